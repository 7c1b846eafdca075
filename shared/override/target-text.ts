import type { FilePath } from '../diagnostic.ts';
import type { ResolveInput } from '../resolve/resolution.ts';
import type { Value } from '../resolve/value.ts';
import { columnAt, contentEnd } from '../yaml/source.ts';
import { absoluteOffset } from '../yaml/locate.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Chunk, YamlNode } from '../yaml/yaml-node.ts';

/** The comments that stand at an entry. */
export interface EntryComments {
  readonly above: readonly string[];
  readonly trailing: string;
}

export const noComments: EntryComments = { above: [], trailing: '' };

interface EntryPlace {
  readonly yaml: YamlFile;
  readonly chunk: Chunk;
  /** The key of a pair; undefined for an item of a list. */
  readonly key: YamlNode | undefined;
  readonly value: YamlNode;
}

/** Finds in the files of a project what stands around a value. */
export type FindComments = (value: Value) => EntryComments;

/** Comments by value, read from the texts that `read` gives; each file is gone through once, when it is first asked for. */
export function commentFinder(read: ResolveInput['read']): FindComments {
  const places = new Map<FilePath, ReadonlyMap<YamlNode, EntryPlace>>();
  return ({ origin: { source, node } }) => {
    if (source === undefined || node === undefined) return noComments;
    let known = places.get(source.file);
    if (known === undefined) {
      const yaml = read(source.file)?.yaml();
      places.set(source.file, (known = yaml === undefined ? new Map() : entryPlaces(yaml)));
    }
    const place = known.get(node);
    return place === undefined ? noComments : commentsAt(place);
  };
}

function entryPlaces(yaml: YamlFile): Map<YamlNode, EntryPlace> {
  const found = new Map<YamlNode, EntryPlace>();
  const visit = (node: YamlNode, chunk: Chunk): void => {
    if (node.kind === 'map' && !node.flow) {
      for (const pair of node.pairs) {
        const within = pair.chunk ?? chunk;
        found.set(pair.value, { yaml, chunk: within, key: pair.key, value: pair.value });
        visit(pair.value, within);
      }
    } else if (node.kind === 'seq' && !node.flow) {
      for (const item of node.items) {
        found.set(item, { yaml, chunk, key: undefined, value: item });
        visit(item, chunk);
      }
    }
  };
  for (const { root, chunk } of yaml.documents) if (root !== null) visit(root, chunk);
  return found;
}

function commentsAt({ yaml, chunk, key, value }: EntryPlace): EntryComments {
  const { text } = yaml;
  const base = absoluteOffset(yaml, chunk, 0);
  const start = base + (key ?? value).from;
  const isBlock = (value.kind === 'map' || value.kind === 'seq') && !value.flow;
  const isText = value.kind === 'scalar' && (value.style === 'literal' || value.style === 'folded');
  const end = key !== undefined && isBlock ? base + key.to : isText ? undefined : base + value.to;
  const rest = end === undefined ? '' : text.slice(end, contentEnd(text, end));
  const trailing = /^\s*(?::\s*)?(?:[&!]\S+\s+)*(#.*)$/.exec(rest)?.[1]?.trimEnd() ?? '';
  return { above: linesAbove(text, start, key === undefined), trailing };
}

/** Comment lines that touch the entry from above, at its own column; of an item, at that of its dash. */
function linesAbove(text: string, start: number, isItem: boolean): string[] {
  let line = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(line, start);
  if (isItem ? !/^\s*-\s+$/.test(lead) : lead.trim() !== '' && lead !== '\ufeff') return [];
  const column = isItem ? lead.indexOf('-') : columnAt(text, start);
  const found: string[] = [];
  while (line > 0) {
    const above = text.lastIndexOf('\n', line - 2) + 1;
    const content = text.slice(above, line).trimEnd();
    if (!content.trimStart().startsWith('#') || content.length - content.trimStart().length !== column) break;
    found.unshift(content.trimStart());
    line = above;
  }
  // What begins a file is its title, not its first entry's comment.
  return line === 0 ? [] : found;
}
