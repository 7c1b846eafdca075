import type { FilePath } from '../../shared/diagnostic.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { attributesOfRow } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import { locate } from '../../shared/yaml/locate.ts';
import type { Located } from '../../shared/yaml/yaml-file.ts';
import { isEmptyNode, type Path } from '../../shared/yaml/yaml-node.ts';

/** One attribute of what is selected: its row, what a file says of it, and what becomes of that. */
export interface AttributeState {
  readonly path: Path;
  readonly name: string;
  readonly row: Attribute;
  /** Where a layer writes it: the target if it does and is not covered, else the highest that does. */
  readonly written: Written | undefined;
  /** The value in the effective configuration. */
  readonly effective: Value | undefined;
  /** A file, an anchor or a service that is extended says it; not merely a default. */
  readonly isSet: boolean;
  /** The layer that the person chose to edit; undefined: the commands choose. */
  readonly layer?: FilePath;
  /** The file in whose text the path counts the entries of lists. */
  readonly indexIn?: FilePath;
  /** The same attribute of further elements that are selected: what is done here is done there too. */
  readonly also?: readonly AttributeState[];
}

export interface Written {
  readonly file: FilePath;
  readonly located: Located;
}

/** The state of one attribute; of what one layer says of it, where that is chosen. `also`: where else it is edited. */
export function attributeState(
  snapshot: Snapshot,
  path: Path,
  row: Attribute,
  layer?: FilePath,
  also: readonly Path[] = [],
): AttributeState {
  const effective = valueAt(snapshot.resolution.model, path);
  const written = findWritten(snapshot, path, effective, layer);
  const how = effective?.origin.how;
  return {
    path,
    name: String(path.at(-1)),
    row,
    written,
    effective,
    isSet: written !== undefined || (effective !== undefined && how !== 'default' && how !== 'normalized'),
    ...(layer === undefined ? {} : { layer }),
    ...(also.length === 0 ? {} : { also: also.map((each) => attributeState(snapshot, each, row, layer)) }),
  };
}

function findWritten(
  { project }: Snapshot,
  path: Path,
  effective: Value | undefined,
  only?: FilePath,
): Written | undefined {
  const layers = only === undefined ? activeEnvironment(project).files : [only];
  // What the target says is shown where it counts; covered by a higher layer it would be mistaken for what is so.
  const first = isCovered(effective, project.target) ? undefined : project.target;
  const order = [...layers].reverse().sort((a, b) => Number(b === first) - Number(a === first));
  for (const file of order) {
    const yaml = project.files.get(file)?.yaml;
    if (yaml === undefined) continue;
    for (let document = yaml.documents.length - 1; document >= 0; document--) {
      const located = locate(yaml, path, document);
      if (located !== undefined) return { file, located };
    }
  }
  return undefined;
}

/** Whether other files say all that there is of a value, and this one nothing. */
function isCovered(effective: Value | undefined, file: FilePath): boolean {
  const files = new Set<FilePath>();
  const collect = (value: Value) => {
    if (value.kind === 'map') value.entries.forEach(collect);
    else if (value.kind === 'list') value.items.forEach(collect);
    else if (value.origin.source !== undefined) files.add(value.origin.source.file);
  };
  if (effective !== undefined) collect(effective);
  return files.size > 0 && !files.has(file);
}

/** The attributes below a group, in the order of the rows. */
export function childrenOf(
  snapshot: Snapshot,
  { path, row, layer, also = [] }: AttributeState,
): AttributeState[] {
  return [...attributesOfRow(row)].map(([name, child]) =>
    attributeState(
      snapshot,
      [...path, name],
      child,
      layer,
      also.map((each) => [...each.path, name]),
    ),
  );
}

/**
 * One attribute of an entry of a list or map, where the list or map is written. Its effective value is not known: entries of
 * several layers have other indexes there.
 */
export function entryState(
  snapshot: Snapshot,
  { path, layer, indexIn, written, also = [] }: AttributeState,
  part: string | number,
  name: string,
  row: Attribute,
): AttributeState {
  const file = layer ?? indexIn ?? written?.file;
  const { layer: shown, ...state } = attributeState(snapshot, [...path, part, name], row, file);
  return {
    ...state,
    effective: undefined,
    isSet: state.written !== undefined,
    ...(layer === undefined ? {} : { layer }),
    ...(shown === undefined ? {} : { indexIn: shown }),
    ...(also.length === 0 ? {} : { also: also.map((each) => entryState(snapshot, each, part, name, row)) }),
  };
}

/** What the files say at a path that no row knows: `x-` attributes, and misspelt ones. */
export function unknownKeys(
  snapshot: Snapshot,
  path: Path,
  known: ReadonlyMap<string, Attribute>,
): AttributeState[] {
  const names = new Set<string>();
  for (const file of activeEnvironment(snapshot.project).files) {
    const yaml = snapshot.project.files.get(file)?.yaml;
    const node = yaml && locate(yaml, path)?.node;
    if (node?.kind !== 'map') continue;
    for (const { key } of node.pairs) {
      if (key.kind === 'scalar' && key.text !== '<<' && !known.has(key.text)) names.add(key.text);
    }
  }
  const row: Attribute = { type: { kind: 'any' }, help: '', field: 'yaml' };
  return [...names].map((name) => attributeState(snapshot, [...path, name], row));
}

/** Whether a key stands there without a value. */
export const isBlank = ({ located }: Written): boolean => isEmptyNode(located.node);
