import type { ComponentType } from 'react';
import type { Attribute, FieldKind } from '../../../shared/spec/attribute.ts';
import { alternativesOf } from '../../../shared/spec/attribute-at.ts';
import { itemFormOf } from '../item-form.ts';
import type { Plain } from '../plain-value.ts';
import { CommandField } from './CommandField.tsx';
import { DependenciesField } from './DependenciesField.tsx';
import type { FieldProps } from './field-props.ts';
import { HealthTestField } from './HealthTestField.tsx';
import { ImageField } from './ImageField.tsx';
import { ItemsField } from './ItemsField.tsx';
import { KeyValueField } from './KeyValueField.tsx';
import { ListField } from './ListField.tsx';
import { MountsField } from './MountsField.tsx';
import { NetworksField } from './NetworksField.tsx';
import { PortsField } from './PortsField.tsx';
import { ReferencesField } from './ReferencesField.tsx';
import { ScalarField } from './ScalarField.tsx';
import { ShortGroupField } from './ShortGroupField.tsx';
import { SwitchField } from './SwitchField.tsx';
import { YamlField } from './YamlField.tsx';

export interface Field {
  readonly Component: ComponentType<FieldProps>;
  /** Whether the field shows all that a value says; what it would lose is shown as YAML. */
  readonly shows: (plain: Plain) => boolean;
  /** It takes the width of the inspector and stands below its name. */
  readonly wide: boolean;
}

const isText = (plain: Plain) => plain.kind === 'text';
const isTexts = (plain: Plain) => plain.kind === 'list' && plain.items.every(isText);
const isTextMap = (plain: Plain) => plain.kind === 'map' && plain.entries.every(([, value]) => isText(value));
/** Texts in short syntax, objects in long. */
const isEntries = (plain: Plain) => plain.kind === 'list' && plain.items.every(({ kind }) => kind !== 'list');
const always = () => true;

const scalar: Field = { Component: ScalarField, shows: isText, wide: false };
/** Entries that are objects, or texts in short syntax. */
export const items: Field = {
  Component: ItemsField,
  shows: (plain) =>
    plain.kind === 'text' ||
    (plain.kind === 'list'
      ? plain.items.every(({ kind }) => kind !== 'list')
      : plain.entries.every(([, { kind }]) => kind !== 'list')),
  wide: true,
};
/** The short syntax of a group is one text. */
const shortGroup: Field = { Component: ShortGroupField, shows: isText, wide: false };
const code: Field = { Component: YamlField, shows: always, wide: true };

/** One field per kind. */
export const fields: Readonly<Record<FieldKind, Field>> = {
  text: scalar,
  multiline: { ...scalar, wide: true },
  number: scalar,
  switch: { Component: SwitchField, shows: isText, wide: false },
  choice: scalar,
  duration: scalar,
  bytes: scalar,
  cpus: scalar,
  image: { Component: ImageField, shows: isText, wide: true },
  path: scalar,
  command: { Component: CommandField, shows: (plain) => isText(plain) || isTexts(plain), wide: true },
  list: { Component: ListField, shows: (plain) => isText(plain) || isTexts(plain), wide: true },
  'key-value': { Component: KeyValueField, shows: (plain) => isTexts(plain) || isTextMap(plain), wide: true },
  ports: {
    Component: PortsField,
    shows: isEntries,
    wide: true,
  },
  mounts: {
    Component: MountsField,
    shows: isEntries,
    wide: true,
  },
  dependencies: { Component: DependenciesField, shows: always, wide: true },
  networks: { Component: NetworksField, shows: always, wide: true },
  references: { Component: ReferencesField, shows: always, wide: true },
  'health-test': {
    Component: HealthTestField,
    shows: (plain) => isText(plain) || isTexts(plain),
    wide: true,
  },
  group: code,
  items,
  yaml: code,
};

/** The kind of field of a row that names none: by what it may be. */
export function fieldKindOf(row: Attribute): FieldKind {
  if (row.field !== undefined) return row.field;
  const kinds = alternativesOf(row.type).map(({ kind }) => kind);
  if (kinds.includes('object'))
    return kinds.every((kind) => kind === 'object' || kind === 'null') ? 'group' : 'yaml';
  if (itemFormOf(row) !== undefined) return 'items';
  if (kinds.includes('map') || kinds.includes('any')) return 'yaml';
  if (kinds.includes('list')) return 'list';
  if (kinds.every((kind) => kind === 'boolean' || kind === 'string') && kinds.includes('boolean'))
    return 'switch';
  if (kinds.every((kind) => kind === 'integer' || kind === 'number')) return 'number';
  return 'text';
}

/** The field for a value: the one of its kind, else a form for its entries, else its YAML. */
export function fieldFor(row: Attribute, plain: Plain | undefined): Field {
  const kind = fieldKindOf(row);
  const field = kind === 'group' && plain?.kind === 'text' ? shortGroup : fields[kind];
  if (plain === undefined || field.shows(plain)) return field;
  const hasEntries = itemFormOf(row) !== undefined && plain.kind !== 'text';
  return hasEntries && items.shows(plain) ? items : fields.yaml;
}
