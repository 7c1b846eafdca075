import type { Dice } from './dice.ts';

const lines = [
  'A=file-a',
  'B="quoted b"',
  "X='single $A'",
  'N=7',
  'EMPTY=',
  'REF=${A}-x',
  'export E_1=exported',
  '# a comment',
  '',
  'SP = spaced',
  'T=x # tail',
  'H=a#b',
  'M="multi\nline"',
  'Y: yaml',
  'INHERIT',
  'D=${NOPE:-dflt}',
  'Q="a\\nb\\$c"',
  'UNI=ü',
  'A=again',
  'dots.in=1',
  'E="x" F=2',
  'DOLLAR=$$x',
  'L=${B}',
];
const slips = ['A B=1', '!x=1', 'U="open', 'R=${REQ:?must}', '=x', 'B=${bad'];

/** A file of variables, as `.env` files are. */
export function envFileText(dice: Dice, risk: number): string {
  const chosen = Array.from({ length: dice.below(6) }, () => dice.pick(dice.chance(risk) ? slips : lines));
  return chosen.join('\n') + (dice.chance(0.9) ? '\n' : '');
}
