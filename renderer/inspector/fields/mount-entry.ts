import type { Json } from '../edit.ts';
import { textAt, type Plain } from '../plain-value.ts';
import { printMount, readMount, type ShortMount } from '../short-syntax.ts';

export type MountKind = 'volume' | 'bind' | 'tmpfs' | 'image' | 'npipe' | 'cluster';

/** An entry of `volumes` as a form shows it, whatever syntax it is written in. */
export interface MountEntry extends ShortMount {
  readonly kind: MountKind;
}

/** Undefined for what a form would take apart wrongly. */
export function mountOf(item: Plain): MountEntry | undefined {
  if (item.kind === 'list') return undefined;
  if (item.kind === 'text') {
    const short = readMount(item.text);
    return short && { ...short, kind: /^[./~$]/.test(short.source) ? 'bind' : 'volume' };
  }
  return {
    kind: (textAt(item, 'type') || 'volume') as MountKind,
    source: textAt(item, 'source'),
    target: textAt(item, 'target'),
    mode: textAt(item, 'read_only') === 'true' ? 'ro' : '',
  };
}

/** The same in long syntax. Further words of the short one (`z`, `nocopy`) become the options that they mean. */
export function longOf({ kind, source, target, mode }: MountEntry): Json {
  const words = mode.split(',').filter(Boolean);
  const selinux = words.find((word) => word === 'z' || word === 'Z');
  return {
    type: kind,
    ...(source === '' || kind === 'tmpfs' ? {} : { source }),
    ...(target === '' ? {} : { target }),
    ...(words.includes('ro') ? { read_only: true } : {}),
    ...(selinux === undefined || kind !== 'bind' ? {} : { bind: { selinux } }),
    ...(words.includes('nocopy') && kind === 'volume' ? { volume: { nocopy: true } } : {}),
  };
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
  return isShort ? printMount(next) : longOf(next);
}
