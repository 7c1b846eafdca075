/** The YAML pane. Keys begin with `yaml.`. */
export const yamlEditor = {
  'yaml.region': 'YAML',
  'yaml.files': 'Files of the project',
  'yaml.editor': 'Text of {name}',
  'yaml.unsaved': 'unsaved changes',
  'yaml.read-only': 'This file is read-only on disk: saving it will ask for another place.',
  'yaml.layer': 'Layer {number} of this environment',
  'yaml.target': 'edits go here',
  'yaml.hint-go': 'Go to {place}',
  'yaml.hint-covered': 'covered by {place}',
  'yaml.hint-covers': 'covers {place}: {value}',
  'yaml.hint-removed': 'removed by an upper layer',
  'yaml.hint-inherits_one': '+ {count} attribute from {name}',
  'yaml.hint-inherits_other': '+ {count} attributes from {name}',
} as const;
