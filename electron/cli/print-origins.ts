import type { Project } from '../../shared/project/project.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { positionOf } from '../../shared/project/range-of.ts';
import { message } from '../../shared/message.ts';
import { printedLeaves, type Leaf } from '../../shared/resolve/output/leaves.ts';
import type { MapValue, Origin, OriginKind, Value } from '../../shared/resolve/value.ts';
import { toJson } from '../../shared/resolve/to-json.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { nameFile, say } from './fail.ts';

interface Place {
  readonly how: OriginKind;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The file of the stack, of those that -f names, that says so itself or by `extends` or `include`. */
  readonly layer: string | null;
}

interface OriginLine extends Place {
  readonly path: Path;
  readonly value: unknown;
  /** Variables that the value was made from. */
  readonly variables: readonly string[];
  /** What it replaces, nearest layer first. */
  readonly covers: readonly (Place & { readonly value: unknown })[];
}

/** Each value that is printed with where it comes from: as lines for people, or as JSON. */
export function printOrigins(
  project: Project,
  config: MapValue,
  { format, model }: { readonly format: 'yaml' | 'json'; readonly model: boolean },
): string {
  const lines = printedLeaves(config, { model }).map((leaf) => lineOf(project, leaf));
  if (format === 'json') return `${JSON.stringify(lines, null, 2)}\n`;
  return lines
    .map((line) => `${printPath(line.path)}: ${JSON.stringify(line.value)}  # ${printLine(line)}\n`)
    .join('');
}

function lineOf(project: Project, { path, value, origin }: Leaf): OriginLine {
  return {
    path,
    value: 'kind' in value ? plain(value.value) : value,
    ...placeOf(project, origin),
    variables: origin.variables ?? [],
    covers: (origin.covers ?? []).map((covered) => ({
      value: plainTree(covered),
      ...placeOf(project, covered.origin),
    })),
  };
}

function placeOf(project: Project, { how, source, node, line }: Origin): Place {
  if (source === undefined) return { how, file: null, line: null, column: null, layer: null };
  const at =
    node && positionOf(project, { file: source.file, chunk: source.chunk, from: node.from, to: node.to });
  const layer = activeEnvironment(project).files[source.layer] ?? null;
  if (line !== undefined) return { how, ...line, layer };
  return { how, file: source.file, line: at?.line ?? null, column: at?.column ?? null, layer };
}

/** JSON has no integers of that size: they are texts. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function plainTree(value: Value): unknown {
  return JSON.parse(JSON.stringify(toJson(value), (_key, part: unknown) => plain(part)));
}

function printPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}

function printLine(line: OriginLine): string {
  const { how, file, layer, variables, covers } = line;
  const notes = [
    ...(how === 'written' && file !== null ? [] : [how]),
    ...variables.map((name) => `$${name}`),
    ...(layer === null || layer === file ? [] : [nameFile(layer)]),
    ...(covers.length === 0
      ? []
      : [say(message('cli.covers', { places: covers.map(printPlace).join(', ') }))]),
  ];
  const place = printPlace(line);
  if (notes.length === 0) return place;
  return place === '' ? notes.join(', ') : `${place} (${notes.join(', ')})`;
}

function printPlace({ file, line, column }: Place): string {
  if (file === null) return '';
  return [nameFile(file), ...(line === null || column === null ? [] : [line, column])].join(':');
}
