import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Entry, LayerDocument } from './entry.ts';
import { shapeAt, foldRulesFor } from './fold.ts';
import { asExtended } from './inherit.ts';
import type { Loading } from './loading.ts';
import { entryOf, isNull, textOf, withEntry } from './make-value.ts';
import { memo2, memo3 } from './memo.ts';
import { select, settle } from './memory.ts';
import { mergeValues } from './merge.ts';
import { relativePath, resolvePaths } from './paths.ts';
import { dotted, problem, type Found } from './problem.ts';
import { applyResets, resetsBelow } from './reset.ts';
import { exchanged, rosterOf } from './roster.ts';
import type { Scope } from './scope.ts';
import { checkSchema } from './schema/check-schema.ts';
import { isWithheld, withheld, type Session } from './session.ts';
import { directoryOf, resolvePath } from './syntax/go-paths.ts';
import { validateExtended } from './validate-extended.ts';
import type { MapValue, Value } from './value.ts';

// Step 4 of the pipeline, "Extend" of the Compose Specification: inside one document, before it is merged. A service
// takes over everything of its base, which may extend another in turn, in the same or in another file.

/** Services that can be extended: those of the document, or of another file. */
interface Family {
  readonly file: FilePath;
  readonly get: (name: string) => Found<Value> | undefined;
  /** Services with their bases already applied. */
  readonly done: Map<string, Found<Value>>;
  /** What `!reset` and `!override` of this document name, from the root. */
  readonly resets: readonly Path[];
}

/** The document with every `extends` of its services replaced by what it brings in. */
export function applyExtends(
  document: LayerDocument,
  file: FilePath,
  loading: Loading,
  step: string,
): LayerDocument {
  const services = document.sections.get('services');
  if (services === undefined) return document;
  const { memory } = loading;
  const heirs = select(
    memory,
    `${step} heirs`,
    services,
    ({ value }) => entryOf(value, 'extends') !== undefined,
  );
  if (heirs.length === 0) return document;
  const resetting = select(memory, `${step} resets`, services, (entry) => entry.resets.length > 0);
  const resets = resetting.flatMap((name) =>
    services.get(name)!.resets.map((path) => ['services', name, ...path]),
  );
  const family: Family = { file, get: (name) => services.get(name), done: new Map(), resets };
  const extended = heirs.map((name): [string, Entry] => {
    const entry = services.get(name)!;
    return [name, extendedEntry(entry, extendService(name, family, [resets], new Set(), loading) ?? entry)];
  });
  const settled = settle(memory, step, exchanged(rosterOf(services), extended));
  return { ...document, sections: new Map(document.sections).set('services', settled) };
}

const extendedEntry = memo2((entry: Entry, extended: Found<Value>): Entry => {
  return { ...entry, value: extended.value, diagnostics: extended.diagnostics };
});

/** `chain`: the services that are being extended on the way here. */
function extendService(
  name: string,
  family: Family,
  resets: readonly (readonly Path[])[],
  chain: Set<string>,
  loading: Loading,
): Found<Value> | undefined {
  const done = family.done.get(name);
  if (done !== undefined) return done;
  const service = family.get(name);
  const wish = entryOf(service?.value, 'extends');
  if (service?.value.kind !== 'map' || wish === undefined) return service;
  const refuse = (id: string, text: Parameters<typeof problem>[1]): Found<Value> => {
    const path = ['services', name, 'extends'];
    return withoutExtends(service, problem(id, text, { path, value: wish }));
  };

  const ref = textOf(wish) ?? textOf(entryOf(wish, 'service'));
  if (ref === undefined)
    return refuse('extends-missing', message('resolve.extends-without-service', { name }));
  const written = entryOf(wish, 'file');
  const file = textOf(written);
  if (written !== undefined && file === undefined && !isNull(written)) {
    const path = ['services', name, 'extends', 'file'];
    const sentence = message('resolve.kind-crash', { path: dotted(path) });
    return withoutExtends(service, problem('tool-panic', sentence, { path, value: written }));
  }
  const link = `${family.file}\0${name}`;
  if (chain.has(link)) {
    const links = [...chain];
    const steps = [...links.slice(links.indexOf(link)), link].map((one) => one.split('\0')[1]);
    return refuse('extends-cycle', message('resolve.extends-cycle', { cycle: steps.join(' -> ') }));
  }

  const base = file === undefined ? family : extendedFile(file, loading);
  if (base === undefined) return withoutExtends(service);
  if (base === 'unreadable')
    return refuse('file-read', message('resolve.file-not-found', { file: file ?? '' }));
  if (base === 'withheld') {
    const outside = resolvePath(file ?? '', loading.scope.directory, undefined);
    const place = { path: ['services', name, 'extends'], value: entryOf(wish, 'file') };
    return withoutExtends(service, withheld(outside, place));
  }
  const wanted = base.get(ref)?.value;
  if (wanted !== undefined && wanted.kind !== 'map' && !isNull(wanted)) {
    return withoutExtends(service, ...checkSchema(wanted, { path: ['services', ref] }));
  }
  if (wanted === undefined) {
    const where = base.file;
    return refuse('extends-missing', message('resolve.extends-unknown', { name, ref, file: where }));
  }
  const posts = file === undefined ? resets : [...resets, base.resets];
  chain.add(link);
  const source = extendService(ref, base, posts, chain, loading);
  chain.delete(link);
  if (source === undefined || isNull(source.value)) return service;
  const result = extend(service, source, posts, name);
  family.done.set(name, result);
  return result;
}

