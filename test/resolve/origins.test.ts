import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../shared/diagnostic.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import { printedLeaves, type Leaf } from '../../shared/resolve/output/leaves.ts';
import type { LoadedFile, Resolution, ResolveInput } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { toJson } from '../../shared/resolve/to-json.ts';
import { absoluteOffset } from '../../shared/yaml/locate.ts';
import { corpusCases, corpusRoot, type CorpusCase } from '../support/corpus.ts';
import { inputOf, loadedFile } from '../support/resolve-case.ts';
import { knownStillLeaves } from './known-still-leaves.ts';

/** Ways to become a value that no file writes. */
const unwritten = new Set(['default', 'normalized']);

/** What stands at a leaf's origin, and the file with another text there. */
interface Spot {
  readonly file: FilePath;
  readonly text: string;
  readonly replace: (text: string) => LoadedFile;
}

function spotOf({ read }: ResolveInput, { origin }: Leaf): Spot | undefined {
  const { source, node } = origin;
  if (source === undefined || node === undefined || node.kind !== 'scalar') return undefined;
  const loaded = read(source.file);
  if (!loaded) return undefined;
  const start = absoluteOffset(loaded.yaml(), source.chunk, 0);
  const [from, to] = [start + node.from, start + node.to];
  return {
    file: source.file,
    text: loaded.text.slice(from, to),
    replace: (text) => loadedFile(loaded.text.slice(0, from) + text + loaded.text.slice(to)),
  };
}

/** An env file is what its entries come from: here it is emptied, wherever the project's files are. */
function withoutFile(input: ResolveInput, written: string): ResolveInput {
  const name = path.posix.basename(written.replace(/["']/g, ''));
  const empty = loadedFile('');
  return {
    ...input,
    read: (file) => {
      const loaded = input.read(file);
      return loaded && path.posix.basename(file) === name ? empty : loaded;
    },
  };
}

/** Other texts for a scalar, some of which its attribute will take. */
function* others(text: string): Generator<string> {
  const quote = /^["']/.exec(text)?.[0] ?? '';
  const inner = quote === '' ? text : text.slice(1, -1);
  const quoted = (changed: string): string => `${quote}${changed}${quote}`;
  if (inner === 'true' || inner === 'false') yield quoted(inner === 'true' ? 'false' : 'true');
  for (const match of inner.matchAll(/\d+/g)) {
    const digits = match[0];
    for (const other of [String(BigInt(digits) + 1n), `1${digits}`, '1']) {
      yield quoted(inner.slice(0, match.index) + other + inner.slice(match.index + digits.length));
    }
  }
  yield /^[|>]/.test(text)
    ? text.replace(/(\n[^\n]*\S)/, '$1x')
    : quoted(inner === '' && quote === '' ? ' x' : `${inner}x`);
  yield quoted(`x${inner}`);
  for (const match of inner.matchAll(/[a-z]+/gi)) {
    yield quoted(`${inner.slice(0, match.index)}x${inner.slice(match.index)}`);
    yield quoted(
      `${inner.slice(0, match.index + match[0].length)}x${inner.slice(match.index + match[0].length)}`,
    );
  }
  yield* [
    'other',
    'no',
    'sync',
    'rebuild',
    'sync+restart',
    'bind',
    'tmpfs',
    'always',
    'any',
    'service_healthy',
    'service_started',
    '7s',
    'CMD',
    'ro',
    'rw',
    '[]',
    '{}',
  ].map(quoted);
  for (const end of ['/udp', ':ro', '/x']) yield quoted(`${inner}${end}`);
  for (const start of ['./', '/']) yield quoted(`${start}${inner}`);
  yield quoted(inner.slice(inner.indexOf(':') + 1));
  yield `"${inner}x"`;
}

type Law = 'changed' | 'still' | 'always refused' | 'no scalar';

/** Whether some other text at the leaf's origin, one that is accepted, makes another leaf. */
function judge(input: ResolveInput, leaf: Leaf): Law {
  const spot = spotOf(input, leaf);
  if (spot === undefined) return 'no scalar';
  const before = JSON.stringify(leaf.value, plain);
  const { how } = leaf.origin;
  if (how === 'env-file' || how === 'label-file') {
    const answer = resolve(withoutFile(input, spot.text));
    return leafAt(answer, leaf) === before ? 'still' : 'changed';
  }
  let tried = 0;
  let law: Law = 'always refused';
  for (const text of others(spot.text)) {
    if (text === spot.text || ++tried > 60) continue;
    const changed = spot.replace(text);
    const answer = resolve({ ...input, read: (file) => (file === spot.file ? changed : input.read(file)) });
    if (!answer.accepted) continue;
    const after = leafAt(answer, leaf);
    if (after !== before) return 'changed';
    law = 'still';
  }
  return law;
}

function leafAt({ config }: Resolution, { path }: Leaf): string | undefined {
  const value = valueAt(config, path);
  return value?.kind === 'scalar'
    ? JSON.stringify({ kind: 'scalar', type: value.type, value: value.value }, plain)
    : value && JSON.stringify(toJson(value), plain);
}

function plain(key: string, value: unknown): unknown {
  if (key === 'origin') return undefined;
  return typeof value === 'bigint' ? value.toString() : value;
}

function acceptedCases(): { one: CorpusCase; input: ResolveInput; leaves: Leaf[] }[] {
  return corpusCases().flatMap((one) => {
    // Names that are changed need not be declared for this.
    const input = { ...inputOf(one), options: { consistency: false } };
    if (!resolve(inputOf(one)).accepted) return [];
    const { accepted, config } = resolve(input);
    return accepted && config !== undefined ? [{ one, input, leaves: printedLeaves(config) }] : [];
  });
}

describe.skipIf(corpusRoot() === undefined)('every printed leaf of every accepted project', () => {
  const cases = acceptedCases();

  test('knows the place that it was read from, or that the tool made it', () => {
    const counts: Record<string, number> = {};
    for (const { one, leaves } of cases) {
      const lost = leaves.filter(({ origin: { how, node, source } }) => {
        counts[how] = (counts[how] ?? 0) + 1;
        if (unwritten.has(how)) return false;
        return (
          node === undefined || source === undefined || node.from < 0 || node.to > source.chunk.text.length
        );
      });
      expect({ id: one.id, lost: lost.map(({ path }) => path.join('.')) }).toEqual({ id: one.id, lost: [] });
    }
    console.table(counts);
  });

  test('changes with the text at its place', { timeout: 300_000 }, () => {
    const counts: Record<string, number> = {};
    const still: string[] = [];
    // One leaf of each project, another in each: the same ones every time.
    for (const [index, { one, input, leaves }] of cases.entries()) {
      if (leaves.length > 3000) continue;
      const placed = leaves.filter(({ origin }) => !unwritten.has(origin.how));
      const leaf = placed[(index * 7919) % Math.max(placed.length, 1)];
      if (leaf === undefined) continue;
      const law = judge(input, leaf);
      counts[law] = (counts[law] ?? 0) + 1;
      if (law === 'still' || law === 'always refused') still.push(`${one.id} ${leaf.path.join('.')}`);
    }
    console.table(counts);
    const unlisted = still.filter((id) => knownStillLeaves[id] === undefined);
    const mended = Object.keys(knownStillLeaves).filter((id) => !still.includes(id));
    expect({ unlisted, mended }).toEqual({ unlisted: [], mended: [] });
  });
});
