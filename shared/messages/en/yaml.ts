/** Messages of shared/yaml. Keys begin with `yaml.`. */
export const yaml = {
  'yaml.file-has-errors':
    'This file has a YAML error at line {line}, column {column}; correct it first. ({detail})',
  'yaml.path-through-alias':
    '{path} is written as the alias *{alias} (line {line}). Edit the anchor &{alias}, or write the value out first.',
  'yaml.not-a-collection': '{path} is not a map or a list, so nothing can be put into it or taken from it.',
  'yaml.key-exists': '{path} already has the key {key}.',
  'yaml.not-a-list-of-names':
    '{path} is not a list of plain names, so it cannot be written in the long syntax. Change it by hand in the YAML pane.',
  'yaml.path-not-found': '{path} is not in this file.',
  'yaml.anchor-in-use':
    'The anchor &{anchor} stands in the part to be removed and is used at line {line}. Write the value out there first.',
  'yaml.document-law':
    'This edit would change more of the file than was asked for, so it was not made. ({detail})',
} as const;
