import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Resolution } from '../resolve/resolution.ts';
import { elementsOf } from './elements.ts';
import { samePrinted } from './printed-value.ts';

/** Why there is no such file, with what the tool would say. */
export interface SynthesisRefusal extends Refusal {
  readonly diagnostics: readonly Diagnostic[];
  /** A file to load before asking again. */
  readonly missing?: FilePath;
}

export function refuseWith(
  code: string,
  words: Message,
  diagnostics: readonly Diagnostic[] = [],
): SynthesisRefusal {
  return { ...refuse(code, words), diagnostics };
}

const errorsOf = ({ diagnostics }: Resolution): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

/** Refuses a configuration to reach that the tool itself would refuse. */
export function refuseTarget(target: Resolution): SynthesisRefusal | undefined {
  const missing = refuseMissing(target);
  if (missing !== undefined || target.accepted) return missing;
  return refuseWith('target-rejected', message('override.target-rejected'), errorsOf(target));
}

/** Refuses a base that cannot be read; one that lacks something may be completed by the override. */
export function refuseBase(base: Resolution): SynthesisRefusal | undefined {
  const missing = refuseMissing(base);
  if (missing !== undefined) return missing;
  const broken = errorsOf(base).filter(({ id }) => unreadable.has(id));
  return broken.length === 0
    ? undefined
    : refuseWith('base-unreadable', message('override.base-unreadable'), broken);
}

const unreadable: ReadonlySet<string> = new Set([
  'file-read',
  'yaml-syntax',
  'yaml-duplicate-key',
  'yaml-cycle',
  'not-a-mapping',
]);

function refuseMissing({ missing }: Resolution): SynthesisRefusal | undefined {
  const [file] = missing;
  if (file === undefined) return undefined;
  return { ...refuseWith('files-missing', message('override.files-missing', { file })), missing: file };
}

/** Undefined when two resolutions print the same in both formats; else why they do not. */
export function prove(found: Resolution, goal: Resolution): SynthesisRefusal | undefined {
  const missing = refuseMissing(found);
  if (missing !== undefined) return missing;
  if (!found.accepted)
    return refuseWith('result-rejected', message('override.result-rejected'), errorsOf(found));
  const left = elementsOf(found.config);
  const right = elementsOf(goal.config);
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(key), right.get(key)];
    if (one === undefined || other === undefined || !samePrinted(one.path, one.value, other.value)) {
      return refuseInexpressible((one ?? other)!.path.join('.'));
    }
  }
  return undefined;
}

/** No override can say this. */
export function refuseInexpressible(path: string, diagnostics: readonly Diagnostic[] = []): SynthesisRefusal {
  return refuseWith('cannot-be-said', message('override.cannot-be-said', { path }), diagnostics);
}
