import type { TextEdit } from '../../../shared/text/text-edit.ts';
import { createDice } from '../dice.ts';

/** The files of every run; the first one is as large as a run's seed says. */
export const NAMES = ['compose.yaml', 'compose.override.yaml'] as const;

const LEAST = 1000;
const MOST = 500_000;

/** The files of the project that is edited, as they are before: the first of 1 kB to 500 kB, small ones as often as large ones. */
export function filesOf(seed: number): ReadonlyMap<string, string> {
  const size = LEAST * (MOST / LEAST) ** (createDice(seed ^ 0xf11e5).below(1001) / 1000);
  const [base, override] = NAMES;
  let text = 'services:\n  web:\n    image: nginx:1.27\n    ports: ["8080:80"]\n';
  for (let number = 1; text.length < size; number++)
    text += `  db${number}:\n    image: postgres:17\n    environment:\n      # number ${number}\n      NAME: "db${number}"\n`;
  return new Map([
    [base, text],
    [override, '# mine\r\nservices:\r\n  web:\r\n    environment:\r\n      DEBUG: "1"\r\n'],
  ]);
}

/** Edit number `n` of a run: what a person might type, paste or delete anywhere, broken YAML and half words included. */
export interface Typed {
  readonly name: string;
  readonly edit: TextEdit;
  /** The whole file afterwards. */
  readonly after: string;
  /** Then everything is saved. */
  readonly saves: boolean;
  /** How long the person takes until the next one, in milliseconds. */
  readonly pause: number;
}

const WORDS = [
  'a',
  'b: ',
  '\n',
  '  cache:\n    image: redis:8\n',
  '# ü 한글 😀\n',
  '- "80:80"',
  '{',
  '"',
  ' ',
  'x-note: 1\n',
];

/** The edits of a run without end; the same seed gives the same ones. */
export function* typing(seed: number): Generator<Typed, never> {
  const dice = createDice(seed);
  const texts = new Map(filesOf(seed));
  const sizes = new Map([...texts].map(([name, text]) => [name, text.length]));
  for (;;) {
    const name = dice.pick([...texts.keys()]);
    const text = texts.get(name)!;
    const from = wholeCharacter(text, dice.below(text.length + 1));
    const deletes = dice.chance(text.length > sizes.get(name)! + 2000 ? 0.7 : 0.25);
    const to = deletes ? wholeCharacter(text, Math.min(text.length, from + dice.below(40))) : from;
    const insert = deletes ? '' : dice.pick(WORDS);
    const after = text.slice(0, from) + insert + text.slice(Math.max(from, to));
    texts.set(name, after);
    const edit = { from, to: Math.max(from, to), insert };
    yield { name, edit, after, saves: dice.chance(0.06), pause: dice.below(50) };
  }
}

/** Nobody deletes half of a character, and such a text could not be saved. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}