function extend(
  service: Found<Value>,
  source: Found<Value>,
  posts: readonly (readonly Path[])[],
  name: string,
): Found<Value> {
  // `!override` on the service itself leaves its base alone.
  const named = posts
    .flatMap((paths) => resetsBelow(resetsBelow(paths, 'services'), name))
    .filter((path) => path.length > 0);
  if (named.length === 0) return merged(source, service);
  return merged({ ...source, value: applyResets(source.value, named) ?? source.value }, service);
}

const merged = memo2((source: Found<Value>, service: Found<Value>): Found<Value> => {
  const diagnostics: Diagnostic[] = [...service.diagnostics, ...source.diagnostics];
  const at = { path: ['services', 'x'], report: (one: Diagnostic) => void diagnostics.push(one) };
  const both = mergeValues(asExtended(source.value), service.value, shapeAt(at.path), at);
  return { value: both.kind === 'map' ? withEntry(both, 'extends', undefined) : both, diagnostics };
});

function withoutExtends(service: Found<Value>, ...diagnostics: Diagnostic[]): Found<Value> {
  const value = withEntry(service.value as MapValue, 'extends', undefined);
  return { value, diagnostics: [...service.diagnostics, ...diagnostics] };
}

/** The services of another file, with its paths made relative to the project. Undefined: the host has not loaded it yet. */
function extendedFile(ref: string, loading: Loading): Family | 'unreadable' | 'withheld' | undefined {
  const { session, scope } = loading;
  const file = resolvePath(ref, scope.directory, undefined);
  const key = `${loading.layer} ${file}`;
  const families = familiesOf(session, scope);
  const known = families.get(key);
  if (known !== undefined) return known;
  const loaded = session.input.read(file);
  if (loaded === null) return 'unreadable';
  if (loaded === undefined && isWithheld(session, file)) return 'withheld';
  const rules = foldRulesFor(false, loading.rules.interpolated);
  const model = loading.load({ ...loading, rules, plain: true }, [file]);
  if (loaded === undefined) return undefined;
  // Interpolation and short syntax are read in the whole file, whichever service is wanted.
  for (const entries of [...model.sections.values(), model.others]) {
    for (const { diagnostics } of entries.values()) {
      for (const one of diagnostics) session.report(mendedIn(file, one));
    }
  }
  const base = baseKey(relativePath(scope.directory, directoryOf(file)));
  const services = model.sections.get('services')!;
  for (const { value, path } of services.values()) validateExtended(value, path, session.report);
  const family: Family = {
    file,
    get: (name) => {
      const folded = services.get(name);
      return folded === undefined ? undefined : movedTo(base, scope, folded);
    },
    done: new Map(),
    resets: model.resets,
  };
  families.set(key, family);
  return family;
}

/** What an extended file says is mended there: its services are none of the project's. */
function mendedIn(file: FilePath, diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.fixes === undefined) return diagnostic;
  const fixes = diagnostic.fixes.map((fix) => ({
    ...fix,
    call: { ...fix.call, args: { ...fix.call.args, layer: file } },
  }));
  return { ...diagnostic, fixes };
}

/** Files that were extended in this run, so that each is loaded once. */
const familiesOf: (session: Session, scope: Scope) => Map<string, Family> = memo2(
  () => new Map<string, Family>(),
);

const bases = new Map<string, { readonly base: string }>();

/** The one object for a base directory, to remember by. */
function baseKey(base: string): { readonly base: string } {
  let key = bases.get(base);
  if (key === undefined) bases.set(base, (key = { base }));
  return key;
}

const movedTo = memo3(({ base }: { base: string }, scope: Scope, service: Found<Value>): Found<Value> => ({
  value: resolvePaths(service.value, shapeAt(['services', 'x']), { ...scope, base }),
  diagnostics: service.diagnostics,
}));
