import type { GraphNode } from '../graph/graph.ts';
import { parseNodeId } from '../graph/node-id.ts';
import type { NodeId, Point } from '../layout/positions.ts';
import type { Zone } from '../layout/zones.ts';
import { escapeXml } from './escape-xml.ts';

/** A network's box, behind the cards. */
export function drawZone({ network, x, y, width, height }: Zone, colour: string): string {
  return `<rect data-zone="${escapeXml(network)}" x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="${colour}" fill-opacity="0.07" stroke="${colour}" stroke-opacity="0.6" stroke-width="1.5"/>`;
}

/** A tick at the right edge of a card for each network that it is in beside the one it stands in. */
export function drawTicks(
  { id, width, height }: GraphNode,
  { x, y }: Point,
  others: ReadonlyMap<NodeId, readonly NodeId[]>,
  colours: ReadonlyMap<NodeId, string>,
): readonly string[] {
  return (others.get(id) ?? []).map((network, index) => {
    const top = y + Math.min(10 + index * 14, height - 12);
    const name = escapeXml(parseNodeId(network)?.name ?? network);
    return `<rect x="${x + width - 4}" y="${top}" width="8" height="10" rx="2" fill="${colours.get(network) ?? 'none'}"><title>${name}</title></rect>`;
  });
}
