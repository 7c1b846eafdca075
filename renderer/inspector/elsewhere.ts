import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { placeOf, type Place } from '../../shared/project/place-of.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { MASK } from '../../shared/model/looks-secret.ts';
import { isConfidential } from '../../shared/variables/confidential.ts';
import { findPair } from '../../shared/yaml/locate.ts';
import type { AttributeState } from './attribute-state.ts';
import { plainOfValue, summaryOf } from './plain-value.ts';

/** An entry of a list or map that another file, or the service that is extended, adds to what the row shows. */
export interface ElsewhereEntry {
  /** The key; undefined in lists. */
  readonly name: string | undefined;
  readonly text: string;
  readonly place: Place;
}

const LONGEST = 60;

/** What is effective of a list or map and stands elsewhere than what the row shows. None where one layer alone was chosen. */
export function entriesElsewhere(snapshot: Snapshot, state: AttributeState): readonly ElsewhereEntry[] {
  const { effective, written, layer, also } = state;
  if (effective === undefined || written === undefined || layer !== undefined || also !== undefined)
    return [];
  const children: (readonly [string | undefined, Value])[] =
    effective.kind === 'map'
      ? [...effective.entries]
      : effective.kind === 'list'
        ? effective.items.map((item) => [undefined, item] as const)
        : [];
  const own = written.located.node;
  return children.flatMap(([name, value]) => {
    // What the row has a field for says there what it comes to.
    if (name !== undefined && own.kind === 'map' && findPair(own, name) !== undefined) return [];
    const { source, how } = value.origin;
    const isHere = source?.file === written.file && how !== 'extends';
    const place = source === undefined || isHere ? undefined : placeOf(snapshot.project, value);
    return place === undefined ? [] : [{ name, text: textOf(snapshot, name, value, place), place }];
  });
}

/** A text as it comes out; what has parts as it is written. */
function textOf({ project }: Snapshot, name: string | undefined, value: Value, place: Place): string {
  if (value.kind === 'scalar') {
    const text = summaryOf(plainOfValue(value));
    const [key = '', said = text] = name === undefined ? text.split('=', 2) : [name, text];
    if (!isConfidential(key, said)) return text;
    return name === undefined ? `${key}=${MASK}` : MASK;
  }
  const written = project.files.get(place.file)?.text.slice(place.from, place.to) ?? '';
  const line = written.replace(/\s+/g, ' ').replace(/^(["'])(.*)\1$/, '$2');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
