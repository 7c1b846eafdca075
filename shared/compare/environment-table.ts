import { entriesInOrder, viewTyped } from '../resolve/output/typed-view.ts';
import type { Printable, PrintableMap } from '../resolve/output/printable.ts';
import type { Resolution } from '../resolve/resolution.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { isSecretValue } from './mask.ts';
import { printValue } from './print-value.ts';

/** What the table tells of a service, in this order; `present` says whether it runs at all. */
export const aspects = [
  'present',
  'image',
  'build',
  'command',
  'replicas',
  'ports',
  'environment',
  'limits',
  'reservations',
  'restart',
  'health',
  'volumes',
  'networks',
  'depends-on',
  'secrets',
  'configs',
] as const;

export type Aspect = (typeof aspects)[number];

/** One line of the table: an aspect of a service in each environment. */
export interface TableRow {
  readonly service: string;
  readonly aspect: Aspect;
  /** Of `environment`: the variable. */
  readonly detail: string | undefined;
  /** Per environment, in the order given; undefined: not set, or the service does not run there. */
  readonly cells: readonly (TableCell | undefined)[];
  readonly differs: boolean;
}

export interface TableCell {
  /** For people, confidential parts masked unless asked for. Of `present`: empty. */
  readonly text: string;
  /** Where it stands in that environment's configuration. */
  readonly path: Path;
}

export interface TableOptions {
  /** Shows what looks confidential, too. */
  readonly secrets?: boolean;
}

/**
 * Services by environments: what each environment really gets. A row per service and aspect that at least one environment sets, services
 * in the order of the first environment that has them.
 */
export function environmentTable(
  environments: readonly Resolution[],
  options: TableOptions = {},
): readonly TableRow[] {
  const services = environments.map(servicesOf);
  const names = new Set(services.flatMap((each) => entriesInOrder(each, 'yaml').map(([name]) => name)));
  return [...names].flatMap((name) =>
    rowsOf(
      name,
      services.map((each) => mapAt(each, name)),
      options,
    ),
  );
}

const emptyMap: PrintableMap = { kind: 'map', entries: new Map() };

function servicesOf({ config }: Resolution): PrintableMap {
  const view = config === undefined ? emptyMap : viewTyped(config, 'yaml');
  return (view.kind === 'map' && mapAt(view, 'services')) || emptyMap;
}

function mapAt(map: PrintableMap | undefined, key: string): PrintableMap | undefined {
  const value = map?.entries.get(key);
  return value?.kind === 'map' ? value : undefined;
}

interface Found {
  readonly path: Path;
  readonly value: Printable;
}

/** Where each aspect stands below a service; the first that is set counts. */
const PLACES: Readonly<Record<Exclude<Aspect, 'present' | 'environment'>, readonly (readonly string[])[]>> = {
  image: [['image']],
  build: [['build', 'context']],
  command: [['command']],
  replicas: [['deploy', 'replicas'], ['scale']],
  ports: [['ports']],
  limits: [['deploy', 'resources', 'limits']],
  reservations: [['deploy', 'resources', 'reservations']],
  restart: [['restart'], ['deploy', 'restart_policy', 'condition']],
  health: [['healthcheck', 'test'], ['healthcheck']],
  volumes: [['volumes']],
  networks: [['networks']],
  'depends-on': [['depends_on']],
  secrets: [['secrets']],
  configs: [['configs']],
};

function rowsOf(
  service: string,
  sides: readonly (PrintableMap | undefined)[],
  options: TableOptions,
): TableRow[] {
  const row = (aspect: Aspect, detail: string | undefined, found: readonly (Found | undefined)[]) => {
    const cells = found.map((each) => each && cellOf(aspect, each, options));
    // Two secrets that are masked alike may differ all the same.
    const plain = found.map((each) => each && cellOf(aspect, each, { secrets: true }).text);
    const differs = plain.some((text, index) => sides[index] !== undefined && text !== firstOf(sides, plain));
    return { service, aspect, detail, cells, differs };
  };
  const at = ['services', service];
  const rows: TableRow[] = [];
  const present = row(
    'present',
    undefined,
    sides.map((side) => side && { path: at, value: emptyMap }),
  );
  rows.push({ ...present, differs: sides.some((side) => side === undefined) });
  for (const aspect of aspects) {
    if (aspect === 'present') continue;
    if (aspect === 'environment') {
      const variables = sides.map((side) => mapAt(side, 'environment'));
      const names = new Set(
        variables.flatMap((each) => (each ? entriesInOrder(each, 'yaml').map(([key]) => key) : [])),
      );
      for (const name of names) {
        const path = [...at, 'environment', name];
        rows.push(
          row(
            aspect,
            name,
            variables.map((each) => foundAt(each, path, [name])),
          ),
        );
      }
      continue;
    }
    const found = sides.map((side) => firstFound(side, at, PLACES[aspect]));
    if (found.some((each) => each !== undefined)) rows.push(row(aspect, undefined, found));
  }
  return rows;
}

/** The text of the first environment that has the service at all: what the others are compared with. */
function firstOf(sides: readonly unknown[], texts: readonly (string | undefined)[]): string | undefined {
  return texts[sides.findIndex((side) => side !== undefined)];
}

function firstFound(
  side: PrintableMap | undefined,
  at: Path,
  places: readonly (readonly string[])[],
): Found | undefined {
  for (const place of places) {
    const found = foundAt(side, [...at, ...place], place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function foundAt(side: PrintableMap | undefined, path: Path, steps: readonly string[]): Found | undefined {
  let value: Printable | undefined = side;
  for (const step of steps) value = value?.kind === 'map' ? value.entries.get(step) : undefined;
  return value && { path, value };
}

function cellOf(aspect: Aspect, { path, value }: Found, options: TableOptions): TableCell {
  if (aspect === 'present') return { text: '', path };
  const print = (part: Printable, ...steps: Path) => printValue([...path, ...steps], part, options);
  if (value.kind === 'list' && aspect !== 'command' && aspect !== 'health') {
    return {
      text: value.items
        .map((item, index) => print(item, index))
        .sort()
        .join('\n'),
      path,
    };
  }
  if (value.kind === 'list')
    return { text: value.items.map((item, index) => print(item, index)).join(' '), path };
  if (value.kind === 'map' && (aspect === 'networks' || aspect === 'depends-on')) {
    return {
      text: entriesInOrder(value, 'yaml')
        .map(([key, entry]) => printNamed(key, entry))
        .join('\n'),
      path,
    };
  }
  if (value.kind === 'map') {
    const lines = entriesInOrder(value, 'yaml').map(([key, entry]) => `${key}: ${print(entry, key)}`);
    return { text: lines.join('\n'), path };
  }
  return { text: isSecretValue(String(path.at(-1)), value) ? print(value) : plainText(value, print), path };
}

/** A dependency with its condition, a network by its name. */
function printNamed(name: string, entry: Printable): string {
  const condition = entry.kind === 'map' ? entry.entries.get('condition') : undefined;
  return condition?.kind === 'scalar' && condition.value !== 'service_started'
    ? `${name} (${String(condition.value)})`
    : name;
}

/** A cell needs no quotes: it stands alone. */
function plainText(value: Printable, print: (value: Printable) => string): string {
  return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : print(value);
}
