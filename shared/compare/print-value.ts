import { entriesInOrder } from '../resolve/output/typed-view.ts';
import type { Printable, PrintableMap } from '../resolve/output/printable.ts';
import { attributeAt } from '../spec/attribute-at.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { MASK } from '../model/looks-secret.ts';
import { isSecretValue } from './mask.ts';
import { printAmount } from './print-amount.ts';

export interface PrintValueOptions {
  /** Shows what looks confidential, too. */
  readonly secrets?: boolean;
}

/**
 * A value on one line, for lists of changes: memory and durations as people say them, a port or mount in its short syntax, lists and maps in flow style. `path` is where it
 * stands in a configuration. Confidential scalars, also those inside, are masked unless `secrets`.
 */
export function printValue(path: Path, value: Printable, options: PrintValueOptions = {}): string {
  if (value.kind === 'scalar') {
    const name = String(path.findLast((step) => typeof step === 'string') ?? '');
    if (options.secrets !== true && isSecretValue(name, value)) return MASK;
    const amount = printAmount(path, String(value.value));
    if (amount !== undefined) return amount;
    return typeof value.value === 'string' && value.type === 'string'
      ? printText(value.value)
      : String(value.value);
  }
  if (value.kind === 'list') {
    return `[${value.items.map((item, index) => printValue([...path, index], item, options)).join(', ')}]`;
  }
  return printShort(path, value) ?? printMap(path, value, options);
}

function printMap(path: Path, value: PrintableMap, options: PrintValueOptions): string {
  if (value.entries.size === 0) return '{}';
  const entries = entriesInOrder(value, 'yaml').map(
    ([key, entry]) => `${printText(key)}: ${printValue([...path, key], entry, options)}`,
  );
  return `{${entries.join(', ')}}`;
}

/** A text as it is where nothing can be mistaken, else in quotes. */
function printText(text: string): string {
  const isPlain =
    /^[^\s"'[\]{},#&*!|>%@`-][^\n\r\t"{}[\],]*$/.test(text) &&
    !/\s$|: |\s#/.test(text) &&
    !/^(true|false|null|~|yes|no|on|off|[-+.\d][\d_.,:eE+-]*)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function printShort(path: Path, value: PrintableMap): string | undefined {
  const rule = attributeAt(path)?.canonical;
  if (rule === 'volume') return printMount(value);
  if (rule === 'file-reference') return printGrant(value);
  const list = path.at(-2) === 'ports' && typeof path.at(-1) === 'number';
  return list ? printPort(value) : undefined;
}

export const textIn = (map: PrintableMap, key: string): string | undefined => {
  const value = map.entries.get(key);
  return value?.kind === 'scalar' && value.type !== 'null' ? String(value.value) : undefined;
};

const onlyHas = (map: PrintableMap, ...keys: readonly string[]): boolean =>
  [...map.entries.keys()].every((key) => keys.includes(key));

/** `127.0.0.1:8080:80/tcp`; undefined when the entry says more than the short syntax can. */
export function printPort(port: PrintableMap): string | undefined {
  const target = textIn(port, 'target');
  const mode = textIn(port, 'mode') ?? 'ingress';
  if (target === undefined || mode !== 'ingress') return undefined;
  if (!onlyHas(port, 'target', 'published', 'host_ip', 'protocol', 'mode')) return undefined;
  const ip = textIn(port, 'host_ip');
  const published = textIn(port, 'published');
  const host = ip === undefined || ip === '0.0.0.0' ? '' : `${ip.includes(':') ? `[${ip}]` : ip}:`;
  const middle = published === undefined ? (host === '' ? '' : ':') : `${published}:`;
  return `${host}${middle}${target}/${textIn(port, 'protocol') ?? 'tcp'}`;
}

/** `data:/var/lib/data:ro`; undefined when the entry says more than the short syntax can. */
export function printMount(mount: PrintableMap): string | undefined {
  const target = textIn(mount, 'target');
  const type = textIn(mount, 'type');
  if (target === undefined || (type !== 'volume' && type !== 'bind')) return undefined;
  if (!onlyHas(mount, 'type', 'source', 'target', 'read_only', 'bind', 'volume')) return undefined;
  if (!isUsual(mount.entries.get('bind'), 'create_host_path') || !isUsual(mount.entries.get('volume'))) {
    return undefined;
  }
  const source = textIn(mount, 'source');
  const readOnly = textIn(mount, 'read_only') === 'true' ? ':ro' : '';
  return `${source === undefined ? '' : `${source}:`}${target}${readOnly}`;
}

/** Whether the options of a mount are those that the short syntax gives. */
function isUsual(options: Printable | undefined, ...allowed: readonly string[]): boolean {
  if (options === undefined) return true;
  return (
    options.kind === 'map' &&
    onlyHas(options, ...allowed) &&
    allowed.every((key) => (textIn(options, key) ?? 'true') === 'true')
  );
}

function printGrant(grant: PrintableMap): string | undefined {
  const source = textIn(grant, 'source');
  if (source === undefined || !onlyHas(grant, 'source', 'target')) return undefined;
  const target = textIn(grant, 'target');
  const isUsualTarget =
    target === undefined || target === `/run/secrets/${source}` || target === `/${source}`;
  return isUsualTarget ? source : `${source} → ${target}`;
}
