import type { Origin } from '../resolve/value.ts';
import type { Change, Comparison } from './comparison.ts';
import { contentsOf } from './contents.ts';
import { printSides } from './print-markdown.ts';
import { printValue, type PrintValueOptions } from './print-value.ts';

export interface TextOptions extends PrintValueOptions {
  /** Where a value of one side is written, `compose.prod.yml:14`; undefined: nowhere. */
  readonly place: (side: 'left' | 'right', origin: Origin | undefined) => string | undefined;
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** A comparison for a terminal: a line per change, `~ services.app.deploy.replicas: 1 -> 3  (base.yml:4 -> prod.yml:7)`. */
export function printText(comparison: Comparison, options: TextOptions): string {
  return comparison.changes.map((change) => printChange(change, options)).join('');
}

function printChange(change: Change, options: TextOptions): string {
  const { kind, text, attribute, before, after } = change;
  const places = [
    ...(before === undefined ? [] : [options.place('left', before.origin) ?? '?']),
    ...(after === undefined ? [] : [options.place('right', after.origin) ?? '?']),
  ];
  const where = places.every((place) => place === '?') ? '' : `  (${places.join(' -> ')})`;
  if (attribute === '') {
    const contents = contentsOf(change).map(
      ({ path, attribute: name, value }) => `    ${name}: ${printValue(path, value, options)}\n`,
    );
    return `${SIGNS[kind]} ${text}${where}\n${contents.join('')}`;
  }
  const says = printSides(change, options).filter((side) => side !== undefined);
  return `${SIGNS[kind]} ${text}: ${says.join(' -> ')}${where}\n`;
}
