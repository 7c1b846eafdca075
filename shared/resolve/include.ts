import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { addEnvFiles } from './environment.ts';
import type { Entry, LayerDocument, Section } from './entry.ts';
import { finishIncluded } from './finish.ts';
import { readIncludeItem } from './include-item.ts';
import { asIncluded } from './inherit.ts';
import type { Loading } from './loading.ts';
import { isNull, sameValue } from './make-value.ts';
import { remap, settle } from './memory.ts';
import { relativePath } from './paths.ts';
import { problem, type Found, type Place } from './problem.ts';
import { internScope, memoryOf, type Variables } from './scope.ts';
import { readOptional } from './session.ts';
import { directoryOf, joinPath, resolvePath } from './syntax/go-paths.ts';
import type { Value } from './value.ts';

// Step 6 of the pipeline, "Include" of the Compose Specification: other projects, loaded by themselves with their own
// directory and variables, whose elements join this document before it is merged.

/** The document without its `include`, with the entries of what it includes. */
export function applyInclude(document: LayerDocument, loading: Loading, step: string): LayerDocument {
  const include = document.others.get('include');
  if (include === undefined) return document;
  const { report } = loading.session;
  include.diagnostics.forEach(report);
  const others = new Map(document.others);
  others.delete('include');
  let result: LayerDocument = { ...document, others };
  if (include.value.kind !== 'list') {
    if (isNull(include.value)) return result;
    const sentence = message('resolve.include-must-be-a-list');
    report(problem('include-shape', sentence, { path: ['include'], value: include.value }));
    return result;
  }
  include.value.items.forEach((item, index) => {
    result = importEntries(result, loadIncluded(item, index, loading), loading, `${step} ${index}`);
  });
  return result;
}

type Imported = ReadonlyMap<Section, ReadonlyMap<string, Found<Value>>>;

function loadIncluded(item: Value, index: number, loading: Loading): Imported {
  const { session, scope } = loading;
  if (isNull(item)) return new Map();
  const place = { path: ['include', index], value: item };
  const { paths, envFiles: named, projectDirectory } = readIncludeItem(item, place.path, session.report);
  const absolute = (path: string): FilePath => resolvePath(path, scope.directory, undefined);
  const files = paths.map(absolute);
  const envFiles = named.map(absolute);
  const [main] = files;
  if (main === undefined) {
    // Env files are read all the same.
    if (envFiles.length > 0) addEnvFiles(session, scope.variables, envFiles, place);
    return new Map();
  }
  if (loading.included.includes(main)) {
    const cycle = [...loading.included.slice(loading.included.indexOf(main)), main].join(' -> ');
    session.report(problem('include-cycle', message('resolve.include-cycle', { cycle }), place));
    return new Map();
  }
  const directory = projectDirectory === '' ? directoryOf(main) : absolute(projectDirectory);
  const variables = includedVariables(loading, directory, envFiles, place);
  const base = projectDirectory.startsWith('/') ? projectDirectory : relativePath(scope.directory, directory);
  const inner = internScope(session.cache, { ...scope, variables, asked: new Set(), directory, base });
  const memory = memoryOf(session.cache, inner, session.input.files.join('\n'));
  const model = loading.load({ ...loading, scope: inner, memory, place }, files);
  const imported = new Map<Section, ReadonlyMap<string, Found<Value>>>();
  for (const [section, entries] of model.sections) {
    if (entries.size === 0) continue;
    const step = `included ${main} ${section}`;
    const finished = remap(memory, step, entries, (folded) => finishIncluded(inner, folded), inner.asked);
    imported.set(section, finished);
  }
  for (const other of model.others.values()) other.diagnostics.forEach(session.report);
  return imported;
}

/** The including project's variables win over the files'. Without a list of files, `.env` of the directory counts when it is there. */
function includedVariables(
  loading: Loading,
  directory: FilePath,
  envFiles: readonly FilePath[],
  place: Place,
): Variables {
  const { session, scope } = loading;
  if (envFiles.length > 0) return addEnvFiles(session, scope.variables, envFiles, place);
  const own = joinPath(directory, '.env');
  const loaded = readOptional(session, own, place);
  return loaded ? addEnvFiles(session, scope.variables, [own], place) : scope.variables;
}

function importEntries(
  document: LayerDocument,
  imported: Imported,
  loading: Loading,
  step: string,
): LayerDocument {
  const { memory, session } = loading;
  const joined = new Map(document.sections);
  for (const [section, found] of imported) {
    const at = `${step} ${section}`;
    const entries = remap(memory, `${at} entries`, found, (one, name) => importedEntry(one, [section, name]));
    const own = joined.get(section);
    const both = new Map(own);
    for (const [name, entry] of entries) {
      const known = own?.get(name);
      if (known === undefined) both.set(name, entry);
      else if (!sameValue(known.value, entry.value)) {
        const sentence = message('resolve.include-conflict', { section, name });
        session.report(problem('include-conflict', sentence, { path: entry.path, value: known.value }));
      }
    }
    joined.set(section, settle(memory, at, both));
  }
  return { ...document, sections: joined };
}

function importedEntry({ value, diagnostics }: Found<Value>, path: Path): Entry {
  return { path, value: asIncluded(value), resets: [], diagnostics };
}
