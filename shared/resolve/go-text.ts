import { printGo } from './syntax/go-format.ts';
import { printGoTime } from './syntax/timestamp.ts';
import type { Value } from './value.ts';

/** What Go's `fmt.Sprint` makes of a value: how the tool turns numbers and booleans into texts. */
export function goText(value: Value): string {
  if (value.kind === 'list') return `[${value.items.map(goText).join(' ')}]`;
  if (value.kind === 'map') {
    const entries = [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return `map[${entries.map(([key, entry]) => `${key}:${goText(entry)}`).join(' ')}]`;
  }
  if (value.type === 'timestamp') return printGoTime(String(value.value));
  return printGo(value.value, value.type === 'int' || value.type === 'float' ? value.type : undefined);
}
