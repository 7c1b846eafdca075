import { shapeAt } from '../resolve/fold.ts';
import { textOf } from '../resolve/make-value.ts';
import type { Value } from '../resolve/value.ts';
import { looksSecret } from '../model/looks-secret.ts';
import type { Path } from '../yaml/yaml-node.ts';

/** A value that must not be written down, and the variable or key that says so. */
export interface Withheld {
  readonly path: Path;
  readonly name: string;
}

/**
 * The first part of a value after interpolation that came from outside the files' text (variables, env files, label files) and looks
 * like a secret, by the name of its key or of one of its variables. What the text says itself, as a default, is no secret of ours.
 */
export function findWithheld(value: Value, path: Path): Withheld | undefined {
  if (value.kind === 'scalar') return withheldScalar(value, path);
  const parts: Iterable<readonly [string | number, Value]> =
    value.kind === 'map' ? value.entries : value.items.entries();
  for (const [step, part] of parts) {
    const found = findWithheld(part, [...path, step]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withheldScalar(value: Value, path: Path): Withheld | undefined {
  const { origin } = value;
  const text = textOf(value) ?? '';
  const [, name = String(path.findLast((step) => typeof step === 'string')), own = text] =
    /^([\w.-]+)=(.*)$/s.exec(shapeAt(path) === undefined ? '' : text) ?? [];
  const isForeign = outside.has(origin.how) || (origin.variables ?? []).length > 0;
  if (!isForeign || (origin.node?.kind === 'scalar' && own !== '' && origin.node.text.includes(own)))
    return undefined;
  const found = [...(origin.variables ?? []), name].find((each) => looksSecret(each, own));
  return found === undefined ? undefined : { path, name: found };
}

const outside: ReadonlySet<string> = new Set(['variable', 'env-file', 'label-file']);
