import type { FilePath } from '../../shared/diagnostic.ts';
import { findReferences } from '../../shared/commands/references.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import type { TextRange } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { resolveAlias } from '../../shared/yaml/aliases.ts';
import { absoluteOffset, locate, nodeAt } from '../../shared/yaml/locate.ts';
import type { Path, YamlNode } from '../../shared/yaml/yaml-node.ts';
import { elementKindOf, sectionOf, type ElementKind } from '../../shared/spec/element-kinds.ts';

/** An element that a text names. */
export interface ElementName {
  readonly kind: ElementKind;
  readonly name: string;
}

const kinds = Object.keys(sectionOf) as readonly ElementKind[];

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

/** Where an element is declared, lowest layer first, then where it is named, file by file. */
export function placesOf(snapshot: Snapshot, { kind, name }: ElementName): readonly TextRange[] {
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

/** Where what stands at an offset is defined: an element, or the anchor of an alias. */
export function definitionAt(snapshot: Snapshot, file: FilePath, offset: number): TextRange | undefined {
  const yaml = snapshot.project.files.get(file)?.yaml;
  const found = yaml && nodeAt(yaml, offset);
  if (yaml !== undefined && found?.located.node.kind === 'alias') {
    const anchored = resolveAlias(yaml, found.located.node, found.located.chunk);
    if (anchored === undefined) return undefined;
    const start = absoluteOffset(yaml, anchored.chunk, 0);
    return { file, from: start + anchored.node.from, to: start + anchored.node.from };
  }
  const element = elementAt(snapshot, file, offset);
  return element && placesOf(snapshot, element)[0];
}

/** The next place that names the same element, round and round. */
export function nextPlace(snapshot: Snapshot, file: FilePath, offset: number): TextRange | undefined {
  const element = elementAt(snapshot, file, offset);
  if (element === undefined) return undefined;
  const places = placesOf(snapshot, element);
  const here = places.findIndex((place) => place.file === file && place.from <= offset && offset <= place.to);
  return places[(here + 1) % places.length];
}
