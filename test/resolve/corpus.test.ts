import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Resolution, ResolveOptions } from '../../shared/resolve/resolution.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { corpusCases, corpusRoot, type CorpusCase } from '../support/corpus.ts';
import { resolveCase, rootOf, withRoots } from '../support/resolve-case.ts';
import { explains } from '../support/tool-cause.ts';
import { knownMisses } from './known-misses.ts';
import { withSshSorted } from './random-order.ts';

/** Our words for causes that the recorded answers name otherwise, or that the tool meets at another step. */
const codes: Readonly<Record<string, readonly string[]>> = {
  'wrong-type': ['schema-type', 'not-a-mapping', 'yaml-syntax', 'interp-cast'],
  'unknown-attribute': ['schema-additional-property'],
  'invalid-name': ['schema-additional-property'],
  required: ['schema-required', 'schema-type'],
  pattern: ['schema-pattern'],
  'unknown-value': ['schema-enum'],
  'out-of-range': ['schema-range', 'schema-type'],
  'not-unique': ['schema-unique'],
  'alias-bomb': ['timeout'],
  'yaml-cycle': ['timeout'],
  'missing-env-file': ['file-read'],
  'file-read': ['yaml-syntax'],
  'port-without-target': ['port-syntax'],
  'scale-conflict': ['schema-range'],
  'non-string-key': ['yaml-syntax'],
  'not-a-mapping': ['yaml-syntax'],
};

interface Variant {
  /** Of the recorded file. */
  readonly name: string;
  readonly options: ResolveOptions;
}

const variants: readonly Variant[] = [
  { name: 'all-resources', options: { allResources: true } },
  { name: 'no-path-resolution', options: { resolvePaths: false } },
  { name: 'no-consistency', options: { consistency: false } },
  { name: 'no-interpolate', options: { interpolate: false } },
];

interface Verdict {
  /** Equal, or refused where the tool refuses; else what differs. */
  readonly miss?: string;
  /** The YAML text is equal too; undefined where none is recorded. */
  readonly text?: boolean;
  /** The cause is the tool's. */
  readonly cause?: boolean;
  /** The tool's sentence, or one of those that it chooses from, is about one of our errors: its kind and its place. */
  readonly place?: boolean;
}

/** The tool resolves these; only its JSON printer fails, and its YAML is recorded. */
function isAccepted(one: CorpusCase): boolean {
  return one.expected.exitCode === 0 || one.expected.errorCode === 'json-marshal';
}

function judge(one: CorpusCase): Verdict {
  const resolution = resolveCase(one);
  const errors = resolution.diagnostics.filter(({ severity }) => severity === 'error');
  if (!isAccepted(one)) {
    const wanted = one.expected.errorCode;
    if (resolution.accepted) return { miss: `accepted, the tool says ${wanted}` };
    const { error, errorAlternatives = [] } = one.expected;
    const said = [error ?? '', ...errorAlternatives].map((text) => withRoots(text, rootOf(one.id)));
    return {
      cause: errors.some(({ id }) => id === wanted || codes[id]?.includes(wanted ?? '') === true),
      place: wanted === 'timeout' || said.some((text) => explains(errors, text)),
    };
  }
  if (!resolution.accepted) return { miss: `refused: ${errors.map(({ id }) => id).join(', ')}` };
  const difference = firstDifference(resolution, one);
  if (difference !== undefined) return { miss: difference };
  const yaml = recorded(one, 'config.yaml');
  if (yaml === undefined) return {};
  const wanted = withRoots(yaml, rootOf(one.id));
  return { text: withSshSorted(printConfig(resolution.config!, 'yaml')) === withSshSorted(wanted) };
}

function firstDifference(resolution: Resolution, one: CorpusCase, variant?: Variant): string | undefined {
  const json = recorded(one, `${variant?.name ?? 'config'}.json`);
  if (json === undefined) return undefined;
  const isModel = variant?.options.interpolate === false;
  const single = isModel ? json : singleDollars(json);
  const wanted: unknown = JSON.parse(withRoots(single, rootOf(one.id)));
  const printed = printConfig(resolution.config!, 'json', { model: isModel });
  return difference(JSON.parse(isModel ? printed : printed.replaceAll('$$', '$')), wanted, '');
}

/** The tool doubles every `$` that it prints; the marks of our own stay. */
function singleDollars(text: string): string {
  return text.replaceAll('${ROOT', '\u0001').replaceAll('$$', '$').replaceAll('\u0001', '${ROOT');
}

function recorded(one: CorpusCase, name: string): string | undefined {
  const file = path.join(one.dir, 'expected', name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function difference(plain: unknown, wanted: unknown, at: string): string | undefined {
  if (Object.is(plain, wanted)) return undefined;
  if (typeof plain !== 'object' || typeof wanted !== 'object' || plain === null || wanted === null) {
    return `${at}: ${JSON.stringify(plain)?.slice(0, 80)}, not ${JSON.stringify(wanted)?.slice(0, 80)}`;
  }
  if (Array.isArray(plain) !== Array.isArray(wanted)) return `${at}: list or map`;
  for (const key of new Set([...Object.keys(plain), ...Object.keys(wanted)])) {
    const found = difference(Reflect.get(plain, key), Reflect.get(wanted, key), `${at}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tagOf(id: string): string {
  return /^(synm|syn|inv)-/.exec(id)?.[1] ?? 'real projects';
}

describe.skipIf(corpusRoot() === undefined)('the recorded answers of docker compose config', () => {
  test('are given, but for the known misses', () => {
    const counts = new Map<string, Record<string, number>>();
    const misses = new Map<string, string>();
    for (const one of corpusCases()) {
      const row = counts.get(tagOf(one.id)) ?? {};
      counts.set(tagOf(one.id), row);
      const count = (name: string, condition = true): void => {
        row[name] = (row[name] ?? 0) + (condition ? 1 : 0);
      };
      const { miss, text, cause, place } = judge(one);
      if (isAccepted(one)) {
        count('accepted');
        count('equal', miss === undefined);
        if (text !== undefined) count('same YAML text', text);
      } else {
        count('refused by the tool');
        count('refused', miss === undefined);
        count('same cause', cause === true);
        count('same place', place === true);
      }
      const wrong =
        miss ??
        (text === false
          ? 'other YAML text'
          : cause === false
            ? 'other cause'
            : place === false
              ? 'other place'
              : undefined);
      if (wrong !== undefined) misses.set(one.id, wrong);
      for (const variant of variants) {
        if (recorded(one, `${variant.name}.json`) === undefined) continue;
        const found = firstDifference(resolveCase(one, variant.options), one, variant);
        count('other options');
        count('equal there', found === undefined);
        if (found !== undefined) misses.set(`${one.id} ${variant.name}`, found);
      }
    }
    console.table(Object.fromEntries(counts));
    const unlisted = [...misses].filter(([id]) => knownMisses[id] === undefined);
    const mended = Object.keys(knownMisses).filter((id) => !misses.has(id));
    expect({ unlisted, mended }).toEqual({ unlisted: [], mended: [] });
  });
});
