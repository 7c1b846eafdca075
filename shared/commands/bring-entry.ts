import { plainYaml } from '../import/plain-yaml.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { carryEntry } from '../yaml/carry-entry.ts';
import type { Written } from '../yaml/expect.ts';
import { insertIn } from '../yaml/insert.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import { renameKey } from '../yaml/rename-key.ts';
import { isNothing, setIn } from '../yaml/set.ts';
import { inSteps } from '../yaml/set-entries.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Chunk, Path, YamlMap, YamlNode } from '../yaml/yaml-node.ts';
import { isMap } from '../yaml/yaml-value.ts';

/**
 * Brings the entry of a section (`['services', 'web']`) into another file: its text with its comments, and instead of aliases and merge
 * keys, whose anchors stay behind, what they stand for. Where its text cannot stand there, what it says, without comments.
 */
export function bringEntry(from: YamlFile, path: readonly string[], to: YamlFile): Written | Refusal {
  const found = locate(from, path);
  const written = carryInto(from, path, to);
  if (found === undefined) return written;
  const carried = isRefusal(written) ? written : fill(from, written, standIns(found.node, path, found.chunk));
  if (!isRefusal(carried)) return carried;
  return insertIn(to, path.slice(0, -1), path.at(-1)!, plainYaml(from, found.node, found.chunk));
}

/** Lines are carried beside others: into a section that is empty, beside one that holds their place and goes again. */
function carryInto(from: YamlFile, path: readonly string[], to: YamlFile): Written | Refusal {
  const section = path.slice(0, -1);
  const place = locate(to, section)?.node;
  const carry = (now: YamlFile) => carryEntry(from, path, now, { aliases: 'empty' });
  if (place === undefined || !isNothing(place)) return carry(to);
  const holder = `${path.at(-1)}-`;
  return inSteps(to, [
    (now) => insertIn(now, section, holder, null),
    carry,
    (now) => removeIn(now, [...section, holder]),
  ]);
}

/** Something that says what is said elsewhere: an alias, or the map that a merge key adds to. */
type StandIn =
  | { readonly kind: 'alias'; readonly path: Path; readonly node: YamlNode; readonly chunk: Chunk }
  | { readonly kind: 'merge'; readonly path: Path; readonly node: YamlMap; readonly chunk: Chunk };

const isMergeKey = (key: YamlNode): boolean =>
  key.kind === 'scalar' && key.style === 'plain' && key.text === '<<';

function standIns(node: YamlNode, path: Path, chunk: Chunk): readonly StandIn[] {
  if (node.kind === 'alias') return [{ kind: 'alias', path, node, chunk }];
  if (node.kind === 'seq')
    return node.items.flatMap((item, index) => standIns(item, [...path, index], chunk));
  if (node.kind !== 'map') return [];
  const isMerged = node.pairs.some(({ key }) => isMergeKey(key));
  return [
    ...node.pairs.flatMap(({ key, value, chunk: own = chunk }) =>
      isMergeKey(key) || key.kind !== 'scalar' ? [] : standIns(value, [...path, key.text], own),
    ),
    ...(isMerged ? [{ kind: 'merge', path, node, chunk } as const] : []),
  ];
}

function fill(from: YamlFile, carried: Written, all: readonly StandIn[]): Written | Refusal {
  const steps = all.flatMap((each) =>
    each.kind === 'alias' ? [aliasOut(from, each)] : mergeOut(from, each),
  );
  const filled = inSteps(carried.after, steps);
  return isRefusal(filled)
    ? filled
    : { edits: composeEdits(carried.edits, filled.edits), after: filled.after };
}

type Step = (now: YamlFile) => Written | Refusal;

function aliasOut(from: YamlFile, { path, node, chunk }: Extract<StandIn, { kind: 'alias' }>): Step {
  return (now) => setIn(now, path, plainYaml(from, node, chunk));
}

/** The keys that are merged in take the place of the merge key, the first with its comments. */
function mergeOut(
  from: YamlFile,
  { path, node, chunk }: Extract<StandIn, { kind: 'merge' }>,
): readonly Step[] {
  const own = new Set(node.pairs.map(({ key }) => (key.kind === 'scalar' ? key.text : undefined)));
  const whole = plainYaml(from, node, chunk);
  const merged = isMap(whole) ? Object.entries(whole).filter(([key]) => !own.has(key)) : [];
  const [first, ...rest] = merged;
  if (first === undefined) return [(now) => removeIn(now, [...path, '<<'])];
  const at = node.pairs.findIndex(({ key }) => isMergeKey(key));
  return [
    (now) => renameKey(now, [...path, '<<'], first[0]),
    (now) => setIn(now, [...path, first[0]], first[1]),
    ...rest.map(
      ([key, value], index): Step =>
        (now) =>
          insertIn(now, path, key, value, at + 1 + index),
    ),
  ];
}
