import { message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { goText } from './go-text.ts';
import { holdScalar } from './hold-scalar.ts';
import { entryOf, isNull, textOf } from './make-value.ts';
import { dotted, problem, warning, type Report } from './problem.ts';
import { reasonOf } from './reason.ts';
import { isFault } from './syntax/fault.ts';
import type { Value } from './value.ts';

/** An entry of `include`. Paths are as written. */
export interface IncludeItem {
  readonly paths: readonly string[];
  readonly envFiles: readonly string[];
  /** Empty: that of the first file. */
  readonly projectDirectory: string;
}

/** An entry of `include` in the tool's types, which no schema has checked. What cannot be read as such is told and left out. */
export function readIncludeItem(item: Value, path: Path, report: Report): IncludeItem {
  const text = textOf(item);
  if (text !== undefined) return { paths: [text], envFiles: [], projectDirectory: '' };
  const sentence = message('resolve.include-without-path');
  if (item.kind !== 'map') {
    report(problem('include-shape', sentence, { path, value: item }));
    return { paths: [], envFiles: [], projectDirectory: '' };
  }
  const found = {
    paths: texts(entryOf(item, 'path'), [...path, 'path'], report),
    envFiles: texts(entryOf(item, 'env_file'), [...path, 'env_file'], report),
    projectDirectory: directory(entryOf(item, 'project_directory'), [...path, 'project_directory'], report),
  };
  // The tool includes nothing then, in silence.
  if (found.paths?.length === 0) report(warning('include-shape', sentence, { path, value: item }));
  return { ...found, paths: found.paths ?? [], envFiles: found.envFiles ?? [] };
}

/** A text or a list of texts; undefined: something else. */
function texts(value: Value | undefined, path: Path, report: Report): readonly string[] | undefined {
  if (value === undefined || isNull(value)) return [];
  const items = value.kind === 'list' ? value.items : [value];
  const found = items.map(textOf).filter((text) => text !== undefined);
  if (found.length === items.length) return found;
  refuse(value, path, report);
  return undefined;
}

function directory(value: Value | undefined, path: Path, report: Report): string {
  if (value === undefined || isNull(value)) return '';
  const held = value.kind === 'scalar' ? holdScalar(value, 'string') : undefined;
  if (held !== undefined && !isFault(held)) return String(held.value);
  refuse(value, path, report);
  return '';
}

function refuse(value: Value, path: Path, report: Report): void {
  const args = { path: dotted(path), text: goText(value), reason: reasonOf({ code: 'not-text' }) };
  report(problem('decode', message('resolve.cannot-decode', args), { path, value }));
}
