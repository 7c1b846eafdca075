import { viewNames, type ViewName } from '../graph/views/view.ts';
import { layoutIn, type Layouts } from '../layout/layouts.ts';
import type { Layout, NodeId, Point } from '../layout/positions.ts';
import { keptGroupings, readGroupings, type Groupings } from '../graph/grouping.ts';
import { printKeptEnvironments, readKeptEnvironments } from './kept-environments.ts';
import type { KeptEnvironment } from './kept-environments.ts';
import { readNotes, type Note } from './notes.ts';

/** What the sidecar file (`composewright.json`) keeps beside the Compose files. */
export interface Sidecar {
  /** The pinned positions, each view's own. */
  readonly layouts: Layouts;
  /** Texts on the drawing, in the order in which they were made. */
  readonly notes: readonly Note[];
  /** How people group the services of each view. */
  readonly groupings: Groupings;
  /** What people made of the environments that the files speak of; empty: nothing. */
  readonly environments: readonly KeptEnvironment[];
}

/**
 * Reads a sidecar. Tolerant: a text that is no JSON, or of another shape, gives what can be read of it, at worst nothing.
 */
export function readSidecar(text: string): Sidecar {
  const top = parseObject(text);
  const views = objectOf(top['layouts']);
  const layouts = new Map<ViewName, Layout>();
  for (const name of viewNames) {
    const layout = readLayout(objectOf(views[name]));
    if (layout.size > 0) layouts.set(name, layout);
  }
  const environments = readKeptEnvironments(top['environments']);
  const groupings = readGroupings(top['groups']);
  return { layouts, notes: readNotes(top['notes']), groupings, environments };
}

function readLayout(view: Record<string, unknown>): Layout {
  const layout = new Map<NodeId, Point>();
  for (const [id, value] of Object.entries(view)) {
    const { x, y } = objectOf(value);
    if (isCoordinate(x) && isCoordinate(y)) layout.set(id, { x: Math.round(x), y: Math.round(y) });
  }
  return layout;
}

/**
 * The text of a sidecar with these positions and environments, and whatever else `previous` said. Stable: keys sorted, one node per
 * line, so that a moved node is a diff of one line. The same content gives the same text. Ends with a line feed.
 */
export function printSidecar({ layouts, notes, groupings, environments }: Sidecar, previous = ''): string {
  const rest = parseObject(previous);
  const others = Object.entries(objectOf(rest['layouts'])).filter(([view]) => !isView(view));
  const own = viewNames.filter((view) => view === 'architecture' || layoutIn(layouts, view).size > 0);
  const printedViews = [
    ...others.map(([view, value]) => [view, indent(value, '    ')] as const),
    ...own.map((view) => [view, printLayout(layoutIn(layouts, view))] as const),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([view, text]) => `    ${JSON.stringify(view)}: ${text}`);
  const kept = printKeptEnvironments(environments, rest['environments']);
  const top = Object.entries(rest)
    .filter(([key]) => !OWN.includes(key))
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${indent(value, '  ')}`);
  const members = [
    '  "version": 1',
    ...(kept.length === 0 ? [] : [`  "environments": ${indent(kept, '  ')}`]),
    ...top,
    ...printGroupings(groupings),
    ...printNotes(notes, rest['notes']),
    `  "layouts": {\n${printedViews.join(',\n')}\n  }`,
  ];
  return `{\n${members.join(',\n')}\n}\n`;
}

/** One line for each view that is not grouped as by default. */
function printGroupings(groupings: Groupings): readonly string[] {
  const lines = Object.entries(keptGroupings(groupings)).map(
    ([view, { by, collapsed }]) =>
      `    ${JSON.stringify(view)}: ${JSON.stringify(collapsed.length === 0 ? { by } : { by, collapsed })}`,
  );
  return lines.length === 0 ? [] : [`  "groups": {\n${lines.join(',\n')}\n  }`];
}

/** One line each, as of nodes; what stands among them and is no note of ours stays behind them. */
function printNotes(notes: readonly Note[], before: unknown): readonly string[] {
  const others = (Array.isArray(before) ? before : []).filter((each) => readNotes([each]).length === 0);
  const own = notes.map(({ id, view, text, x, y }) => ({ id, view, x, y, text }));
  const lines = [...own, ...(others as unknown[])].map((each) => `    ${JSON.stringify(each)}`);
  return lines.length === 0 ? [] : [`  "notes": [\n${lines.join(',\n')}\n  ]`];
}

function printLayout(layout: Layout): string {
  if (layout.size === 0) return '{}';
  const nodes = [...layout]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { x, y }]) => `      ${JSON.stringify(id)}: { "x": ${x}, "y": ${y} }`);
  return `{\n${nodes.join(',\n')}\n    }`;
}

function isView(name: string): boolean {
  return viewNames.some((each) => each === name);
}

const OWN: readonly string[] = ['version', 'environments', 'groups', 'notes', 'layouts'];

function indent(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < 1e7;
}
