import type { Diagnostic } from '../diagnostic.ts';
import { message } from '../message.ts';
import { positionAt } from '../text/lines.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { entryOf, isNull, mapOf, originOf, originWith, textOf, textValue, withEntry } from './make-value.ts';
import { badEnvFile } from './environment.ts';
import { noDiagnostics, problem, type Found } from './problem.ts';
import type { LoadedFile } from './resolution.ts';
import { lookUp, type Scope } from './scope.ts';
import { readFile, type Session } from './session.ts';
import { parseDotenv } from './syntax/dotenv.ts';
import { parseRawDotenv } from './syntax/dotenv-raw.ts';
import { isFault, type SyntaxFault } from './syntax/fault.ts';
import { resolvePath } from './syntax/go-paths.ts';
import type { MapValue, OriginKind, Value } from './value.ts';

// Step 22 of the pipeline: what `env_file` and `label_file` of enabled services hold joins `environment` and `labels`;
// both attributes then leave the configuration.

interface Wanted {
  readonly path: string;
  readonly required: boolean;
  /** `raw`, or empty for the usual one. */
  readonly format: string;
  readonly value: Value;
  readonly loaded: LoadedFile | null | undefined;
}

interface Remembered {
  readonly scope: Scope;
  readonly loaded: readonly (LoadedFile | null | undefined)[];
  readonly result: Found<Value>;
}

const remembered = new WeakMap<Value, Remembered>();

/** The service with the contents of its files. Remembered by the service and the loaded files. */
export function readEnvFiles(service: Value, name: string, session: Session, scope: Scope): Found<Value> {
  if (service.kind !== 'map') return { value: service, diagnostics: noDiagnostics };
  const env = wantedFiles(service, [name, 'env_file'], session, scope);
  const labels = wantedFiles(service, [name, 'label_file'], session, scope);
  if (env.length === 0 && labels.length === 0)
    return { value: withoutFiles(service), diagnostics: noDiagnostics };
  const loaded = [...env, ...labels].map((file) => file.loaded);
  const known = remembered.get(service);
  if (known?.scope === scope && known.loaded.every((file, index) => file === loaded[index]))
    return known.result;

  const diagnostics: Diagnostic[] = [];
  const path = ['services', name];
  const written = entryOf(service, 'environment');
  const lookup = (key: string): string | undefined => lookUp(scope, key) ?? textOf(entryOf(written, key));
  const environment = readAll(env, lookup, 'env-file', [...path, 'env_file'], diagnostics);
  const labelled = readAll(labels, () => undefined, 'label-file', [...path, 'label_file'], diagnostics);
  let value = withoutFiles(service);
  value = join(value, 'environment', environment);
  value = join(value, 'labels', labelled);
  const result = { value, diagnostics };
  remembered.set(service, { scope, loaded, result });
  return result;
}

function withoutFiles(service: MapValue): MapValue {
  return withEntry(withEntry(service, 'env_file', undefined), 'label_file', undefined);
}

function wantedFiles(
  service: MapValue,
  [name, key]: readonly [string, string],
  session: Session,
  scope: Scope,
): Wanted[] {
  const list = entryOf(service, key);
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((value) => {
    const written = textOf(value) ?? textOf(entryOf(value, 'path'));
    if (written === undefined) return [];
    // Relative only where paths are not resolved; the tool then looks where it runs.
    const path = resolvePath(written, session.input.workingDirectory ?? scope.directory, undefined);
    const required = entryOf(value, 'required');
    return {
      path,
      required: !(required?.kind === 'scalar' && required.value === false),
      format: textOf(entryOf(value, 'format')) ?? '',
      value,
      loaded: readFile(session, path, { path: ['services', name, key], value }),
    };
  });
}

function readAll(
  files: readonly Wanted[],
  lookup: (name: string) => string | undefined,
  how: OriginKind,
  path: Path,
  diagnostics: Diagnostic[],
): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { path: file, required, format, value, loaded } of files) {
    if (loaded === undefined) continue;
    if (loaded === null) {
      const sentence = message('resolve.env-file-not-found', { file });
      if (required) diagnostics.push(problem('missing-env-file', sentence, { path, value }));
      continue;
    }
    if (format !== '' && format !== 'raw') {
      const sentence = message('resolve.env-file-format', { format });
      diagnostics.push(problem('dotenv-syntax', sentence, { path, value }));
      continue;
    }
    const read = readOne(loaded.text, format === 'raw', (name) => lookup(name) ?? textOf(values.get(name)));
    if (isFault(read)) {
      const sentence = badEnvFile(file, read);
      diagnostics.push(problem('dotenv-syntax', sentence, { path, value }));
      continue;
    }
    for (const [key, { text, offset }] of read) {
      const line = { file, ...positionAt(loaded.text, offset) };
      values.set(key, textValue(text, originWith(value.origin, { how, line })));
    }
  }
  return values;
}

function readOne(
  text: string,
  raw: boolean,
  lookup: (name: string) => string | undefined,
): ReadonlyMap<string, Line> | SyntaxFault {
  if (raw) {
    const values = parseRawDotenv(text, lookup);
    return isFault(values) ? values : rawLines(text, values);
  }
  const parsed = parseDotenv(text, lookup);
  if (isFault(parsed)) return parsed;
  const lines = new Map<string, Line>();
  for (const { name, value, nameFrom } of parsed.entries) {
    if (value !== undefined) lines.set(name, { text: value, offset: nameFrom });
  }
  return lines;
}

/** What an env file says of one variable, and where. */
interface Line {
  readonly text: string;
  readonly offset: number;
}

/** The values of a raw file with the last place that names each. */
function rawLines(text: string, values: ReadonlyMap<string, string>): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const match of text.matchAll(/^\s*([^\s=#][^\r\n=]*)/gm)) {
    const name = match[1]!;
    const value = values.get(name);
    if (value !== undefined)
      lines.set(name, { text: value, offset: match.index + match[0].length - name.length });
  }
  for (const [name, value] of values) if (!lines.has(name)) lines.set(name, { text: value, offset: 0 });
  return lines;
}

function join(service: MapValue, key: string, read: ReadonlyMap<string, Value>): MapValue {
  if (read.size === 0) return service;
  const written = service.entries.get(key);
  const own = written?.kind === 'map' ? written.entries : [];
  const origin = written !== undefined && !isNull(written) ? written.origin : originOf('env-file');
  return withEntry(service, key, mapOf([...read, ...own], origin));
}
