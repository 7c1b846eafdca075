import { viewTyped, entriesInOrder } from '../resolve/output/typed-view.ts';
import type { Printable, PrintableMap } from '../resolve/output/printable.ts';
import type { Resolution } from '../resolve/resolution.ts';
import type { Origin } from '../resolve/value.ts';
import { childOf } from '../spec/attribute-at.ts';
import { composeFile } from '../spec/compose-file.ts';
import type { Attribute } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type {
  Change,
  ChangeKind,
  ComparedValue,
  Comparison,
  ElementComparison,
  ElementSection,
} from './comparison.ts';
import { isSecretValue } from './mask.ts';
import { isOneValue, matchEntries } from './match-entries.ts';
import { printPath, type LabelStep } from './print-path.ts';

const SECTIONS: readonly ElementSection[] = [
  'services',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'models',
];
const emptyMap: PrintableMap = { kind: 'map', entries: new Map() };

/**
 * How two effective configurations (what `docker compose config` prints) differ: element by element, every change as small as a person
 * would name it. Entries of lists are matched by what makes them the same thing; order counts only where the engine looks at it. Names
 * that the tool makes of the project's name are not told again for each network and volume.
 */
export function compareConfigurations(a: Resolution, b: Resolution): Comparison {
  const [left, right] = [viewOf(a), viewOf(b)];
  const elements: ElementComparison[] = [];
  const project = compareProject(left, right);
  if (project.length > 0) elements.push({ element: undefined, kind: 'changed', changes: project });
  const names = a.projectName === b.projectName ? undefined : { left: a.projectName, right: b.projectName };
  for (const section of SECTIONS) {
    const before = mapIn(left, section);
    const after = mapIn(right, section);
    for (const name of namesOf(before, after)) {
      const found = compareElement(section, name, before.entries.get(name), after.entries.get(name));
      const changes =
        names === undefined ? found : found.filter((change) => !followsName(change, name, names));
      if (changes.length === 0) continue;
      const kind = changes[0]!.attribute === '' ? changes[0]!.kind : 'changed';
      elements.push({ element: { section, name }, kind, changes });
    }
  }
  return { elements, changes: elements.flatMap(({ changes }) => changes) };
}

function viewOf({ config }: Resolution): PrintableMap {
  const view = config === undefined ? emptyMap : viewTyped(config, 'yaml');
  return view.kind === 'map' ? view : emptyMap;
}

function mapIn(map: PrintableMap, key: string): PrintableMap {
  const value = map.entries.get(key);
  return value?.kind === 'map' ? value : emptyMap;
}

/** All names in the order in which the tool prints them; what only one side has stands where it would. */
function namesOf(left: PrintableMap, right: PrintableMap): ReadonlySet<string> {
  const lefts = entriesInOrder(left, 'yaml').map(([name]) => name);
  const names = new Set<string>();
  let next = 0;
  for (const [name] of entriesInOrder(right, 'yaml')) {
    const isOnBoth = left.entries.has(name);
    while (isOnBoth && !names.has(name)) names.add(lefts[next++]!);
    names.add(name);
  }
  for (; next < lefts.length; next++) names.add(lefts[next]!);
  return names;
}

function compareProject(left: PrintableMap, right: PrintableMap): Change[] {
  const found: Change[] = [];
  for (const key of namesOf(left, right)) {
    if ((SECTIONS as readonly string[]).includes(key)) continue;
    const at = { path: [key], afterPath: [key], labels: [key], row: childOf(composeFile, key) };
    compareAt(at, left.entries.get(key), right.entries.get(key), found);
  }
  return found;
}

function compareElement(
  section: ElementSection,
  name: string,
  before: Printable | undefined,
  after: Printable | undefined,
): Change[] {
  const path = [section, name];
  const at: Place = { path, afterPath: path, labels: path, row: rowOf(path) };
  const found: Change[] = [];
  if (before === undefined || after === undefined) report(at, before, after, found);
  else compareAt(at, before, after, found);
  return found;
}

function rowOf(path: readonly string[]): Attribute | undefined {
  return path.reduce<Attribute | undefined>((row, key) => row && childOf(row, key), composeFile);
}

/** Whether a change of `networks.front.name` is nothing but the other name of the project. */
function followsName(
  { attribute, before, after }: Change,
  element: string,
  names: { readonly left: string; readonly right: string },
): boolean {
  if (attribute !== 'name') return false;
  const isMade = (side: ComparedValue | undefined, project: string) =>
    side?.value.kind === 'scalar' &&
    side.value.value === `${project}_${element}` &&
    side.origin?.source === undefined;
  return isMade(before, names.left) && isMade(after, names.right);
}

