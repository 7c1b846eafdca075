import { looksSecret, MASK } from '../model/looks-secret.ts';
import type { Printable } from '../resolve/output/printable.ts';

/** `looksSecret` of a configuration's value: of scalars only, `KEY=value` entries of lists by their key. */
export function isSecretValue(name: string, value: Printable | undefined): boolean {
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return false;
  const pair = /^([\w.-]+)=(.*)$/s.exec(value.value);
  return looksSecret(name, value.value) || (pair !== null && looksSecret(pair[1]!, pair[2]));
}

/** The configuration with what looks confidential masked, for a text that others may see. */
export function maskSecrets(value: Printable, name = ''): Printable {
  if (value.kind === 'list') {
    const items = value.items.map((item) => maskSecrets(item, name));
    return value.kept === undefined ? { kind: 'list', items } : { kind: 'list', items, kept: value.kept };
  }
  if (value.kind === 'map') {
    const entries = [...value.entries].map(([key, entry]) => [key, maskSecrets(entry, key)] as const);
    const masked = new Map(entries);
    return value.ordered === undefined
      ? { kind: 'map', entries: masked }
      : { kind: 'map', entries: masked, ordered: value.ordered };
  }
  if (!isSecretValue(name, value)) return value;
  const pair = /^([\w.-]+=)/.exec(String(value.value))?.[1] ?? '';
  return { kind: 'scalar', type: 'string', value: `${pair}${MASK}` };
}
