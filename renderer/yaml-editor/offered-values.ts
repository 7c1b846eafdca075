import type { Completion } from '@codemirror/autocomplete';
import { addTo } from '../../shared/add-to.ts';
import type { FilePath } from '../../shared/diagnostic.ts';
import { suggestMountTarget } from '../../shared/commands/mount-targets.ts';
import { referableNames } from '../../shared/project/referable-names.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import { alternativesOf, attributeAt } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import { knownValues } from '../../shared/spec/known-values.ts';
import { locate } from '../../shared/yaml/locate.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { say } from '../i18n/t.ts';
import { knownEntries, pathOptions, pathWordAt } from './offered-paths.ts';
import { fileNamed } from './project-paths.ts';

/** Where completion looks: the project, the file that is written, and what a path there means. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly file: FilePath;
  readonly path: Path;
  /** What is written of the value so far. */
  readonly word: string;
  /** The other items, where the value is one of a list. */
  readonly items: readonly string[];
}

export interface Offered {
  /** Of the word, how many characters stay as they are. */
  readonly keep: number;
  readonly options: readonly Completion[];
}

/** What a value may be: names, words that the attribute knows, files, the parts of a short syntax. */
export function offeredValues(place: Place): Offered {
  const { path, items, word } = place;
  const row = attributeAt(path);
  if (row === undefined) return { keep: 0, options: [] };
  const short = isItem(path) ? shortParts(place) : undefined;
  if (short !== undefined) return short;
  const paths = knownPaths(place);
  if (paths !== undefined && paths.keep > 0) return paths;
  const options = [
    ...names(place, row),
    ...variablesAsItems(place),
    ...(paths?.options ?? []),
    ...words(place, row),
  ].filter(({ label }) => label === word || !items.includes(label));
  return { keep: 0, options };
}

const isItem = (path: Path) => typeof path.at(-1) === 'number';

/** Names of the elements that a value here refers to; a list's row speaks for its items. */
function names({ snapshot, file, path }: Place, row: Attribute): Completion[] {
  const above = isItem(path) || path.at(-1) === 'source' ? attributeAt(path.slice(0, -1)) : undefined;
  const reference = row.reference ?? above?.reference;
  if (reference === undefined) return [];
  const elsewhere = reference.edge === 'extends' ? servicesOf(snapshot, file, path) : undefined;
  return (elsewhere ?? referableNames(snapshot, reference, path)).map((label) => ({
    label,
    type: 'variable',
    boost: 2,
  }));
}

/** The services of the file that `extends` names beside. */
function servicesOf(snapshot: Snapshot, file: FilePath, path: Path): readonly string[] | undefined {
  const yaml = snapshot.project.files.get(file)?.yaml;
  const named = yaml && locate(yaml, [...path.slice(0, -1), 'file'])?.node;
  if (path.at(-1) !== 'service' || named?.kind !== 'scalar') return undefined;
  const found = fileNamed(snapshot.project, file, [...path.slice(0, -1), 'file'], named.text);
  const other = found === undefined ? undefined : snapshot.project.files.get(found)?.yaml;
  const services = other && locate(other, ['services'])?.node;
  if (services?.kind !== 'map') return undefined;
  return services.pairs.flatMap(({ key }) => (key.kind === 'scalar' ? key.text : []));
}

/** `KEY=value` as an item: what the service may be told by name. */
function variablesAsItems({ snapshot, path }: Place): Completion[] {
  if (!isItem(path) || path.length !== 4) return [];
  return offeredNames(snapshot, path.slice(0, -1)).map((option) => ({
    ...option,
    apply: `${option.label}=`,
  }));
}

/** The keys that the project knows for a map whose keys are the user's: labels of known tools, variables of other services. */
export function offeredNames(snapshot: Snapshot, path: Path): readonly Completion[] {
  const driver = path[2] === 'logging' ? textAt(snapshot, [...path.slice(0, 3), 'driver']) : undefined;
  const known = path[2] === 'cap_add' || path[2] === 'cap_drop' ? [] : knownValues(path, driver);
  const options = known.map(({ value, about }): Completion => {
    return { label: value, type: 'property', info: plain(say(about)) };
  });
  if (path.length !== 3 || path[0] !== 'services' || path[2] !== 'environment') return options;
  const users = new Map<string, string[]>();
  for (const [service, { environment }] of snapshot.model.services) {
    if (service === path[1]) continue;
    for (const name of environment.keys()) addTo(users, name, service);
  }
  return [...users].map(([label, services]) => ({ label, type: 'property', detail: services.join(', ') }));
}

