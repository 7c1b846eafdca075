import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { YamlDocument, YamlFile } from '../yaml/yaml-file.ts';
import { sections, type LayerDocument, type Section } from './entry.ts';
import { applyExtends } from './extends.ts';
import { foldFirst, foldNext, type Folded } from './fold.ts';
import { applyInclude } from './include.ts';
import type { Loading, Model } from './loading.ts';
import { isNull } from './make-value.ts';
import { problem } from './problem.ts';
import { readDocument } from './read-document.ts';
import { readValues } from './read-values.ts';
import { checkSchema } from './schema/check-schema.ts';
import { readFile } from './session.ts';

// Steps 1 to 13 of the pipeline: every document of every file, in order, folded into one model.

/** Loads files in order, each document over the ones before. */
export function loadModel(loading: Loading, files: readonly FilePath[]): Model {
  const model: Model = {
    sections: new Map(sections.map((section) => [section, new Map<string, Folded>()])),
    others: new Map(),
    keys: new Set(),
    resets: [],
  };
  files.forEach((file, index) => {
    const loaded = readFile(loading.session, file);
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
  return yaml.problems.map(({ code, chunk, from, to, detail }) => ({
    id: problemIds[code] ?? 'yaml-syntax',
    severity: 'error',
    message: message('resolve.yaml-syntax', { detail }),
    location: { file, chunk, from, to },
  }));
}

const problemIds: Readonly<Record<string, string>> = {
  'duplicate-key': 'yaml-duplicate-key',
  'anchor-cycle': 'yaml-cycle',
};

function loadDocument(
  loading: Loading,
  model: Model,
  place: { file: FilePath; yaml: YamlFile; layer: number; document: number },
  document: YamlDocument,
): void {
  const { session } = loading;
  const { value, resets, diagnostics } = readValues(place);
  diagnostics.forEach(session.report);
  if (value?.kind !== 'map') {
    const location = { file: place.file, chunk: document.chunk, from: 0, to: document.root?.to ?? 0 };
    const sentence = message('resolve.top-level-not-a-mapping');
    session.report({ id: 'not-a-mapping', severity: 'error', message: sentence, location });
    return;
  }
  model.resets = resets;
  const read = readDocument(value, resets, loading.scope);
  if (loading.plain) return foldDocument(loading, model, read);
  const inside = { ...loading, included: [...loading.included, place.file], layer: place.layer };
  const extended = applyExtends(read, place.file, inside);
  foldDocument(loading, model, applyInclude(extended, inside));
}

function foldDocument(loading: Loading, model: Model, document: LayerDocument): void {
  const { report } = loading.session;
  for (const path of document.resets) removeAt(model, path);
  for (const [key, value] of document.broken) {
    if (isNull(value) && key !== 'services' && model.keys.has(key)) continue;
    checkSchema(value, { path: [key] }).forEach(report);
  }
  const fold = (known: Map<string, Folded>, name: string, entry: Parameters<typeof foldFirst>[1]): void => {
    const base = known.get(name);
    const folded =
      base === undefined ? foldFirst(loading.rules, entry) : foldNext(loading.rules, base, entry);
    known.set(name, folded);
  };
  for (const [section, entries] of document.sections) {
    model.keys.add(section);
    const known = model.sections.get(section)!;
    for (const [name, entry] of entries) fold(known, name, entry);
  }
  for (const [key, entry] of document.others) {
    model.keys.add(key);
    fold(model.others, key, entry);
  }
}

function removeAt(model: Model, path: LayerDocument['resets'][number]): void {
  const [key, name] = path;
  const entries = model.sections.get(key as Section);
  if (entries === undefined) model.others.delete(String(key));
  else if (name === undefined) entries.clear();
  else entries.delete(String(name));
}
