import type { Completion } from '@codemirror/autocomplete';
import type { FilePath } from '../../shared/diagnostic.ts';
import { namesReferredTo } from '../../shared/commands/references.ts';
import { referableNames } from '../../shared/project/referable-names.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { alternativesOf, attributeAt, attributesOf } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import { elementKindOf, type ElementKind } from '../../shared/spec/element-kinds.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { helpText } from '../ui/attribute-help.ts';
import { offeredNames } from './offered-values.ts';

/** How a key is written: what follows it, and how far what it holds is indented. */
export interface KeyStyle {
  readonly isFlow: boolean;
  /** Spaces before the key. */
  readonly column: number;
}

/** The keys that a map may have: attributes, elements of other layers, names that are referred to, labels and variables known by name. */
export function offeredKeys(
  snapshot: Snapshot,
  file: FilePath,
  parent: Path,
  siblings: readonly string[],
  style: KeyStyle,
): readonly Completion[] {
  const options: Completion[] = [];
  for (const [name, row] of attributesOf(parent)) {
    options.push({
      label: name,
      type: 'property',
      apply: name + afterKey(row, style),
      detail: typeWord(row),
      info: helpText([...parent, name]).replaceAll('`', ''),
      boost: row.deprecated === undefined ? 0 : -50,
    });
  }
  const map = attributeAt(parent);
  const reference = map?.reference?.at === 'key' ? map.reference : undefined;
  const kind = parent.length === 1 ? elementKindOf(parent[0]) : undefined;
  const names = [
    ...(reference === undefined ? [] : referableNames(snapshot, reference, parent)),
    ...(kind === undefined
      ? []
      : new Set([...snapshot.model[`${kind}s`].keys(), ...wantedIn(snapshot, file, kind)])),
  ];
  const inner = names.length === 0 ? undefined : attributeAt([...parent, names[0]!]);
  for (const label of names) {
    options.push({
      label,
      type: 'variable',
      apply: label + (inner === undefined ? ':' : afterKey(inner, style)),
    });
  }
  for (const option of offeredNames(snapshot, parent))
    options.push({ ...option, apply: `${option.label}: ` });
  return options.filter(({ label }) => !siblings.includes(label));
}

/** Names that the file's services use: one that nobody declares yet is most likely what is written now. */
function wantedIn({ project }: Snapshot, file: FilePath, kind: ElementKind): readonly string[] {
  const yaml = project.files.get(file)?.yaml;
  return yaml === undefined ? [] : namesReferredTo(yaml, kind);
}

/** What a key is followed by: what it holds begins on a line of its own where it is a map or a list. */
function afterKey(row: Attribute, { isFlow, column }: KeyStyle): string {
  const kinds = alternativesOf(row.type).map(({ kind }) => kind);
  const isBlock = kinds.every(
    (kind) => kind === 'object' || kind === 'map' || kind === 'list' || kind === 'null',
  );
  if (isFlow || !isBlock) return ': ';
  // What may be left out, or be a list as well as a map, is for the person to begin.
  if (kinds.includes('null')) return ':';
  const line = `:\n${' '.repeat(column + 2)}`;
  return kinds.every((kind) => kind === 'list') ? `${line}- ` : line;
}

function typeWord(row: Attribute): string {
  return [...new Set(alternativesOf(row.type).map(({ kind }) => kind))].join(' | ');
}
