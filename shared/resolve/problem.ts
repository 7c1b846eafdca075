import type { Diagnostic, Location, Severity } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Origin, Value } from './value.ts';
import { elementIdOf } from '../spec/element-kinds.ts';

/** What a step made, and what it has to say about the files. */
export interface Found<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where diagnostics are put while a step runs. */
export type Report = (diagnostic: Diagnostic) => void;

export const noDiagnostics: readonly Diagnostic[] = [];

/** The place in a file that a value was read from. */
export function locationOf(origin: Origin | undefined): Location | undefined {
  if (origin?.source === undefined || origin.node === undefined) return undefined;
  return {
    file: origin.source.file,
    chunk: origin.source.chunk,
    from: origin.node.from,
    to: origin.node.to,
  };
}

/** A place in the configuration and the value that stands there (or the nearest one that a file says). */
export interface Place {
  readonly path: Path;
  readonly value?: Value | undefined;
}

/** An error of the user's files: the real tool refuses them for this. */
export function problem(id: string, sentence: Message, place: Place): Diagnostic {
  return diagnostic('error', id, sentence, place);
}

/** Something that the real tool warns of, or accepts in silence though it surprises people. */
export function warning(id: string, sentence: Message, place: Place): Diagnostic {
  return diagnostic('warning', id, sentence, place);
}

/** Something that is as it should be, and yet not what one would guess. */
export function note(id: string, sentence: Message, place: Place): Diagnostic {
  return diagnostic('info', id, sentence, place);
}

function diagnostic(severity: Severity, id: string, sentence: Message, place: Place): Diagnostic {
  const location = locationOf(place.value?.origin);
  const subjects = subjectsOf(place.path);
  return {
    id,
    severity,
    message: sentence,
    // Walks give their own trail, which goes on.
    path: [...place.path],
    ...(location === undefined ? {} : { location }),
    ...(subjects.length === 0 ? {} : { subjects }),
  };
}

function subjectsOf(path: Path): string[] {
  const id = elementIdOf(path);
  return id === undefined ? [] : [id];
}

/** An entry of a list that should be a single text, such as `NAME=value`. */
export function unexpectedType(item: Value, path: Path): Diagnostic {
  const first = item.kind === 'map' ? item.entries.entries().next().value : undefined;
  if (first === undefined) {
    return problem('unexpected-type', message('resolve.unexpected-type', { path: dotted(path) }), {
      path,
      value: item,
    });
  }
  const [key, value] = first;
  const sentence = message('resolve.map-in-list', { path: dotted(path), key });
  const found = problem('unexpected-type', sentence, { path, value: item });
  if (item.kind !== 'map' || item.entries.size > 1 || value.kind !== 'scalar' || value.origin.variables)
    return found;
  const text = `${key}=${value.type === 'null' ? '' : String(value.value)}`;
  const { how, source } = item.origin;
  // What another file says is mended there.
  const layer = how === 'extends' && source !== undefined ? { layer: source.file } : {};
  const call = { command: 'setAttribute', args: { path: [...path], value: text, ...layer } };
  return { ...found, fixes: [{ title: message('resolve.fix-write-pair', { text }), call, safe: true }] };
}

/** The path as people and the tool write it: `services.web.ports.0`. */
export function dotted(path: Path): string {
  return path.join('.');
}
