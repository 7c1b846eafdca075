// Compose Specification, service `volumes`, short syntax: [source:]target[:option,...].
import { fault, isFault, type SyntaxFault } from './fault.ts';
import { cleanPath } from './go-paths.ts';
import { utf8Length } from './utf8.ts';

/** One entry of the long syntax, with the keys in the order in which the tool prints them. */
export interface VolumeLong {
  readonly type: string;
  readonly source?: string;
  readonly target: string;
  readonly read_only?: boolean;
  readonly bind?: {
    readonly selinux?: string;
    readonly propagation?: string;
    readonly create_host_path?: boolean;
  };
  readonly volume?: { readonly nocopy?: boolean };
}

const propagations = new Set(['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave']);
/**
 * A short volume as the long one. A source that looks like a path is a bind mount (relative paths are left as written), anything else a
 * volume; one letter before a colon is a Windows drive; unknown options are ignored; the target is cleaned. Texts of one or two bytes
 * are targets, whatever they are.
 */
export function parseVolume(text: string): VolumeLong | SyntaxFault {
  const length = utf8Length(text);
  if (length === 0) return fault('empty-volume', 'invalid empty volume spec');
  if (length <= 2) return { type: 'volume', target: cleanPath(text) };
  const sections = splitSections(text);
  const invalid = (code: 'empty-section' | 'too-many-colons', problem: string) =>
    fault(code, `invalid spec: ${text}: ${problem}`);
  const lastIndex = sections.length - 1;
  // The tool reads from left to right and stops at the first thing that is wrong.
  for (const [index, section] of sections.entries()) {
    if (section === '') return invalid('empty-section', 'empty section between colons');
    if (index >= 2 && index < lastIndex) return invalid('too-many-colons', 'too many colons');
  }
  const [first, second, options] = sections;
  const source = second === undefined ? '' : first!;
  const flags = readOptions(options ?? '');
  const isBind = isPathSource(source);
  const bind = {
    ...(flags.selinux === undefined ? {} : { selinux: flags.selinux }),
    ...(flags.propagation === undefined ? {} : { propagation: flags.propagation }),
    ...(isBind ? { create_host_path: true } : {}),
  };
  return {
    type: isBind ? 'bind' : 'volume',
    ...(source === '' ? {} : { source }),
    target: cleanPath(second ?? first!),
    ...(flags.readOnly ? { read_only: true } : {}),
    ...(Object.keys(bind).length > 0 ? { bind } : {}),
    ...(flags.nocopy ? { volume: { nocopy: true } } : isBind ? {} : { volume: {} }),
  };
}

/**
 * The short syntax of a long volume, or undefined when the short syntax cannot say exactly that. A bind mount needs `create_host_path: true`:
 * that is what the short syntax means.
 */
export function printVolume(long: Readonly<Record<string, unknown>>): string | undefined {
  const { source = '', target, read_only } = long;
  if (typeof source !== 'string' || typeof target !== 'string') return undefined;
  const bind = asRecord(long['bind']);
  const options = [
    ...(read_only === true ? ['ro'] : []),
    ...(asRecord(long['volume'])['nocopy'] === true ? ['nocopy'] : []),
    ...[bind['selinux'], bind['propagation']].filter((option) => typeof option === 'string'),
  ];
  const text = [source, target, options.join(',')]
    .filter((part, index) => part !== '' || index === 1)
    .join(':');
  const parsed = parseVolume(text);
  return !isFault(parsed) && canonical(parsed) === canonical(long) ? text : undefined;
}

/** Whether the short syntax takes `source` for a path of the host: it starts with `.`, `/`, `~`, `\\` or a drive letter. */
export function isPathSource(source: string): boolean {
  return /^[./~]/.test(source) || source.startsWith('\\\\') || /^\p{L}:/u.test(source);
}

/** Colons inside `${...}` do not separate (texts that are not interpolated), nor does the one of a drive letter. */
function splitSections(text: string): string[] {
  const sections: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '$' && text[at + 1] === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (char === ':' && depth === 0) {
      const isDrive = at - start <= 2 && /^\p{L}$/u.test(text.slice(start, at));
      if (isDrive) continue;
      sections.push(text.slice(start, at));
      start = at + 1;
    }
  }
  sections.push(text.slice(start));
  return sections;
}

function readOptions(text: string) {
  const flags: { readOnly: boolean; nocopy: boolean; selinux?: string; propagation?: string } = {
    readOnly: false,
    nocopy: false,
  };
  for (const option of text.split(',')) {
    if (option === 'ro' || option === 'rw') flags.readOnly = option === 'ro';
    else if (option === 'nocopy') flags.nocopy = true;
    else if (option === 'z' || option === 'Z') flags.selinux = option;
    else if (propagations.has(option)) flags.propagation = option;
  }
  return flags;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Equal texts mean equal mounts: keys sorted, and without what the tool treats as absent. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part)
      .filter(([, child]) => child !== undefined && child !== false && JSON.stringify(child) !== '{}')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });
}