/** What the project knows of the folder of a path; what else is in it the host tells (`completePaths`). */
function knownPaths(place: Place): Offered | undefined {
  const word = pathWordAt(place);
  if (word === undefined) return undefined;
  return { keep: word.keep, options: pathOptions(word, knownEntries(place, word.folder)) };
}

function words({ snapshot, path, items }: Place, row: Attribute): Completion[] {
  const found = new Map<string, Completion>();
  const add = (label: string, info?: string) => {
    if (!found.has(label)) found.set(label, { label, type: 'enum', ...(info === undefined ? {} : { info }) });
  };
  for (const { value, about } of isItem(path) ? knownValues(path.slice(0, -1)) : []) {
    if (path[2] !== 'labels') add(value, plain(say(about)));
  }
  for (const type of alternativesOf(row.type)) {
    if (type.kind === 'boolean') ['true', 'false'].forEach((each) => add(each));
    if (type.kind === 'string') type.values?.forEach((each) => add(each));
  }
  const list = isItem(path) ? attributeAt(path.slice(0, -1)) : undefined;
  for (const value of [...(row.suggestions ?? []), ...(list?.suggestions ?? [])]) add(value);
  if (path.at(-2) === 'test' && path.at(-3) === 'healthcheck' && items.length === 0)
    ['CMD', 'CMD-SHELL', 'NONE'].forEach((each) => add(each));
  if (path.length === 3 && path[2] === 'image') images(snapshot, path[1]).forEach((each) => add(each));
  return [...found.values()];
}

/** The images of the other services. */
const images = ({ model }: Snapshot, own: Path[number] | undefined): readonly string[] => [
  ...new Set([...model.services].flatMap(([name, { image }]) => (name === own ? [] : (image ?? [])))),
];

const mountModes = ['ro', 'rw', 'z', 'Z', 'nocopy', 'cached', 'rshared', 'rslave'];

/** The parts of an entry in short syntax: `source:target:mode`, `80:80/tcp`, `service:alias`. */
function shortParts({ snapshot, path, word, items }: Place): Offered | undefined {
  const [section, service, attribute, index] = path;
  if (section !== 'services' || path.length !== 4 || typeof index !== 'number') return undefined;
  const colon = lastColon(word);
  const isFirst = colon < 0;
  const part = word.slice(0, Math.max(0, colon)).split(':');
  const listed = (labels: readonly string[], keep: number): Offered => ({
    keep,
    options: labels.map((label) => ({ label, type: 'enum' })),
  });
  if (attribute === 'ports') {
    const slash = word.lastIndexOf('/');
    return slash < 0 ? undefined : listed(attributeAt([...path, 'protocol'])?.suggestions ?? [], slash + 1);
  }
  if (attribute === 'volumes' && isFirst && !/^[./~]/.test(word)) {
    const taken = new Set(items.map((item) => item.split(':')[0]));
    const options = [...snapshot.model.volumes.keys()]
      .filter((name) => !taken.has(name))
      .map((name) => ({ label: name, apply: `${name}:`, type: 'variable', boost: 2 }));
    return { keep: 0, options };
  }
  if (isFirst) return undefined;
  if (attribute === 'volumes' && part.length === 1) {
    const image = textAt(snapshot, ['services', service!, 'image']);
    return listed([suggestMountTarget(image, part[0]!)], colon + 1);
  }
  if (attribute === 'volumes') return listed(mountModes, Math.max(colon, word.lastIndexOf(',')) + 1);
  if (attribute === 'volumes_from') return listed(['ro', 'rw'], colon + 1);
  return undefined;
}

/** The colon that ends the part before the last; those in `${NAME:-word}` end nothing. */
function lastColon(word: string): number {
  let depth = 0;
  for (let at = word.length - 1; at >= 0; at--) {
    if (word[at] === '}') depth++;
    else if (word[at] === '{' && word[at - 1] === '$') depth--;
    else if (word[at] === ':' && depth === 0) return at;
  }
  return -1;
}

function textAt({ resolution }: Snapshot, path: Path): string | undefined {
  const value = valueAt(resolution.model, path);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

const plain = (text: string) => text.replaceAll('`', '');
