import type { FilePath } from '../../shared/diagnostic.ts';
import { findReferences } from '../../shared/commands/references.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import type { TextRange } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { resolveAlias } from '../../shared/yaml/aliases.ts';
import { absoluteOffset, locate, nodeAt } from '../../shared/yaml/locate.ts';
import type { Path, YamlNode } from '../../shared/yaml/yaml-node.ts';
import { anchorAt, anchorPlaces } from './anchor-places.ts';
import { fileNamed } from './project-paths.ts';
import { variableAt, variablePlaces } from './variable-places.ts';
import { elementKindOf, sectionOf, type ElementKind } from '../../shared/spec/element-kinds.ts';

/** An element that a text names. */
export interface ElementName {
  readonly kind: ElementKind;
  readonly name: string;
}

const kinds = Object.keys(sectionOf) as readonly ElementKind[];

/** What can be named in several places: an element, a variable, an anchor of one file. */
export type EditorSymbol =
  | ElementName
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'anchor'; readonly name: string; readonly file: FilePath };

/** What stands at an offset and may be named elsewhere too. */
export function symbolAt(snapshot: Snapshot, file: FilePath, offset: number): EditorSymbol | undefined {
  const variable = variableAt(snapshot, file, offset);
  if (variable !== undefined) return { kind: 'variable', name: variable.name };
  const anchor = anchorAt(snapshot.project, file, offset);
  if (anchor !== undefined) return { kind: 'anchor', name: anchor, file };
  return elementAt(snapshot, file, offset);
}

/** The element whose definition or reference stands at an offset. */
export function elementAt(snapshot: Snapshot, file: FilePath, offset: number): ElementName | undefined {
  const yaml = snapshot.project.files.get(file)?.yaml;
  const found = yaml && nodeAt(yaml, offset);
  if (yaml === undefined || found === undefined) return undefined;
  const { path, located } = found;
  const [section, name] = path;
  const defined = elementKindOf(section);
  if (path.length === 2 && defined !== undefined) return { kind: defined, name: String(name) };
  const at = JSON.stringify(path);
  for (const kind of kinds) {
    for (const candidate of namesIn(path, located.node)) {
      const places = findReferences(yaml, kind, candidate);
      if (places.some((place) => JSON.stringify(place.path) === at)) return { kind, name: candidate };
    }
  }
  return undefined;
}

/** What may be a name: the key, the text, its parts. */
function namesIn(path: Path, node: YamlNode): ReadonlySet<string> {
  const texts = node.kind === 'scalar' ? [...node.text.split(/[:=]/), node.text] : [];
  return new Set([String(path.at(-1)), ...texts]);
}

/** Where a symbol is declared, lowest layer first, then where it is named, file by file. */
export function placesOf(snapshot: Snapshot, symbol: EditorSymbol): readonly TextRange[] {
  if (symbol.kind === 'variable') return variablePlaces(snapshot, symbol.name);
  if (symbol.kind === 'anchor') return anchorPlaces(snapshot.project, symbol.file, symbol.name);
  return elementPlaces(snapshot, symbol);
}

function elementPlaces(snapshot: Snapshot, { kind, name }: ElementName): readonly TextRange[] {
  const { project } = snapshot;
  const layers = activeEnvironment(project).files;
  const files = [...new Set([...layers, ...snapshot.resolution.used])];
  const definitions: TextRange[] = [];
  const references: TextRange[] = [];
  for (const file of files) {
    const yaml = project.files.get(file)?.yaml;
    if (yaml === undefined) continue;
    const defined = rangeAt(snapshot, file, [sectionOf[kind], name], 0, 'key');
    if (defined !== undefined) definitions.push(defined);
    for (const { path, document, at } of findReferences(yaml, kind, name)) {
      const range = rangeAt(snapshot, file, path, document, at);
      if (range !== undefined) references.push(range);
    }
  }
  return [...definitions, ...references];
}

function rangeAt(
  { project }: Snapshot,
  file: FilePath,
  path: Path,
  document: number,
  at: 'key' | 'value',
): TextRange | undefined {
  const yaml = project.files.get(file)?.yaml;
  const located = yaml && locate(yaml, path, document);
  if (yaml === undefined || located === undefined) return undefined;
  const isKey = at === 'key' && located.pair !== undefined;
  const node = isKey ? located.pair.key : located.node;
  // A key counts in the chunk of the map that holds it.
  const chunk = isKey ? locate(yaml, path.slice(0, -1), document)?.chunk : located.chunk;
  if (chunk === undefined) return undefined;
  const start = absoluteOffset(yaml, located.pair?.chunk ?? chunk, 0);
  return { file, from: start + node.from, to: start + node.to };
}

/** Where what stands at an offset is defined: a symbol, the anchor of an alias, a file of the project, a service of another file. */
export function definitionAt(snapshot: Snapshot, file: FilePath, offset: number): TextRange | undefined {
  const yaml = snapshot.project.files.get(file)?.yaml;
  const found = yaml && nodeAt(yaml, offset);
  if (yaml !== undefined && found?.located.node.kind === 'alias') {
    const anchored = resolveAlias(yaml, found.located.node, found.located.chunk);
    if (anchored === undefined) return undefined;
    const start = absoluteOffset(yaml, anchored.chunk, 0);
    return { file, from: start + anchored.node.from, to: start + anchored.node.from };
  }
  const elsewhere = found && namedElsewhere(snapshot, file, found.path);
  if (elsewhere !== undefined && variableAt(snapshot, file, offset) === undefined) return elsewhere;
  const symbol = symbolAt(snapshot, file, offset);
  return symbol && placesOf(snapshot, symbol)[0];
}

/** The file that a path names, or in it the service that `extends` names beside. */
function namedElsewhere(snapshot: Snapshot, file: FilePath, path: Path): TextRange | undefined {
  const { project } = snapshot;
  const yaml = project.files.get(file)?.yaml;
  const isService = path.at(-1) === 'service' && path.at(-2) === 'extends';
  const beside = [...path.slice(0, -1), 'file'];
  const node = yaml && locate(yaml, isService ? beside : path)?.node;
  if (yaml === undefined || node?.kind !== 'scalar' || node.text === '') return undefined;
  const named = fileNamed(project, file, isService ? beside : path, node.text);
  if (named === undefined) return undefined;
  const service = isService ? locate(yaml, path)?.node : undefined;
  const at =
    service?.kind === 'scalar' ? rangeAt(snapshot, named, ['services', service.text], 0, 'key') : undefined;
  return at ?? { file: named, from: 0, to: 0 };
}

/** The next place that names the same symbol, round and round. */
export function nextPlace(snapshot: Snapshot, file: FilePath, offset: number): TextRange | undefined {
  const symbol = symbolAt(snapshot, file, offset);
  if (symbol === undefined) return undefined;
  const places = placesOf(snapshot, symbol);
  const here = places.findIndex((place) => place.file === file && place.from <= offset && offset <= place.to);
  return places[(here + 1) % places.length];
}
