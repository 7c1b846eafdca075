import { isNull, listValue, sameValue } from '../resolve/make-value.ts';
import { mergeValues } from '../resolve/merge.ts';
import { childShape, type Shape } from '../resolve/shape.ts';
import { enforceUnicity } from '../resolve/unicity.ts';
import type { ListValue, MapValue, Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { keyedNode, listNode, namesOnly, nodeOfValue, prefersMap, type Writing } from './node-of-value.ts';
import { countLeaves, resetLeaf, withTag, type OverrideEntry, type OverrideNode } from './override-tree.ts';
import { asItems, isKeyed, keyedEntries, sameWritten } from './written-value.ts';

// What an override must say at a value so that merging makes the target's of the base's. The resolver proves it afterwards and names
// places where this was not enough; they are `forced`.

/** What is known beside the two values. */
export interface Wanting extends Writing {
  /** Paths at which the whole value is written with `!override`. */
  readonly forced: ReadonlySet<string>;
  /** Values to write as they are after interpolation, by path: where the text alone does not lead to them. */
  readonly literals: ReadonlyMap<string, OverrideNode>;
  /** Whether the base's texts hold a comment line already. */
  readonly inBase: (comment: string) => boolean;
}

/** The form in which paths are kept in sets. */
export function pathKey(path: Path): string {
  return path.join('\0');
}

/** What to write at `path`; undefined: nothing. */
export function valueOverride(
  base: Value | undefined,
  target: Value | undefined,
  shape: Shape | undefined,
  path: Path,
  wanting: Wanting,
): OverrideNode | undefined {
  const key = pathKey(path);
  const literal = wanting.literals.get(key);
  if (literal !== undefined) return base === undefined ? literal : withTag(literal, '!override');
  if (target === undefined) return base === undefined ? undefined : resetLeaf;
  if (wanting.forced.has(key)) return whole(base, target, shape, wanting);
  if (!touches(path, wanting) && sameWritten(base, target, shape)) return undefined;
  if (base === undefined) return nodeOfValue(target, shape, wanting);
  const found = partly(base, target, shape, path, wanting);
  if (found === undefined || countTags(found) === 0) return found;
  // One `!override` may say it in fewer words than many small ones.
  const replaced = whole(base, target, shape, wanting);
  return path.length > 1 && countLeaves(replaced) < countLeaves(found) ? replaced : found;
}

function touches(path: Path, { forced, literals }: Wanting): boolean {
  const prefix = `${pathKey(path)}\0`;
  for (const key of forced) if (key.startsWith(prefix)) return true;
  for (const key of literals.keys()) if (key.startsWith(prefix)) return true;
  return false;
}

function whole(
  base: Value | undefined,
  target: Value,
  shape: Shape | undefined,
  wanting: Wanting,
): OverrideNode {
  const node = nodeOfValue(target, shape, wanting);
  return base === undefined ? node : withTag(node, '!override');
}

function countTags(node: OverrideNode): number {
  const own = node.tag === undefined ? 0 : 1;
  const entries = node.kind === 'map' ? node.entries : node.kind === 'list' ? node.items : [];
  return own + entries.reduce((sum, entry) => sum + countTags(entry.node), 0);
}

function partly(
  base: Value,
  target: Value,
  shape: Shape | undefined,
  path: Path,
  wanting: Wanting,
): OverrideNode | undefined {
  const rule = shape?.row.merge;
  if (rule === 'replace' || rule === 'ulimit') return nodeOfValue(target, shape, wanting);
  if (isKeyed(shape)) return keyedOverride(base, target, path, wanting, shape);
  if (isNull(target)) return resetLeaf;
  if (base.kind === 'scalar' && rule !== 'string-list') return nodeOfValue(target, shape, wanting);
  if (rule === 'extra-hosts' || rule === 'string-list' || target.kind === 'list')
    return listOverride(base, target, shape, wanting);
  if (base.kind !== 'map' || target.kind !== 'map') return whole(base, target, shape, wanting);
  if (rule === 'logging' && replacesLogging(base, target)) return nodeOfValue(target, shape, wanting);
  return mapOverride(base, target, shape, path, wanting);
}

/** The tool merges options of the same driver only. */
function replacesLogging(base: MapValue, target: MapValue): boolean {
  const [before, after] = [base.entries.get('driver'), target.entries.get('driver')];
  return before !== undefined && after !== undefined && !sameValue(before, after);
}

function mapOverride(
  base: MapValue,
  target: MapValue,
  shape: Shape | undefined,
  path: Path,
  wanting: Wanting,
): OverrideNode | undefined {
  const entries: OverrideEntry[] = [];
  const fresh: Value[] = [];
  for (const key of new Set([...base.entries.keys(), ...target.entries.keys()])) {
    const before = base.entries.get(key);
    const after = target.entries.get(key);
    // What the tool adds by itself it adds again.
    if (before?.origin.how === 'default' && after === undefined) continue;
    if (after?.origin.how === 'default' && (before === undefined || sameValue(before, after))) continue;
    const node = valueOverride(before, after, childShape(shape, key), [...path, key], wanting);
    if (node === undefined) continue;
    if (before === undefined && after !== undefined) fresh.push(after);
    entries.push({ key, node, ...commentsFor(before, after, node, wanting) });
  }
  if (entries.length === 0) return undefined;
  if (fresh.length === entries.length) {
    const names = namesOnly(target, fresh);
    if (names !== undefined) return listNode(names, target, undefined, wanting);
  }
  return { kind: 'map', entries };
}

/** The target's comments at an entry; above something that is written in part, only those that the base does not have. */
function commentsFor(
  before: Value | undefined,
  after: Value | undefined,
  node: OverrideNode,
  { comments, inBase }: Wanting,
): Pick<OverrideEntry, 'above' | 'trailing'> {
  if (after === undefined) return { above: [], trailing: '' };
  const found = comments(after);
  if (before === undefined || node.kind === 'leaf') return found;
  return {
    above: found.above.some((line) => !inBase(line)) ? found.above : [],
    trailing: found.trailing === '' || inBase(found.trailing) ? '' : found.trailing,
  };
}

/** `K=V` entries: changed and new ones; those that are gone can be taken out of a map, not of a list. */
function keyedOverride(
  base: Value,
  target: Value,
  path: Path,
  wanting: Wanting,
  shape: Shape | undefined,
): OverrideNode | undefined {
  const before = keyedEntries(base);
  const after = keyedEntries(target);
  const gone = [...before.keys()].filter((key) => !after.has(key));
  if (gone.length > 0 && base.kind !== 'map') return whole(base, target, shape, wanting);
  const literal = (key: string): OverrideNode | undefined => wanting.literals.get(pathKey([...path, key]));
  const order = new Set([...before.keys(), ...after.keys()]);
  const changed = new Map(
    [...order].flatMap((key) => {
      const entry = after.get(key);
      if (entry === undefined) return [];
      const known = before.get(key);
      const isSame = known !== undefined && known.text === entry.text;
      const isForced = wanting.forced.has(pathKey([...path, key])) || literal(key) !== undefined;
      return isSame && !isForced ? [] : [[key, entry] as const];
    }),
  );
  if (gone.length === 0 && changed.size === 0) return undefined;
  const hasLiterals = [...changed.keys()].some((key) => literal(key) !== undefined);
  const asMap = gone.length > 0 || hasLiterals || prefersMap(after);
  const node = changed.size === 0 ? undefined : keyedNode(target, changed, wanting, asMap);
  if (!asMap || (node !== undefined && node.kind !== 'map')) return node;
  const written = new Map(node === undefined ? [] : node.entries.map((entry) => [entry.key, entry]));
  const entries = [...order].flatMap((key): OverrideEntry[] => {
    if (!after.has(key)) return [{ key, node: resetLeaf, above: [], trailing: '' }];
    const entry = written.get(key);
    if (entry === undefined) return [];
    return [{ ...entry, node: literal(key) ?? entry.node }];
  });
  return { kind: 'map', entries };
}

/** Items that the base lacks, when the tool's own merge then makes the target's list of both; else the whole list. */
function listOverride(
  base: Value,
  target: Value,
  shape: Shape | undefined,
  wanting: Wanting,
): OverrideNode | undefined {
  if (base.kind === 'map' && target.kind === 'map' && shape?.row.merge === undefined) {
    return whole(base, target, shape, wanting);
  }
  const before = asItems(base);
  const after = asItems(target);
  const fresh = freshItems(before, after, shape);
  if (fresh.length > 0 && shape?.row.merge !== 'ipam-config') {
    const both = mergeValues(before, listValue(fresh, after.origin), shape, { path: [], report: () => {} });
    if (
      sameWritten(
        enforceUnicity(both, shape, [], () => {}),
        after,
        shape,
      )
    ) {
      return listNode(fresh, target, shape, wanting);
    }
  }
  return whole(base, target, shape, wanting);
}

function freshItems(before: ListValue, after: ListValue, shape: Shape | undefined): Value[] {
  const left = [...before.items];
  return after.items.filter((item) => {
    const known = left.findIndex((one) => sameWritten(one, item, shape?.item));
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}
