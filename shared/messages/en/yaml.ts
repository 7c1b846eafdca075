/** Messages of shared/yaml. Keys begin with `yaml.`. */
export const yaml = {
  'yaml.file-has-errors':
    'This file has a YAML error at line {line}, column {column}; correct it first. ({detail})',
  'yaml.path-through-alias':
    '{path} is written as the alias *{alias} (line {line}). Edit the anchor &{alias}, or write the value out first.',
  'yaml.cannot-carry':
    '{path} cannot be moved to the other file: it is in flow style or a list there or here, or uses an alias. Rewrite it in block style first.',
  'yaml.not-a-collection': '{path} is not a map or a list, so nothing can be put into it or taken from it.',
  'yaml.key-exists': '{path} already has the key {key}.',
  'yaml.not-a-list-of-names':
    '{path} is not a list of plain names, so it cannot be written in the long syntax. Change it by hand in the YAML pane.',
  'yaml.path-not-found': '{path} is not in this file.',
  'yaml.anchor-in-use':
    'The anchor &{anchor} stands in the part to be removed and is used at line {line}. Write the value out there first.',
  'yaml.anchor-order': 'An alias would stand above the anchor that it names, or mean another one. ({detail})',
  'yaml.anchor-twice': 'The anchor &{name} is defined more than once.',
  'yaml.document-law':
    'This edit would change more of the file than was asked for, so it was not made. ({detail})',
  'yaml.problem-bad-indent':
    'The indentation does not fit here. Lines of one level must begin at the same column; use spaces.',
  'yaml.problem-tab-indent': 'A tab is used for indentation. YAML allows spaces only.',
  'yaml.problem-unclosed-quote': 'A quote that was opened is never closed.',
  'yaml.problem-unclosed-bracket':
    'A bracket is never closed, or the lines inside it are not indented enough.',
  'yaml.problem-missing-colon': 'A key without a colon. Write "key: value", with a space after the colon.',
  'yaml.problem-missing-comma': 'A comma is missing between two entries.',
  'yaml.problem-missing-space': 'A space is missing here.',
  'yaml.problem-multiline-key':
    'A key must stand on one line; perhaps a colon is missing, or the line before is not finished.',
  'yaml.problem-nested-mapping':
    'A second "key: value" on one line. Put the value in quotes, or on a line of its own.',
  'yaml.problem-bad-escape':
    'An unknown escape in double quotes. Write a backslash as \\\\, or use single quotes.',
  'yaml.problem-control-character': 'A character that cannot be seen and that YAML does not allow.',
  'yaml.problem-bad-value': 'A value cannot begin with this character. Put it in quotes.',
  'yaml.problem-bad-alias': 'This alias (*name) is not written correctly.',
  'yaml.problem-bad-anchor': 'This anchor (&name) is not written correctly, or stands at the wrong place.',
  'yaml.problem-bad-tag': 'This tag (!name) is not written correctly.',
  'yaml.problem-bad-directive': 'A line that begins with % is a YAML directive, and this one is not correct.',
  'yaml.problem-unexpected-text': 'This text does not belong here.',
  'yaml.problem-too-deep': 'The values are nested too deeply to be read.',
  'yaml.problem-yaml-version':
    'The file announces a YAML version that docker compose refuses. Remove the %YAML line.',
  'yaml.problem-duplicate-key': 'The key `{key}` is already in the same map. Keep one of the two.',
  'yaml.problem-unknown-anchor': 'No anchor of this name is defined before this place.',
  'yaml.problem-anchor-cycle':
    'This alias stands inside the anchor that it names, so the value would contain itself.',
} as const;
