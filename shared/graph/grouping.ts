import type { ComposeModel, Service } from '../model/compose-model.ts';
import { entriesOf, entryOf, textOf } from '../model/read-value.ts';
import { graphViews } from './views/index.ts';
import { viewNames, type Arrangement, type ViewName } from './views/view.ts';

/** What services are put together by; `none`: networks are nodes, and nothing is framed. */
export type GroupBy = 'none' | 'network' | 'profile' | `label:${string}`;

/** How a person groups a view's services. */
export interface Grouping {
  readonly by: GroupBy;
  /** Heads (ids of networks and groups) of what is folded into one card. */
  readonly collapsed: readonly string[];
}

/** Each view's own grouping; a view that is not here has its default. */
export type Groupings = ReadonlyMap<ViewName, Grouping>;

/** How a view is grouped until a person says otherwise: *Networks* by network. */
export function defaultGrouping(view: ViewName): Grouping {
  return graphViews[view].arrangement === 'zones' ? byNetwork : ungrouped;
}

const ungrouped: Grouping = { by: 'none', collapsed: [] };
const byNetwork: Grouping = { by: 'network', collapsed: [] };

/** How a view is grouped. Waves are never: their columns already say what belongs together. */
export function groupingIn(groupings: Groupings, view: ViewName): Grouping {
  return isGroupable(view) ? (groupings.get(view) ?? defaultGrouping(view)) : defaultGrouping(view);
}

/** Whether a person may group what a view draws. */
export function isGroupable(view: ViewName): boolean {
  return graphViews[view].arrangement !== 'waves';
}

/** How a view is arranged that is grouped so: what is grouped stands in boxes. */
export function arrangementOf(view: ViewName, { by }: Grouping): Arrangement {
  if (!isGroupable(view)) return graphViews[view].arrangement;
  return by === 'none' ? 'layers' : 'zones';
}

/** The names of the groups that a service is in, the first being where it stands; networks are read off the graph. */
export function groupNames(service: Service, by: GroupBy): readonly string[] {
  if (by === 'profile') return service.profiles;
  if (!by.startsWith('label:')) return [];
  const value = textOf(entryOf(entryOf(service.value, 'labels'), by.slice(6)));
  return value === undefined || value === '' ? [] : [value];
}

/** Keys of labels that put services together: at least two services have the key, and some share a value. In order of first use. */
export function groupingLabels(model: ComposeModel): readonly string[] {
  const values = new Map<string, string[]>();
  for (const service of model.services.values()) {
    for (const [key, value] of entriesOf(entryOf(service.value, 'labels'))) {
      const all = values.get(key) ?? [];
      all.push(textOf(value) ?? '');
      values.set(key, all);
    }
  }
  return [...values].flatMap(([key, all]) => (new Set(all).size < all.length ? [key] : []));
}

/** Reads groupings out of a sidecar; what is none is left out. */
export function readGroupings(value: unknown): Groupings {
  const groupings = new Map<ViewName, Grouping>();
  if (typeof value !== 'object' || value === null) return groupings;
  for (const view of viewNames) {
    const each = (value as Readonly<Record<string, unknown>>)[view];
    if (typeof each !== 'object' || each === null || !isGroupable(view)) continue;
    const { by, collapsed } = each as Readonly<Record<string, unknown>>;
    if (!isGroupBy(by)) continue;
    const heads = Array.isArray(collapsed) ? collapsed.filter((id) => typeof id === 'string') : [];
    groupings.set(view, { by, collapsed: heads });
  }
  return groupings;
}

function isGroupBy(value: unknown): value is GroupBy {
  if (typeof value !== 'string') return false;
  return ['none', 'network', 'profile'].includes(value) || /^label:./s.test(value);
}

/** The groupings after the network or group `from` is called `to`: what was folded stays so. Undefined: nothing changes. */
export function renameFolded(groupings: Groupings, from: string, to: string): Groupings | undefined {
  if (![...groupings.values()].some(({ collapsed }) => collapsed.includes(from))) return undefined;
  const renamed = (id: string): string => (id === from ? to : id);
  return new Map(
    [...groupings].map(([view, { by, collapsed }]) => [view, { by, collapsed: collapsed.map(renamed) }]),
  );
}

/** What the sidecar says of groupings: the views that are not as they are by default. */
export function keptGroupings(groupings: Groupings): Readonly<Record<string, Grouping>> {
  return Object.fromEntries(
    viewNames.flatMap((view) => {
      const grouping = groupingIn(groupings, view);
      const isDefault = grouping.by === defaultGrouping(view).by && grouping.collapsed.length === 0;
      return isDefault ? [] : [[view, grouping] as const];
    }),
  );
}

/** Whether two say the same of every view. */
export function sameGroupings(a: Groupings, b: Groupings): boolean {
  return a === b || JSON.stringify(keptGroupings(a)) === JSON.stringify(keptGroupings(b));
}
