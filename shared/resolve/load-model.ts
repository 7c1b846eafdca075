import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { YamlDocument, YamlFile } from '../yaml/yaml-file.ts';
import { problemMessage } from '../yaml/problem-message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { sections, type Entry, type LayerDocument, type Section } from './entry.ts';
import { applyExtends } from './extends.ts';
import { foldFirst, foldNext, type Folded } from './fold.ts';
import { applyInclude } from './include.ts';
import type { Loading, Model } from './loading.ts';
import { isNull } from './make-value.ts';
import { overlay, type Made } from './memory.ts';
import { problem, type Report } from './problem.ts';
import { readDocument } from './read-document.ts';
import { readValues, type DocumentPlace } from './read-values.ts';
import { checkSchema } from './schema/check-schema.ts';
import { readFile } from './session.ts';

// Steps 1 to 13 of the pipeline: every document of every file, in order, folded into one model.

const nothing: ReadonlyMap<string, Folded> = new Map();

/** Loads files in order, each document over the ones before. */
export function loadModel(loading: Loading, files: readonly FilePath[]): Model {
  const model: Model = {
    sections: new Map(sections.map((section) => [section, nothing])),
    others: new Map(),
    keys: new Set(),
    resets: [],
  };
  files.forEach((file, index) => {
    const loaded = readFile(loading.session, file, loading.place ?? { path: [] });
    if (loaded === undefined) return;
    if (loaded === null) {
      loading.session.report(problem('file-read', message('resolve.file-not-found', { file }), { path: [] }));
      return;
    }
    const yaml = loaded.yaml();
    yamlProblems(yaml, file).forEach(loading.session.report);
    yaml.documents.forEach((document, number) => {
      const layer = loading.layer ?? index;
      if (document.root !== null || document.explicit) {
        loadDocument(loading, model, { file, yaml, layer, document: number }, document);
      }
    });
  });
  return model;
}

function yamlProblems(yaml: YamlFile, file: FilePath): Diagnostic[] {
  return yaml.problems.map(({ code, key, chunk, from, to }) => ({
    id: problemIds[code] ?? 'yaml-syntax',
    severity: 'error',
    message: hasEnvLines(chunk.text)
      ? message('resolve.env-lines')
      : problemMessage({ code, ...(key === undefined ? {} : { key }) }),
    location: { file, chunk, from, to },
  }));
}

const problemIds: Readonly<Record<string, string>> = {
  'duplicate-key': 'yaml-duplicate-key',
  'anchor-cycle': 'yaml-cycle',
};

/** Lines of an env file at the left margin, as course texts show them beside Compose files. */
function hasEnvLines(text: string): boolean {
  return /^[A-Z][A-Z0-9_]*=/m.test(text);
}

function loadDocument(loading: Loading, model: Model, place: DocumentPlace, document: YamlDocument): void {
  const { session, scope, memory } = loading;
  const { value, resets, diagnostics } = readValues(place, memory);
  diagnostics.forEach(session.report);
  if (value?.kind !== 'map') {
    // A text that is not YAML has been told of already.
    if (place.yaml.problems.length > 0) return;
    const location = { file: place.file, chunk: document.chunk, from: 0, to: document.root?.to ?? 0 };
    const isEnv = value?.kind === 'scalar' && hasEnvLines(document.chunk.text);
    const sentence = message(isEnv ? 'resolve.env-lines' : 'resolve.top-level-not-a-mapping');
    session.report({ id: 'not-a-mapping', severity: 'error', message: sentence, location });
    return;
  }
  model.resets = resets;
  // The names of the steps under which this document is remembered.
  const step = `${loading.plain ? 'extended' : ''} ${place.layer} ${place.document} ${place.file}`;
  const read = readDocument(value, resets, scope, memory, `entries ${step}`);
  if (loading.plain) return foldDocument(loading, model, read, `fold ${step}`);
  const inside = { ...loading, included: [...loading.included, place.file], layer: place.layer };
  const extended = applyExtends(read, place.file, inside, `extends ${step}`);
  foldDocument(loading, model, applyInclude(extended, inside, `include ${step}`), `fold ${step}`);
}

function foldDocument(loading: Loading, model: Model, document: LayerDocument, step: string): void {
  const { memory, rules, session } = loading;
  // What lower layers say is checked before this one takes it away. (Of an extended file only one service counts.)
  const report = loading.plain ? () => {} : session.report;
  for (const path of document.resets) removeAt(model, path, report);
  for (const [key, value] of document.broken) {
    if (key !== 'services' && model.keys.has(key)) {
      if (isNull(value)) continue;
      const sentence = message('resolve.cannot-override', { path: key });
      report(problem('merge-type-conflict', sentence, { path: [key], value }));
      continue;
    }
    checkSchema(value, { path: [key] }).forEach(session.report);
  }
  const join = {
    first: (entry: Entry, _: string, before: Made<Entry, Folded> | undefined) =>
      foldFirst(rules, entry, before),
    next: (base: Folded, entry: Entry) => foldNext(rules, base, entry),
  };
  for (const [section, entries] of document.sections) {
    model.keys.add(section);
    const base = model.sections.get(section)!;
    model.sections.set(section, overlay(memory, `${step} ${section}`, base, entries, join));
  }
  for (const key of document.others.keys()) model.keys.add(key);
  model.others = overlay(memory, step, model.others, document.others, join);
}

function removeAt(model: Model, [key, name]: Path, report: Report): void {
  const section = key as Section;
  const entries = model.sections.get(section);
  const removed =
    entries === undefined
      ? [model.others.get(String(key))]
      : name === undefined
        ? [...entries.values()]
        : [entries.get(String(name))];
  for (const one of removed) one?.diagnostics.forEach(report);
  if (entries === undefined) model.others = without(model.others, String(key));
  else model.sections.set(section, name === undefined ? nothing : without(entries, String(name)));
}

function without(entries: ReadonlyMap<string, Folded>, name: string): ReadonlyMap<string, Folded> {
  if (!entries.has(name)) return entries;
  const rest = new Map(entries);
  rest.delete(name);
  return rest;
}
