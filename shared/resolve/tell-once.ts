import type { Diagnostic } from '../diagnostic.ts';
import type { Chunk, Path } from '../yaml/yaml-node.ts';
import { dotted } from './problem.ts';

/**
 * What the steps have told, each fault once. Of one entry that is a mapping where a text belongs two steps speak; the one that knows
 * the list says it better. A fault of a text that several elements share (`extends`, an alias) stands at its place as it was told
 * first, and is that of all of them. `isDeclared`: the configuration has the element; its path is the one that can be used.
 */
export function tellOnce(
  diagnostics: readonly Diagnostic[],
  isDeclared: (path: Path) => boolean,
): readonly Diagnostic[] {
  const clear = withoutVague(diagnostics);
  const once: Diagnostic[] = [];
  const known = new Map<Chunk, Map<string, number>>();
  for (const one of clear) {
    const fault = faultOf(one);
    if (one.location === undefined || fault === undefined) {
      once.push(one);
      continue;
    }
    const { chunk } = one.location;
    const faults = known.get(chunk) ?? new Map<string, number>();
    known.set(chunk, faults);
    const index = faults.get(fault);
    if (index === undefined) faults.set(fault, once.push(one) - 1);
    else once[index] = both(once[index]!, one, isDeclared);
  }
  return once.length === diagnostics.length ? diagnostics : once;
}

function withoutVague(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const better = diagnostics.filter(({ id }) => id === 'unexpected-type');
  if (better.length === 0) return diagnostics;
  const at = ({ path = [] }: Diagnostic): string => path.join('\0');
  const places = new Set(better.map(at));
  return diagnostics.filter((one) => one.id !== 'wrong-type' || !places.has(at(one)));
}

/** Place and cause, whichever element it was found in; undefined: it is not inside of an element. */
function faultOf({ id, severity, message, location, path = [] }: Diagnostic): string | undefined {
  if (path.length < 3) return undefined;
  const element = `${dotted(path.slice(0, 2))}.`;
  const args = Object.values(message.args ?? {}).map((value) =>
    typeof value === 'string' && value.startsWith(element) ? value.slice(element.length) : value,
  );
  return JSON.stringify([id, severity, message.id, location?.from, location?.to, path.slice(2), args]);
}

function both(first: Diagnostic, next: Diagnostic, isDeclared: (path: Path) => boolean): Diagnostic {
  const [used, other] =
    isDeclared(first.path ?? []) || !isDeclared(next.path ?? []) ? [first, next] : [next, first];
  const subjects = new Set([
    ...(used.subjects ?? []),
    ...(isDeclared(other.path ?? []) ? (other.subjects ?? []) : []),
  ]);
  // What mends a list in the file that is extended counts its entries as that file does.
  const isMended = first.fixes?.every(({ call }) => call.args['layer'] !== undefined);
  const fixes = isMended === true ? first.fixes : used.fixes;
  return {
    ...used,
    message: first.message,
    ...(fixes === undefined ? {} : { fixes }),
    ...(subjects.size === 0 ? {} : { subjects: [...subjects] }),
  };
}
