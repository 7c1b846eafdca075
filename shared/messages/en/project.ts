/** Messages of shared/project. Keys begin with `project.`. */
export const project = {
  'project.changed-on-disk': 'Take over {file} as changed on disk',
  'project.format': 'Put lines of {file} in order',
  'project.restored': 'Restore unsaved changes',
  'project.merged-on-disk': 'Merge {file} with what changed on disk',
  'project.typing': 'Edit {file}',
  'project.move': 'Move nodes',
  'project.law-spread':
    'This edit would also change {path}, which it was not asked to change. It shares its text with other parts (an anchor or a merge key). Nothing was changed.',
  'project.law-covered':
    'The edit has no effect: {file} sets {path} again, and that file wins. Write it there instead?',
  'project.law-no-effect':
    'The edit would not have the effect that it should have at {path}. Nothing was changed.',
  'project.change-shared': 'Change everything that shares it',
  'project.write-in': 'Write it in {file}',
  'project.unknown-command': 'There is no command named {name}. Known commands: {known}.',
  'project.bad-arguments': 'The arguments of {name} do not fit: {problems}.',
  'project.file-has-errors':
    '{file} cannot be edited on the canvas while it has errors: line {line}, column {column}. Mend it in the YAML pane first.',
  'project.environment-name-bad': 'An environment needs a name without spaces at its ends.',
  'project.environment-name-taken': 'There is an environment named {name} already.',
  'project.environment-last': 'A project has at least one environment: this is the last one.',
  'project.environment-rename': 'Rename environment {name} to {to}',
  'project.environment-move': 'Move environment {name}',
  'project.environment-remove': 'Remove environment {name}',
  'project.environment-duplicate': 'Duplicate environment {name} as {to}',
  'project.environment-add': 'Add environment {name}',
  'project.environment-change': 'Change environment {name}',
  'project.layer-add': 'Add layer {name}',
  'project.file-drop': 'Take {file} out of the project',
  'project.layer-name-bad':
    'The name becomes part of a file name: letters, digits, dots, dashes and underscores.',
  'project.layer-there':
    '{file} is there already: choose another name, or add an environment with that file.',
  'project.group': 'Group services',
  'project.group-fold': 'Collapse or expand group',
  'project.note-add': 'Add note',
  'project.note-edit': 'Edit note',
  'project.note-remove': 'Remove note',
} as const;
