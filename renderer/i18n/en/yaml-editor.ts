/** The YAML pane. Keys begin with `yaml.`. */
export const yamlEditor = {
  'yaml.region': 'YAML',
  'yaml.files': 'Files of the project',
  'yaml.editor': 'Text of {name}',
  'yaml.unsaved': 'unsaved changes',
  'yaml.read-only': 'This file is read-only on disk: saving it will ask for another place.',
} as const;
