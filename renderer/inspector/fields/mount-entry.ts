import type { Json } from '../edit.ts';
import { textAt, type Plain } from '../plain-value.ts';
import { printMount, readMount, type ShortMount } from '../short-syntax.ts';

export type MountKind = 'volume' | 'bind' | 'tmpfs' | 'image' | 'npipe' | 'cluster';

/** An entry of `volumes` as a form shows it, whatever syntax it is written in. */
export interface MountEntry extends ShortMount {
  readonly kind: MountKind;
}

/**
 * Undefined for what a form would take apart wrongly. `meant`: the kind of what is mounted at a path, for a source that a variable says.
 */
export function mountOf(
  item: Plain,
  meant: (target: string) => string | undefined = none,
): MountEntry | undefined {
  if (item.kind === 'list') return undefined;
  if (item.kind === 'text') {
    const short = readMount(item.text);
    if (short === undefined) return undefined;
    const said = short.source.startsWith('$') ? meant(short.target) : undefined;
    return { ...short, kind: (said ?? (/^[./~$]/.test(short.source) ? 'bind' : 'volume')) as MountKind };
  }
  const readOnly = textAt(item, 'read_only');
  return {
    kind: (textAt(item, 'type') || 'volume') as MountKind,
    source: textAt(item, 'source'),
    target: textAt(item, 'target'),
    mode: readOnly === 'true' ? 'ro' : readOnly === 'false' ? '' : readOnly,
  };
}

const none = () => undefined;

const consistencies = ['consistent', 'cached', 'delegated'];
const propagations = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'];

/**
 * The same in long syntax: further words of the short one (`z`, `nocopy`) become the options that they mean. Undefined where it has
 * no place for one of them, such as a variable.
 */
export function longOf({ kind, source, target, mode }: MountEntry): Json | undefined {
  const entry: Record<string, Json> = {
    type: kind,
    ...(source === '' || kind === 'tmpfs' ? {} : { source }),
    ...(target === '' ? {} : { target }),
  };
  const bind: Record<string, Json> = {};
  for (const word of mode.split(',').filter(Boolean)) {
    if (word === 'ro') entry['read_only'] = true;
    else if (consistencies.includes(word)) entry['consistency'] = word;
    else if (word === 'z' || word === 'Z') bind['selinux'] = word;
    else if (propagations.includes(word)) bind['propagation'] = word;
    else if (word === 'nocopy' && kind === 'volume') entry['volume'] = { nocopy: true };
    else if (word !== 'rw' && word !== 'nocopy') return undefined;
  }
  return kind === 'bind' && Object.keys(bind).length > 0 ? { ...entry, bind } : entry;
}

/** An entry as another kind: short where the short syntax can say it and it was short. What the kind has no use for goes. */
export function asKind(
  mount: MountEntry,
  kind: MountKind,
  isLong: boolean,
  volumes: readonly string[],
): Json {
  const source =
    kind === 'volume' ? (volumes[0] ?? '') : kind === 'bind' ? './data' : kind === 'tmpfs' ? '' : 'name';
  const next = { ...mount, kind, source };
  const isShort = !isLong && (kind === 'volume' || kind === 'bind');
  if (isShort) return printMount(next);
  const plain = longOf({ ...next, mode: '' }) as Record<string, Json>;
  // In long syntax a mode that is no word is what `read_only` says itself: a variable.
  return longOf(next) ?? (isLong ? { ...plain, read_only: mount.mode } : plain);
}
