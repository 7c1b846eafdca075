import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { corpusCases, type CorpusCase } from '../support/corpus.ts';
import { createDice, type Dice } from './dice.ts';
import type { FuzzProject } from './project.ts';
import { sleepyCases } from './known-differences.ts';

const sizeLimit = 16_000;

let found: { one: CorpusCase; files: Readonly<Record<string, string>> }[] | undefined;

/** Recorded cases that name their files, are text, and not too long to be asked many times. */
function cases() {
  found ??= corpusCases().flatMap((one) => {
    if (one.files.length === 0 || one.cwd || sleepyCases.test(one.id)) return [];
    const files = textsBelow(path.join(one.dir, 'input'));
    if (files === undefined || one.files.some((file) => files[file] === undefined)) return [];
    const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
    return size > sizeLimit ? [] : [{ one, files }];
  });
  return found;
}

/** Every file below a folder by its path; undefined when one is no text. */
export function textsBelow(folder: string): Record<string, string> | undefined {
  const texts: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile()) return undefined;
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes)) return undefined;
    texts[path.relative(folder, file)] = text;
  }
  return texts;
}

/** A recorded project with a few lines changed; the same seed gives the same one. */
export function mutateCorpus(seed: number): FuzzProject {
  const dice = createDice(seed);
  const { one, files } = dice.pick(cases());
  const changed: Record<string, string> = { ...files };
  const yaml = Object.keys(files).filter((name) => /\.ya?ml$/.test(name));
  for (let edits = dice.pick([1, 1, 1, 2, 4]); edits > 0; edits--) {
    const name = dice.chance(0.7) ? dice.pick(one.files) : dice.pick(yaml);
    changed[name] = mutate(changed[name]!, dice, () => dice.pick(Object.values(dice.pick(cases()).files)));
  }
  return {
    name: `corpus-${seed}`,
    files: changed,
    compose: one.files,
    environment: one.env,
    envFiles: one.envFiles,
    profiles: one.profiles,
    ...(one.projectName === null ? {} : { projectName: one.projectName }),
    ...(one.projectDirectory ? { projectDirectory: one.projectDirectory } : {}),
  };
}

const scalars = [
  '',
  'null',
  '~',
  'true',
  'no',
  '0',
  '1',
  '-1',
  '1.5',
  '08',
  '0x1F',
  '1e3',
  '"1"',
  "''",
  '[]',
  '{}',
  '[a, b]',
  '{a: b}',
  '${X}',
  '${X:-y}',
  '"${N:-3}"',
  '$$',
  '10s',
  '1g',
  './x',
  'service:a',
  '!reset null',
  '!override []',
  '!foo bar',
  '&z 1',
  '*z',
  '|',
  '>',
  '2024-01-01',
  '"a\\nb"',
  '80:80',
  'text',
  '- x',
  '? a',
  '@',
  '%',
  'a: b',
  'a #b',
  'ünï',
  '"',
  "'",
  '[',
  '{',
  '`',
  ',',
  '.inf',
  '12345678901234567890',
];

function mutate(text: string, dice: Dice, other: () => string): string {
  const lines = text.split('\n');
  const at = dice.below(lines.length);
  const [from, to] = blockAt(lines, at);
  switch (dice.below(9)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(from, to - from);
      break;
    case 2:
      lines.splice(at, 0, lines[at]!);
      break;
    case 3:
      lines.splice(dice.below(lines.length), 0, ...lines.splice(from, to - from));
      break;
    case 4: {
      const lost = other().split('\n');
      lines.splice(at, 0, ...lost.slice(...blockAt(lost, dice.below(lost.length))));
      break;
    }
    case 5:
      lines[at] = dice.chance(0.5) ? `  ${lines[at]!}` : lines[at]!.replace(/^ {2}/, '');
      break;
    default:
      lines[at] = withScalar(lines[at]!, dice.pick(scalars));
  }
  return lines.join('\n');
}

/** The line and what is indented below it. */
export function blockAt(lines: readonly string[], at: number): [from: number, to: number] {
  const depth = (line: string): number => line.length - line.trimStart().length;
  let to = at + 1;
  while (to < lines.length && (lines[to]!.trim() === '' || depth(lines[to]!) > depth(lines[at]!))) to++;
  return [at, to];
}

function withScalar(line: string, scalar: string): string {
  const [, head, dash] = /^(\s*(?:- )?[^\s#:][^:]*:)|^(\s*-) /.exec(line) ?? [];
  if (head !== undefined) return `${head} ${scalar}`;
  return dash === undefined ? line : `${dash} ${scalar}`;
}
