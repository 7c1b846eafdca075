import { positionOf } from '../../shared/project/range-of.ts';
import type { Project } from '../../shared/project/project.ts';
import type { OriginKind, ScalarValue, Value } from '../../shared/resolve/value.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { nameFile } from './fail.ts';

interface OriginLine {
  readonly path: Path;
  readonly value: unknown;
  readonly how: OriginKind;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** Each value of a configuration with where it comes from: as lines for people, or as JSON. */
export function printOrigins(project: Project, config: Value, format: 'yaml' | 'json'): string {
  const lines = [...leaves(config, [])].map(([path, value]) => lineOf(project, path, value));
  if (format === 'json') return `${JSON.stringify(lines, null, 2)}\n`;
  return lines
    .map((line) => `${printPath(line.path)}: ${JSON.stringify(line.value)}  # ${printPlace(line)}\n`)
    .join('');
}

function* leaves(value: Value, path: Path): Generator<[Path, Value]> {
  if (value.kind === 'map' && value.entries.size > 0) {
    for (const [key, entry] of value.entries) yield* leaves(entry, [...path, key]);
  } else if (value.kind === 'list' && value.items.length > 0) {
    for (const [index, item] of value.items.entries()) yield* leaves(item, [...path, index]);
  } else {
    yield [path, value];
  }
}

function plain(value: ScalarValue): unknown {
  return typeof value.value === 'bigint' ? value.value.toString() : value.value;
}

function lineOf(project: Project, path: Path, value: Value): OriginLine {
  const { how, source, node } = value.origin;
  const at =
    source === undefined || node === undefined
      ? undefined
      : positionOf(project, { file: source.file, chunk: source.chunk, from: node.from, to: node.to });
  return {
    path,
    value: value.kind === 'scalar' ? plain(value) : value.kind === 'map' ? {} : [],
    how,
    file: source?.file ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
  };
}

function printPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}

function printPlace({ how, file, line, column }: OriginLine): string {
  if (file === null) return how;
  const place = [nameFile(file), ...(line === null || column === null ? [] : [line, column])].join(':');
  return how === 'written' ? place : `${place} (${how})`;
}
