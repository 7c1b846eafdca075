import { addTo } from '../add-to.ts';
import type { Printable, PrintableList, PrintableMap } from '../resolve/output/printable.ts';
import type { Attribute } from '../spec/attribute.ts';
import { alternativesOf } from '../spec/attribute-at.ts';
import { printPort, textIn } from './print-value.ts';

/** An entry of two lists that is the same thing on both sides, or is on one of them. */
export interface MatchedEntry {
  /** What tells it from the others, for people. */
  readonly label: string;
  readonly before: { readonly index: number; readonly value: Printable } | undefined;
  readonly after: { readonly index: number; readonly value: Printable } | undefined;
}

/** Lists in which the engine looks from the first to the last, although no entry may stand there twice. */
const ORDERED = new Set(['dns', 'dns_search', 'env_file', 'cache_from']);

/** Whether a list is one value whose order counts (a command line), rather than a set of entries. */
export function isOneValue(name: string, row: Attribute | undefined, list: PrintableList): boolean {
  if (list.items.some((item) => item.kind === 'map')) return false;
  if (ORDERED.has(name)) return true;
  if (row === undefined) return true;
  if (row.unique !== undefined) return false;
  return !alternativesOf(row.type).some((type) => type.kind === 'list' && type.unique === true);
}

/**
 * Pairs the entries of two lists whose order means nothing: first what is the same thing by the attribute's unique key, then, of what is
 * left, what can only be meant (the same port of the container, published elsewhere). In the order of the left list, then new ones.
 */
export function matchEntries(name: string, left: PrintableList, right: PrintableList): MatchedEntry[] {
  const before = left.items.map((value, index) => ({ value, index, ...keysOf(name, value, index) }));
  const after = right.items.map((value, index) => ({ value, index, ...keysOf(name, value, index) }));
  const partners = pairBy('key', before, after, new Map());
  pairBy('near', before, after, partners);
  const taken = new Set(partners.values());
  return [
    ...before.map((entry): MatchedEntry => {
      const partner = partners.get(entry);
      const label = partner === undefined || partner.key === entry.key ? entry.label : entry.near;
      return { label, before: entry, after: partner };
    }),
    ...after
      .filter((entry) => !taken.has(entry))
      .map((entry): MatchedEntry => ({ label: entry.label, before: undefined, after: entry })),
  ];
}

interface Keys {
  /** The same thing on both sides. */
  readonly key: string;
  /** Almost the same: paired when nothing else could be meant. */
  readonly near: string;
  readonly label: string;
}

interface Entry extends Keys {
  readonly value: Printable;
  readonly index: number;
}

/** Pairs entries that are alone with their key on each side, as far as they are not paired yet. */
function pairBy(
  by: 'key' | 'near',
  left: readonly Entry[],
  right: readonly Entry[],
  partners: Map<Entry, Entry>,
): Map<Entry, Entry> {
  const taken = new Set(partners.values());
  const group = (entries: readonly Entry[], isFree: (entry: Entry) => boolean) => {
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      if (isFree(entry)) addTo(groups, entry[by], entry);
    }
    return groups;
  };
  const rights = group(right, (entry) => !taken.has(entry));
  for (const [key, entries] of group(left, (entry) => !partners.has(entry))) {
    const others = rights.get(key) ?? [];
    // Entries that cannot be told apart go together in their order; of those that are only near, each must be alone.
    if (by === 'near' && (entries.length > 1 || others.length > 1)) continue;
    entries.forEach((entry, index) => {
      const other = others[index];
      if (other !== undefined) partners.set(entry, other);
    });
  }
  return partners;
}

function keysOf(name: string, value: Printable, index: number): Keys {
  if (value.kind === 'scalar') {
    const text = String(value.value);
    return { key: text, near: /^[^=:]*/.exec(text)![0], label: text };
  }
  if (value.kind === 'list') return { key: `${index}`, near: `${index}`, label: `${index}` };
  if (name === 'ports') return portKeys(value, index);
  const target = textIn(value, 'target');
  if (name === 'secrets' || name === 'configs') {
    const source = textIn(value, 'source') ?? '';
    return { key: target ?? source, near: source, label: source };
  }
  const key = naturalKey(value) ?? `${index}`;
  return { key, near: key, label: key };
}

function portKeys(port: PrintableMap, index: number): Keys {
  const target = textIn(port, 'target');
  if (target === undefined) return { key: `${index}`, near: `${index}`, label: `${index}` };
  const near = `${target}/${textIn(port, 'protocol') ?? 'tcp'}`;
  const address = `${textIn(port, 'host_ip') ?? '0.0.0.0'}:${textIn(port, 'published') ?? ''}`;
  return { key: `${address}:${near}`, near, label: printPort(port) ?? near };
}

/** What tells the entries of the Specification's other lists apart. */
const NATURAL = ['target', 'path', 'subnet', 'source', 'driver', 'device', 'spread', 'command', 'url'];

function naturalKey(map: PrintableMap): string | undefined {
  for (const key of NATURAL) {
    const text = textIn(map, key);
    if (text !== undefined) return text;
  }
  return undefined;
}
