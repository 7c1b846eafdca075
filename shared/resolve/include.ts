import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { addEnvFiles } from './environment.ts';
import { sections, type Entry, type LayerDocument, type Section } from './entry.ts';
import { finishIncluded } from './finish.ts';
import { asIncluded } from './inherit.ts';
import type { Loading } from './loading.ts';
import { entryOf, isNull, sameValue, textOf } from './make-value.ts';
import { memo1 } from './memo.ts';
import { relativePath } from './paths.ts';
import { problem, type Found, type Place } from './problem.ts';
import { internScope, type Variables } from './scope.ts';
import { directoryOf, joinPath, resolvePath } from './syntax/go-paths.ts';
import type { Value } from './value.ts';

// Step 6 of the pipeline, "Include" of the Compose Specification: other projects, loaded by themselves with their own
// directory and variables, whose elements join this document before it is merged.

/** The document without its `include`, with the entries of what it includes. */
export function applyInclude(document: LayerDocument, loading: Loading): LayerDocument {
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
    result = importEntries(result, loadIncluded(item, index, loading), loading);
  });
  return result;
}

type Imported = ReadonlyMap<Section, ReadonlyMap<string, Found<Value>>>;

function loadIncluded(item: Value, index: number, loading: Loading): Imported {
  const { session, scope } = loading;
  if (isNull(item)) return new Map();
  const place = { path: ['include', index], value: item };
  const paths = textOf(item) === undefined ? texts(entryOf(item, 'path')) : [textOf(item)!];
  if (paths.length === 0) {
    session.report(problem('include-shape', message('resolve.include-without-path'), place));
    return new Map();
  }
  const files = paths.map((path) => resolvePath(path, scope.directory, undefined));
  const main = files[0]!;
  if (loading.included.includes(main)) {
    const cycle = [...loading.included.slice(loading.included.indexOf(main)), main].join(' -> ');
    session.report(problem('include-cycle', message('resolve.include-cycle', { cycle }), place));
    return new Map();
  }
  const wanted = textOf(entryOf(item, 'project_directory')) ?? '';
  const directory = wanted === '' ? directoryOf(main) : resolvePath(wanted, scope.directory, undefined);
  const envFiles = texts(entryOf(item, 'env_file')).map((path) =>
    resolvePath(path, scope.directory, undefined),
  );
  const variables = includedVariables(loading, directory, envFiles, place);
  const base = wanted.startsWith('/') ? wanted : relativePath(scope.directory, directory);
  const inner = internScope(session.cache, { ...scope, variables, directory, base });
  const model = loading.load({ ...loading, scope: inner }, files);
  const imported = new Map<Section, Map<string, Found<Value>>>();
  for (const section of sections) {
    const entries = [...model.sections.get(section)!].map(([name, folded]): [string, Found<Value>] => [
      name,
      finishIncluded(inner, folded),
    ]);
    if (entries.length > 0) imported.set(section, new Map(entries));
  }
  for (const [key, other] of model.others) if (key !== 'name') other.diagnostics.forEach(session.report);
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
  const loaded = session.input.read(own);
  if (loaded === undefined) session.missing.add(own);
  return loaded ? addEnvFiles(session, scope.variables, [own], place) : scope.variables;
}

function texts(value: Value | undefined): string[] {
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items.map(textOf).filter((text) => text !== undefined);
}

function importEntries(document: LayerDocument, imported: Imported, loading: Loading): LayerDocument {
  const joined = new Map(document.sections);
  for (const [section, entries] of imported) {
    const own = new Map(joined.get(section));
    for (const [name, found] of entries) {
      const known = own.get(name);
      if (known === undefined) own.set(name, importedEntry(found, section, name));
      else if (!sameValue(known.value, found.value)) {
        const sentence = message('resolve.include-conflict', { section, name });
        const place = { path: [section, name], value: known.value };
        loading.session.report(problem('include-conflict', sentence, place));
      }
    }
    joined.set(section, own);
  }
  return { ...document, sections: joined };
}

const importedEntries = memo1((_found: Found<Value>): { entry?: Entry } => ({}));

function importedEntry(found: Found<Value>, section: Section, name: string): Entry {
  const remembered = importedEntries(found);
  remembered.entry ??= {
    path: [section, name],
    value: asIncluded(found.value),
    resets: [],
    diagnostics: found.diagnostics,
  };
  return remembered.entry;
}
