import type { NodeKind } from './graph.ts';

/** What tells kinds of nodes apart for those who draw and edit them; canvas, exports and menus read it here. */
export interface KindTraits {
  /** `card`: title, second line and badges. `pill`: one line. */
  readonly form: 'card' | 'pill';
  /** Which colours of the theme its sign has. */
  readonly tone: 'service' | 'data' | 'file' | 'line';
  /** It has no declaration of its own: entries of services make it, and it goes with them. */
  readonly isOfEntries: boolean;
}

/** A row per kind. */
export const kindTraits: Readonly<Record<NodeKind, KindTraits>> = {
  port: { form: 'pill', tone: 'line', isOfEntries: true },
  service: { form: 'card', tone: 'service', isOfEntries: false },
  network: { form: 'pill', tone: 'line', isOfEntries: false },
  volume: { form: 'card', tone: 'data', isOfEntries: false },
  bind: { form: 'card', tone: 'data', isOfEntries: true },
  tmpfs: { form: 'card', tone: 'data', isOfEntries: true },
  build: { form: 'card', tone: 'file', isOfEntries: true },
  config: { form: 'card', tone: 'file', isOfEntries: false },
  secret: { form: 'card', tone: 'file', isOfEntries: false },
  group: { form: 'pill', tone: 'line', isOfEntries: false },
};

/** Kinds that entries of services make. */
export type EntryKind = 'port' | 'bind' | 'tmpfs' | 'build';

/** Whether nodes of the kind are made by entries of services, without a declaration of their own. */
export function isOfEntries(kind: NodeKind): kind is EntryKind {
  return kindTraits[kind].isOfEntries;
}
