/** Messages of shared/project. Keys begin with `project.`. */
export const project = {
  'project.changed-on-disk': 'Take over {file} as changed on disk',
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
} as const;
