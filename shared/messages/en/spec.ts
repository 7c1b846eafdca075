/** Messages of shared/spec and of the schema check that is built from it. Keys begin with `spec.`. */
export const spec = {
  'spec.unknown-attribute':
    'Compose knows no attribute `{name}` here. Remove it, or check the indentation: perhaps it belongs one level higher or lower.',
  'spec.unknown-attribute-near': 'Compose knows no attribute `{name}` here. Did you mean `{suggestion}`?',
  'spec.unknown-attribute-owner': 'Compose knows no attribute `{name}` here: it belongs under `{owner}`.',
  'spec.unknown-attribute-service':
    '`{name}` is an attribute of a service: indent it under one, or check the indentation above.',
  'spec.service-at-top':
    '`{name}` looks like a service: write `services:` above it at the left margin, and indent it by two spaces. (Files without `services:` are of the first format, which Docker no longer reads.)',
  'spec.invalid-name': '`{name}` is not a valid name: use letters, digits, `.`, `_` and `-` only.',
  'spec.empty-name': 'A name is missing here.',
  'spec.no-value': '`{name}` has no value. Write one, or remove the line.',
  'spec.empty-section':
    '`{name}:` is empty: nothing but comments stands below it. Write an entry, indented by two spaces, or remove the line.',
  'spec.other-tool':
    '`{name}` belongs to {tool}, not to a Compose file. Open a file such as `compose.yaml` or `docker-compose.yml` instead.',
  'spec.driver-option':
    '`{name}` is not an attribute of {element}. Options of its driver stand under `driver_opts`.',
  'spec.network-encryption':
    '`{name}` is not an attribute of a network. Only overlay networks (Swarm) can be encrypted: `driver: overlay` with `driver_opts: {encrypted: ""}`. A bridge network stays on one machine and needs none.',
  'spec.network': 'a network',
  'spec.volume': 'a volume',
  'spec.found-mapping': 'a mapping (`key: value` lines)',
  'spec.found-list': 'a list',
  'spec.found-value': '`{text}`',
  'spec.quote-text': '`{name}` must be text: put `{found}` in quotes.',
  'spec.date-not-text': 'YAML reads `{found}` as a date: put it in quotes.',
  'spec.duration-unit': '`{name}` needs a unit: write `{seconds}`.',
  'spec.expects-text': '`{name}` must be text, not {found}.',
  'spec.expects-boolean': '`{name}` must be `true` or `false`, not {found}.',
  'spec.expects-whole-number': '`{name}` must be a whole number, not {found}.',
  'spec.expects-number': '`{name}` must be a number, not {found}.',
  'spec.expects-list': '`{name}` must be a list, not {found}: begin each entry with `- `.',
  'spec.expects-mapping': '`{name}` must be a mapping of `key: value` lines, not {found}.',
  'spec.expects-single-value': '`{name}` must be a single value, not {found}.',
  'spec.expects-list-or-mapping': '`{name}` must be a list or a mapping, not {found}.',
  'spec.expects-text-or-list': '`{name}` must be text or a list, not {found}.',
  'spec.expects-text-or-mapping': '`{name}` must be text or a mapping, not {found}.',
  'spec.expects-number-or-mapping': '`{name}` must be a whole number or a mapping, not {found}.',
  'spec.expects-value-or-list': '`{name}` must be a single value or a list of them, not {found}.',
  'spec.required': '`{name}` is missing in `{in}`.',
  'spec.pattern': '`{found}` does not fit `{name}`: it must match `{pattern}`.',
  'spec.container-name':
    '`{found}` is not a valid `{name}`: two characters or more (docker compose refuses a single one), letters, digits, `_`, `.` and `-`, beginning with a letter or digit.',
  'spec.unknown-value': '`{name}` cannot be `{found}`. It may be: {values}.',
  'spec.at-least': '`{name}` must be {limit} or more, not {found}.',
  'spec.at-most': '`{name}` must be {limit} or less, not {found}.',
  'spec.not-unique': 'Entries {first} and {second} of `{name}` are the same: remove one.',
  'spec.fix-rename': 'Rename `{name}` to `{suggestion}`',
  'spec.fix-remove': 'Remove `{name}`',
  'spec.fix-remove-item': 'Remove entry {second}',
  'spec.fix-quote': 'Put `{found}` in quotes',
  'spec.fix-wrap': 'Make a list of `{found}`',
  'spec.fix-set': 'Set `{name}` to `{value}`',
} as const;
