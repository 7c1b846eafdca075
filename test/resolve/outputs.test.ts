import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { environmentLines, isOfWhole, isUnlisted, sectionNames } from '../../shared/resolve/output/lists.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { printVariables, variablesIn } from '../../shared/resolve/output/print-variables.ts';
import type { Resolution, ResolveOptions } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { variablesOf } from '../../shared/resolve/syntax/variables.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { corpusCases, corpusRoot, type CorpusCase } from '../support/corpus.ts';
import { inputOf, rootOf, withRoots } from '../support/resolve-case.ts';
import { knownOutputMisses } from './known-output-misses.ts';
import { withSshSorted } from './random-order.ts';

interface Output {
  readonly file: string;
  readonly options?: ResolveOptions;
  readonly profiles?: readonly string[];
  /** What we print, or undefined where the project is refused. `recorded` is what the tool printed, with our places. */
  readonly print: (resolution: Resolution, recorded: string) => string | undefined;
}

const config =
  (format: 'yaml' | 'json', model = false): Output['print'] =>
  (resolution) =>
    resolution.accepted ? printConfig(resolution.config!, format, { model }) : undefined;

const lines = (names: readonly string[]): string => names.map((name) => `${name}\n`).join('');

const isWithout = (resolution: Resolution, ignored: (one: Diagnostic) => boolean): boolean =>
  resolution.diagnostics.every((one) => one.severity !== 'error' || ignored(one));

const outputs: readonly Output[] = [
  { file: 'config.yaml', print: config('yaml') },
  { file: 'config.json', print: config('json') },
  { file: 'all-profiles.yaml', profiles: ['*'], print: config('yaml') },
  { file: 'all-profiles.json', profiles: ['*'], print: config('json') },
  { file: 'all-resources.json', options: { allResources: true }, print: config('json') },
  { file: 'no-path-resolution.json', options: { resolvePaths: false }, print: config('json') },
  { file: 'no-consistency.json', options: { consistency: false }, print: config('json') },
  { file: 'no-interpolate.json', options: { interpolate: false }, print: config('json', true) },
  {
    file: 'services.txt',
    print: (resolution) =>
      isWithout(resolution, isUnlisted) ? lines(sectionNames(resolution, 'services')) : undefined,
  },
  {
    file: 'environment.txt',
    print: (resolution) =>
      isWithout(resolution, isOfWhole) ? lines(environmentLines(resolution)) : undefined,
  },
  {
    file: 'variables.json',
    options: { interpolate: false },
    print: (resolution, recorded) =>
      resolution.accepted ? printChosen(resolution.config!, recorded) : undefined,
  },
];

/** Of several uses of one variable the tool takes one at random: the one that was recorded counts when it is among them. */
function printChosen(model: Value, recorded: string): string {
  const chosen = new Map(variablesIn(model));
  const wanted = JSON.parse(recorded) as Record<string, Record<string, unknown>>;
  for (const use of usesIn(model)) {
    const one = wanted[use.name];
    const isRecorded =
      one?.['DefaultValue'] === use.defaultValue &&
      one['PresenceValue'] === use.alternateValue &&
      one['Required'] === use.required;
    if (isRecorded) chosen.set(use.name, use);
  }
  return printVariables(chosen, 'json');
}

function usesIn(value: Value): ReturnType<typeof variablesOf> {
  if (value.kind === 'scalar') return value.type === 'string' ? variablesOf(String(value.value)) : [];
  const parts = value.kind === 'list' ? value.items : [...value.entries.values()];
  return parts.flatMap(usesIn);
}

/** The recorded text; an output that equals config.json is not stored again. */
function recorded(one: CorpusCase, file: string): string | undefined {
  const isSame = one.expected.sameAsConfig?.includes(file) === true;
  const stored = path.join(one.dir, 'expected', isSame ? 'config.json' : file);
  return existsSync(stored) ? withRoots(readFileSync(stored, 'utf8'), rootOf(one.id)) : undefined;
}

function firstDifference(got: string, wanted: string): string {
  const [ours, theirs] = [got.split('\n'), wanted.split('\n')];
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  const index = at < 0 ? ours.length : at;
  return `line ${index + 1}: ${ours[index]?.slice(0, 80)}, not ${theirs[index]?.slice(0, 80)}`;
}

describe.skipIf(corpusRoot() === undefined)('every recorded output', () => {
  test('is printed byte for byte, but for the known misses', () => {
    const counts: Record<string, { recorded: number; equal: number }> = {};
    const misses = new Map<string, string>();
    for (const one of corpusCases()) {
      const input = inputOf(one);
      const resolved = new Map<string, Resolution>();
      for (const { file, options, profiles = input.profiles, print } of outputs) {
        const wanted = recorded(one, file);
        if (wanted === undefined) continue;
        const question = JSON.stringify([options, profiles]);
        const resolution = resolved.get(question) ?? resolve({ ...input, profiles, options: options ?? {} });
        resolved.set(question, resolution);
        const printed = print(resolution, wanted);
        const got = printed && withSshSorted(printed);
        const count = (counts[file] ??= { recorded: 0, equal: 0 });
        count.recorded++;
        // How a recorded file ends says nothing: the recorder may have cut it.
        if (got?.trimEnd() === withSshSorted(wanted).trimEnd()) count.equal++;
        else misses.set(`${one.id} ${file}`, got === undefined ? 'refused' : firstDifference(got, wanted));
      }
    }
    console.table(counts);
    const known = (id: string): boolean =>
      id in knownOutputMisses || id.slice(0, id.indexOf(' ')) in knownOutputMisses;
    const unlisted = [...misses].filter(([id]) => !known(id));
    const missed = new Set([...misses.keys()].flatMap((id) => [id, id.slice(0, id.indexOf(' '))]));
    const mended = Object.keys(knownOutputMisses).filter((id) => !missed.has(id));
    expect({ unlisted, mended }).toEqual({ unlisted: [], mended: [] });
  });
});
