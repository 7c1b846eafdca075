import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { lineStart } from '../text/lines.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { refuseAlias } from './anchors.ts';
import { chunksOf } from './entry.ts';
import { withBraces } from './flow-entries.ts';
import { replaceNode } from './expected-tree.ts';
import { checked, refuseBroken } from './expect.ts';
import type { Written } from './expect.ts';
import { withProps } from './make-node.ts';
import { inFlow } from './print-replacement.ts';
import type { WriteOptions } from './write-options.ts';
import { columnAt, fileEdits, sourceOf } from './source.ts';
import type { Source } from './source.ts';
import { trace } from './spot.ts';
import type { Spot } from './spot.ts';
import { valuePlace } from './value-place.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from './yaml-node.ts';

/**
 * Sets the tag of the value at `path` (`!reset`, `!override`), or takes it away when `tag` is undefined.
 * Refusals: `file-has-errors`, `path-not-found`, `path-through-alias` (an alias cannot have a tag), `document-law`.
 */
export function setTag(
  file: YamlFile,
  path: Path,
  tag: string | undefined,
  options: WriteOptions = {},
): Written | Refusal {
  const broken = refuseBroken(file);
  if (broken !== undefined) return broken;
  const found = trace(file, path, options.document);
  const alias = found === undefined ? undefined : refuseAlias(file, found.spot);
  if (alias !== undefined) return alias;
  if (found === undefined || found.rest.length > 0 || found.spot.parent === undefined) {
    return refuse('path-not-found', message('yaml.path-not-found', { path: path.join('.') }));
  }
  const { spot } = found;
  const source = sourceOf(file, ...chunksOf(found.spot.parent, spot.index));
  const edits = spot.node.tag === tag ? [] : tagEdits(source, spot, tag);
  return checked(file, fileEdits(source, edits), {
    document: spot.document,
    expected: replaceNode(spot, withProps(spot.node, { tag, anchor: spot.node.anchor })),
  });
}

function tagEdits(source: Source, spot: Spot, tag: string | undefined): TextEdit[] {
  const { text, eol } = source;
  const { node } = spot;
  const place = valuePlace(source, spot);
  if (node.tag !== undefined) {
    const from = place.prefixFrom + text.slice(place.prefixFrom, place.prefixEnd).indexOf(node.tag);
    const to = from + node.tag.length;
    if (tag !== undefined) return [{ from, to, insert: tag }];
    const after = /^[ \t]+(?=[^\s#])/.exec(text.slice(to))?.[0].length ?? 0;
    if (after > 0) return [{ from, to: to + after, insert: '' }];
    const before = /[ \t]*$/.exec(text.slice(lineStart(text, from), from))?.[0].length ?? 0;
    return [{ from: from - before, to, insert: '' }];
  }
  if (tag === undefined) return [];
  const bare = withBraces(source, spot, `${tag} {`, '}');
  if (bare !== undefined) return bare;
  if (place.prefixFrom < place.prefixEnd)
    return [{ from: place.prefixFrom, to: place.prefixFrom, insert: tag + ' ' }];
  const { lead, contentFrom } = place;
  const isBlock = (node.kind === 'map' || node.kind === 'seq') && !node.flow;
  if (lead !== undefined && (isBlock || contentFrom === place.to)) {
    const isCompact = isBlock && lineStart(text, lead) === lineStart(text, contentFrom);
    if (!isCompact) return [{ from: lead, to: lead, insert: ' ' + tag }];
    const column = ' '.repeat(columnAt(text, contentFrom));
    return [{ from: contentFrom, to: contentFrom, insert: tag + eol + column }];
  }
  if (contentFrom === place.to) {
    // A key without a colon: `{a}` or `? a`.
    const isExplicit = spot.parent !== undefined && !inFlow(spot.parent);
    const colon = isExplicit ? `${eol}${' '.repeat(place.entry?.column ?? 0)}:` : ':';
    return [{ from: place.to, to: place.to, insert: `${lead === undefined ? colon : ''} ${tag}` }];
  }
  const isTabbed = lead !== undefined && /^\t+$/.test(text.slice(lead, contentFrom));
  return [{ from: isTabbed ? lead : contentFrom, to: contentFrom, insert: `${isTabbed ? ' ' : ''}${tag} ` }];
}
