import type { Value } from '../resolve/value.ts';

/** A value in one short line, for people; longer ones end in `…`. `most`: how many characters. */
export function valueText(value: Value, most = 80): string {
  const text = textOf(value);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

const AMOUNT = /^\d+(\.\d+)?[a-z]{1,2}$/i;

function textOf(value: Value): string {
  if (value.kind === 'scalar') {
    const { node } = value.origin;
    // `512M` says more than the number of bytes that it means.
    if (node?.kind === 'scalar' && AMOUNT.test(node.text)) return node.text;
    return value.value === null ? '' : String(value.value);
  }
  // Short syntax: `443:443` instead of the five attributes that it stands for.
  const { node } = value.origin;
  if (value.kind === 'map' && node?.kind === 'scalar' && node.text !== '' && !node.text.includes('$'))
    return node.text;
  if (value.kind === 'list') return value.items.map(textOf).join(', ');
  return [...value.entries]
    .filter(([, entry]) => entry.origin.how !== 'default')
    .map(([key, entry]) => `${key}: ${textOf(entry)}`.trim())
    .join(', ');
}
