import { mapOf, originOf, sameValue } from '../resolve/make-value.ts';
import type { Printable } from '../resolve/output/printable.ts';
import { viewTyped, type ConfigFormat } from '../resolve/output/typed-view.ts';
import type { Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';

interface Views {
  readonly path: string;
  readonly yaml: Printable;
  readonly json: Printable;
}

const known = new WeakMap<Value, Views>();

/** Whether `docker compose config` prints two values of an element (`['services', 'web']`) alike, as YAML and as JSON. */
export function samePrinted(path: Path, a: Value, b: Value): boolean {
  if (sameValue(a, b)) return true;
  const left = viewsOf(path, a);
  const right = viewsOf(path, b);
  return same(left.yaml, right.yaml) && same(left.json, right.json);
}

function viewsOf(path: Path, value: Value): Views {
  const key = path.join('\0');
  const found = known.get(value);
  if (found?.path === key) return found;
  const origin = originOf('merged');
  const config = path.reduceRight<Value>((inner, part) => mapOf([[String(part), inner]], origin), value);
  const view = (format: ConfigFormat): Printable => viewTyped(config, format);
  let json: Printable | undefined;
  // Where the YAML differs already nobody asks for the JSON.
  const made = {
    path: key,
    yaml: view('yaml'),
    get json() {
      return (json ??= view('json'));
    },
  };
  known.set(value, made);
  return made;
}

function same(a: Printable, b: Printable): boolean {
  if (a === b) return true;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.type === b.type && Object.is(a.value, b.value);
  if (a.kind === 'list') {
    if (b.kind !== 'list' || a.items.length !== b.items.length) return false;
    if (a.items.length === 0) return a.kept === b.kept;
    return a.items.every((item, index) => same(item, b.items[index]!));
  }
  if (b.kind !== 'map' || a.entries.size !== b.entries.size) return false;
  for (const [key, entry] of a.entries) {
    const other = b.entries.get(key);
    if (other === undefined || !same(entry, other)) return false;
  }
  return true;
}
