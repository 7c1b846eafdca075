/** `[HOST:]CONTAINER[/PROTOCOL]`; the host part may hold an address: `127.0.0.1:8080`. */
export interface ShortPort {
  readonly host: string;
  readonly target: string;
  readonly protocol: string;
}

/** Splits at colons that are outside of `${...}` and `[...]`. */
export function splitColons(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '{' || char === '[') depth++;
    if (char === '}' || char === ']') depth--;
    if (char === ':' && depth <= 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

export function readPort(text: string): ShortPort {
  const parts = splitColons(text);
  const last = parts.at(-1) ?? '';
  const slash = last.lastIndexOf('/');
  return {
    host: parts.slice(0, -1).join(':'),
    target: slash < 0 ? last : last.slice(0, slash),
    protocol: slash < 0 ? '' : last.slice(slash + 1),
  };
}

/** The text of a port; `readPort` reads it back. */
export function printPort({ host, target, protocol }: ShortPort): string {
  return `${host === '' ? '' : `${host}:`}${target}${protocol === '' ? '' : `/${protocol}`}`;
}

/** `[SOURCE:]TARGET[:MODE]` of `volumes`. */
export interface ShortMount {
  readonly source: string;
  readonly target: string;
  readonly mode: string;
}

/** Undefined for what has another form (a Windows path): a form would take it apart wrongly. */
export function readMount(text: string): ShortMount | undefined {
  const [first = '', second, third, ...more] = splitColons(text);
  if (more.length > 0 || text.includes('\\')) return undefined;
  if (second === undefined) return { source: '', target: first, mode: '' };
  return { source: first, target: second, mode: third ?? '' };
}

/** The text of a mount; `readMount` reads it back. */
export function printMount({ source, target, mode }: ShortMount): string {
  if (source === '' && mode === '') return target;
  return `${source}:${target}${mode === '' ? '' : `:${mode}`}`;
}

/** `KEY=VALUE`, or `KEY` alone; `host:address` where `separator` says so. */
export function readPair(
  text: string,
  separator: '=' | ':',
): { readonly key: string; readonly value: string | undefined } {
  const own = text.indexOf(separator);
  const at = own < 0 && separator === ':' ? text.indexOf('=') : own;
  return at < 0 ? { key: text, value: undefined } : { key: text.slice(0, at), value: text.slice(at + 1) };
}
