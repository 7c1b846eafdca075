import { message } from '../message.ts';
import type { OutputRule } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { goText } from './go-text.ts';
import { mapOf, mapValue, textValue } from './make-value.ts';
import { dotted, warning, type Report } from './problem.ts';
import type { Shape } from './shape.ts';
import type { MapValue, Value } from './value.ts';

// Before it reads a mapping, the tool takes the keys that begin with `x-` for extensions of the file (loader/loader.go,
// processExtensions), also where keys are names of the user's choice. There they come out as one entry, `#extensions`.

const key = '#extensions';

/** Rules by which the tool reads no mapping where a text belongs: it refuses what is gathered. */
const strict: readonly (OutputRule | undefined)[] = ['text-map', 'host-list'];

/** A mapping of user's names as the tool sees it: entries that begin with `x-` gathered in one, which is told. */
export function gatherExtensions(map: MapValue, shape: Shape, path: Path, report: Report): MapValue {
  if (shape.each === undefined || shape.attributes.size > 0 || isExempt(path)) return map;
  let names: string[] | undefined;
  map.entries.forEach((_, name) => {
    if (name.startsWith('x-')) (names ??= []).push(name);
  });
  if (names === undefined) return map;
  const gathered = new Map<string, Value>();
  const entries = new Map(map.entries);
  for (const name of names) {
    const value = entries.get(name)!;
    gathered.set(name, value);
    entries.delete(name);
    const at = [...path, name];
    const sentence = message('resolve.extension-key', { key: name, path: dotted(path) });
    report(warning('extension-key', sentence, { path: at, value }));
  }
  return mapValue(entries.set(key, gatheredValue(gathered, shape)), map.origin);
}

function gatheredValue(gathered: ReadonlyMap<string, Value>, { row, each }: Shape): Value {
  const { origin } = gathered.values().next().value!;
  // Of an element the tool reads what it knows, and that is nothing.
  if (each!.attributes.size > 0) return mapOf([], origin);
  const map = mapValue(gathered, origin);
  return strict.includes(row.output) ? map : textValue(goText(map), origin);
}

/** The tool knows these names as the user's. A name with a dot is several steps to it. */
function isExempt(path: Path): boolean {
  if (path.length === 1) return true;
  // Models of such names would go the same way where they are declared, which changes nothing but names.
  if (path.length === 3 && path[0] === 'services' && path[2] === 'models') return true;
  return path.length === 3 && path[2] === 'depends_on' && !String(path[1]).includes('.');
}
