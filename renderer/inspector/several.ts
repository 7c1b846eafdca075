import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { AttributeState } from './attribute-state.ts';
import type { Json } from './edit.ts';
import { plainOf, plainOfValue, type Plain } from './plain-value.ts';
import { readJson, sourceOf } from './yaml-source.ts';

/** Whether the elements that are edited together say the same of an attribute: then its field speaks for all of them. */
export function isSame({ also = [], ...first }: AttributeState): boolean {
  const said = textOf(first);
  return also.every((each) => textOf(each) === said && each.isSet === first.isSet);
}

/** What the maps of all elements have in common; undefined where one of them is no map. */
export function commonOf(state: AttributeState): Plain | undefined {
  const [first, ...others] = [state, ...(state.also ?? [])].map(shownOf);
  const maps = others.map((each) => (each?.kind === 'map' ? each.entries : undefined));
  if (first?.kind !== 'map' || maps.includes(undefined)) return undefined;
  const has = (key: string, value: Plain) =>
    maps.every((entries) =>
      entries?.some(([name, each]) => name === key && JSON.stringify(each) === JSON.stringify(value)),
    );
  return { kind: 'map', entries: first.entries.filter(([key, value]) => has(key, value)) };
}

/** What each element says, as a value that the others can be given; without what only its own file can say (aliases). */
export function variantsOf(
  { project }: Snapshot,
  state: AttributeState,
): readonly { readonly name: string; readonly value: Json }[] {
  const seen = new Set<string>();
  return [state, ...(state.also ?? [])].flatMap(({ written, path }) => {
    const source = written && sourceOf(project, written);
    const read = source === undefined ? undefined : readJson(source.text);
    if (read === undefined || !('value' in read) || seen.has(JSON.stringify(read.value))) return [];
    seen.add(JSON.stringify(read.value));
    return [{ name: String(path[1]), value: read.value }];
  });
}

const shownOf = ({ written, effective }: AttributeState): Plain | undefined =>
  written === undefined
    ? effective === undefined
      ? undefined
      : plainOfValue(effective)
    : plainOf(written.located.node);

function textOf({ written, effective, isSet }: AttributeState): string | undefined {
  if (written !== undefined) {
    const plain = plainOf(written.located.node);
    // What no form can show is another thing in each file.
    return plain === undefined ? JSON.stringify(written.located.node) : JSON.stringify(plain);
  }
  return effective === undefined || !isSet ? undefined : JSON.stringify(plainOfValue(effective));
}
