import { message } from '../message.ts';
import type { CanonicalRule } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { goText } from './go-text.ts';
import { textOf } from './make-value.ts';
import { dotted, problem, type Report } from './problem.ts';
import { reasonOf } from './reason.ts';
import type { ScalarValue, Value } from './value.ts';

// Part of step 11 of the pipeline in an extended file: the schema has no say there, so what the reader of a short syntax cannot take
// stops the tool, with an error or with a crash.

type Kind = Value['kind'] | ScalarValue['type'];

interface Taken {
  /** Absent: every kind. */
  readonly kinds?: readonly Kind[];
  /** Items of a list are names: the tool crashes with anything else, or only refuses it. */
  readonly items?: 'crash' | 'refused';
  /** Values of a map are maps. */
  readonly maps?: true;
}

const short: Taken = { kinds: ['string', 'map'] };

/** What each reader takes. Those that are not here take everything. */
const taken: Partial<Readonly<Record<CanonicalRule, Taken>>> = {
  build: short,
  'file-reference': short,
  extends: short,
  include: short,
  volume: short,
  device: short,
  'key-value-map': { kinds: ['list', 'map'] },
  ssh: { kinds: ['list', 'map'], items: 'refused' },
  'depends-on': { kinds: ['list', 'map'], items: 'crash', maps: true },
  'env-file': { kinds: ['string', 'list'] },
  gpus: { kinds: ['string', 'list'] },
  'list-to-map': { items: 'crash' },
  ports: { kinds: ['list'] },
  // Other numbers and text are refused where a limit is read.
  ulimit: { kinds: ['int', 'float', 'string', 'map'] },
  external: { kinds: ['map', 'null'] },
};

/** Reports what the reader of the rule does not take. */
export function reportUntaken(rule: CanonicalRule, value: Value, path: Path, report: Report): void {
  const rules = taken[rule];
  if (rules === undefined) return;
  const kind = value.kind === 'scalar' ? value.type : value.kind;
  if (rules.kinds?.includes(kind) === false) {
    const tell = rule === 'external' ? reportCrash : reportUnreadable;
    tell(value, path, report);
    return;
  }
  if (value.kind === 'list' && rules.items !== undefined) {
    const tell = rules.items === 'crash' ? reportCrash : reportUnreadable;
    value.items.forEach((item, index) => {
      if (textOf(item) === undefined) tell(item, [...path, index], report);
    });
  }
  if (value.kind === 'map' && rules.maps === true) {
    for (const [key, entry] of value.entries) {
      if (entry.kind !== 'map') reportUnreadable(entry, [...path, key], report);
    }
  }
}

/** Reports a value of a kind that the tool refuses at its place. */
export function reportUnreadable(value: Value, path: Path, report: Report): void {
  const args = { path: dotted(path), text: goText(value), reason: reasonOf({ code: 'wrong-kind' }) };
  report(problem('decode', message('resolve.cannot-decode', args), { path, value }));
}

/** Reports a value of a kind that makes the tool crash at its place. */
export function reportCrash(value: Value, path: Path, report: Report): void {
  report(problem('tool-panic', message('resolve.kind-crash', { path: dotted(path) }), { path, value }));
}