interface Place {
  /** In the left configuration, and in the right one: entries of lists may stand at other indexes. */
  readonly path: Path;
  readonly afterPath: Path;
  readonly labels: readonly LabelStep[];
  readonly row: Attribute | undefined;
}

function compareAt(
  at: Place,
  before: Printable | undefined,
  after: Printable | undefined,
  found: Change[],
): void {
  if (before === after) return;
  const kind = (after ?? before)!.kind;
  const isSameKind = before === undefined || after === undefined || before.kind === after.kind;
  if (!isSameKind || kind === 'scalar') {
    if (!sameScalar(before, after)) report(at, before, after, found);
    return;
  }
  if (kind === 'map') {
    compareMaps(at, before as PrintableMap | undefined, after as PrintableMap | undefined, found);
    return;
  }
  const [left, right] = [before ?? emptyList, after ?? emptyList];
  if (left.kind !== 'list' || right.kind !== 'list') return;
  const name = String(at.path.findLast((step) => typeof step === 'string'));
  const isWhole = left.items.length + right.items.length === 0;
  if (isWhole || (isOneValue(name, at.row, left) && isOneValue(name, at.row, right))) {
    if (!sameValue(before, after)) report(at, before, after, found);
    return;
  }
  for (const entry of matchEntries(name, left, right)) {
    const index = entry.before?.index ?? entry.after!.index;
    const place: Place = {
      path: [...at.path, index],
      afterPath: [...at.afterPath, entry.after?.index ?? index],
      labels: [...at.labels, { entry: entry.label }],
      row: at.row && childOf(at.row, index),
    };
    const isOnBoth = entry.before !== undefined && entry.after !== undefined;
    if (isOnBoth) compareAt(place, entry.before.value, entry.after.value, found);
    else report(place, entry.before?.value, entry.after?.value, found);
  }
}

const emptyList: Printable = { kind: 'list', items: [] };

/** A map that one side does not have is compared as an empty one, so that every change names one attribute. */
function compareMaps(
  at: Place,
  before: PrintableMap | undefined,
  after: PrintableMap | undefined,
  found: Change[],
): void {
  const count = found.length;
  for (const key of namesOf(before ?? emptyMap, after ?? emptyMap)) {
    const place: Place = {
      path: [...at.path, key],
      afterPath: [...at.afterPath, key],
      labels: [...at.labels, key],
      row: at.row && childOf(at.row, key),
    };
    const [left, right] = [before?.entries.get(key), after?.entries.get(key)];
    if (left !== undefined || right !== undefined) compareAt(place, left, right, found);
  }
  const isOneSided = before === undefined || after === undefined;
  if (isOneSided && found.length === count) report(at, before, after, found);
}

function report(
  at: Place,
  before: Printable | undefined,
  after: Printable | undefined,
  found: Change[],
): void {
  const kind: ChangeKind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const depth = isElement(at.path) ? 2 : 0;
  const name = String(at.path.findLast((step) => typeof step === 'string'));
  found.push({
    kind,
    path: after === undefined ? at.path : at.afterPath,
    text: printPath(at.labels),
    attribute: printPath(at.labels.slice(depth)),
    before: before && { value: before, origin: originIn(before) },
    after: after && { value: after, origin: originIn(after) },
    secret: isSecretValue(name, before) || isSecretValue(name, after),
  });
}

const isElement = (path: Path): boolean =>
  (SECTIONS as readonly unknown[]).includes(path[0]) && path.length > 1;

/** The origin of the first thing in a value that a file says; else of the first thing. */
function originIn(value: Printable): Origin | undefined {
  if (value.kind === 'scalar') return 'origin' in value ? (value.origin as Origin) : undefined;
  const parts = value.kind === 'list' ? value.items : [...value.entries.values()];
  let first: Origin | undefined;
  for (const part of parts) {
    const origin = originIn(part);
    if (origin?.node !== undefined) return origin;
    first ??= origin;
  }
  return first ?? ('origin' in value ? (value.origin as Origin) : undefined);
}

function sameScalar(a: Printable | undefined, b: Printable | undefined): boolean {
  return a?.kind === 'scalar' && b?.kind === 'scalar' && a.type === b.type && Object.is(a.value, b.value);
}

function sameValue(a: Printable | undefined, b: Printable | undefined): boolean {
  if (a === b) return true;
  if (a?.kind === 'list' && b?.kind === 'list') {
    return (
      a.items.length === b.items.length && a.items.every((item, index) => sameValue(item, b.items[index]))
    );
  }
  return sameScalar(a, b);
}
