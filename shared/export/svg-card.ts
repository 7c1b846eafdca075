import type { BadgeId, GraphNode, NodeKind } from '../graph/graph.ts';
import { badgeRows, badgeWidth, cardMetrics } from '../graph/node-size.ts';
import type { Point } from '../layout/positions.ts';
import { escapeXml } from './escape-xml.ts';
import type { SvgTheme } from './svg-theme.ts';

/** One node as an SVG group at its place: a card, or a pill for networks and ports. `colour` is a network's. */
export function drawCard(
  node: GraphNode,
  { x, y }: Point,
  theme: SvgTheme,
  colour: string | undefined,
): string {
  const isPill = node.kind === 'network' || node.kind === 'port';
  const faded = node.disabled || node.implicit ? ' opacity="0.6"' : '';
  const body = isPill ? pill(node, theme, colour) : card(node, theme);
  return `<g data-id="${escapeXml(node.id)}" transform="translate(${x},${y})"${faded}>${body}</g>`;
}

function pill(node: GraphNode, theme: SvgTheme, colour: string | undefined): string {
  const isPort = node.kind === 'port';
  const fill = isPort ? theme.port : theme.card;
  const stroke = isPort ? theme.port : (colour ?? theme.border);
  const ink = isPort ? theme.portText : (colour ?? theme.text);
  return [
    frame(node, fill, stroke, isPort ? 1 : 2, 18),
    glyph(node.kind, 12, 9, ink),
    text(node.name, 36, 22.5, { size: 13, weight: 600, fill: ink, room: node.width - 46 }),
  ].join('');
}

function card(node: GraphNode, theme: SvgTheme): string {
  const { padding, icon, gap, badgeLine } = cardMetrics;
  const isService = node.kind === 'service';
  const rows = isService ? badgeRows(node.facts, node.width) : [];
  const content = rows.length === 0 ? 0 : gap + rows.length * badgeLine;
  const second = node.facts.subtitle;
  const lines = second === undefined ? 20 : 37;
  const head = Math.max(icon, lines);
  const top = (node.height - head - content) / 2;
  const textX = padding + icon + 10;
  const room = node.width - textX - padding;
  const baseline = top + (head - lines) / 2 + 14.5;
  const badges = rows.flatMap((row, index) => {
    let x = padding;
    const y = top + head + gap + index * badgeLine;
    return row.map((badge) => {
      const drawn = drawBadge(badge, x, y, theme);
      x += badgeWidth(badge.text) + cardMetrics.badgeGap;
      return drawn;
    });
  });
  return [
    frame(
      node,
      node.missing ? theme.background : theme.card,
      node.missing ? theme.muted : theme.border,
      1,
      9,
    ),
    `<rect x="${padding}" y="${top + (head - icon) / 2}" width="${icon}" height="${icon}" rx="7" fill="${theme.accentSoft}"/>`,
    glyph(node.kind, padding + 6, top + (head - icon) / 2 + 6, theme.accent),
    text(node.name, textX, baseline, {
      size: isService ? 14 : 13,
      weight: isService ? 600 : 500,
      fill: node.missing ? theme.muted : theme.text,
      room,
    }),
    second === undefined ? '' : text(second, textX, baseline + 17, { size: 12, fill: theme.muted, room }),
    ...badges,
  ].join('');
}

function frame(node: GraphNode, fill: string, stroke: string, width: number, radius: number): string {
  const dashes = node.missing ? ' stroke-dasharray="5 4"' : '';
  const inset = width / 2;
  return `<rect x="${inset}" y="${inset}" width="${node.width - width}" height="${node.height - width}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${dashes}/>`;
}

const badgeSigns: Readonly<Record<BadgeId, string>> = {
  build: '⚒',
  replicas: '',
  ports: '⇄',
  health: '♥',
  restart: '↻',
  profiles: '#',
  limits: '≤',
  'read-only': 'ro',
  privileged: '⚠',
  gpu: 'GPU',
  internal: '⊘',
  external: '↗',
  driver: '',
  subnet: '',
};

function drawBadge(
  { id, text: words }: GraphNode['facts']['badges'][number],
  x: number,
  y: number,
  theme: SvgTheme,
): string {
  const width = badgeWidth(words);
  const label = [badgeSigns[id], words].filter((part) => part !== '').join(' ');
  const fill = id === 'health' ? theme.good : id === 'privileged' ? theme.warning : theme.muted;
  return [
    `<rect x="${x + 0.5}" y="${y + 2.5}" width="${width - 1}" height="17" rx="5" fill="${theme.badge}" stroke="${theme.border}"/>`,
    text(label, x + width / 2, y + 15, { size: 11, fill, room: width - 6, middle: true }),
  ].join('');
}

interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly room: number;
  readonly weight?: number;
  readonly middle?: boolean;
}

/** Text is cut to its room by an estimate: an SVG cannot cut it for us. */
function text(words: string, x: number, y: number, style: TextStyle): string {
  const most = Math.max(1, Math.floor(style.room / (style.size * 0.56)));
  const characters = [...words];
  const shown = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words;
  const full = shown === words ? '' : `<title>${escapeXml(words)}</title>`;
  const weight = style.weight === undefined ? '' : ` font-weight="${style.weight}"`;
  const anchor = style.middle === true ? ' text-anchor="middle"' : '';
  return `<text x="${x}" y="${y}" font-size="${style.size}" fill="${style.fill}"${weight}${anchor}>${escapeXml(shown)}${full}</text>`;
}

/** Signs of the kinds, drawn by us in a box of 16. */
const glyphs: Readonly<Record<NodeKind, string>> = {
  service: 'M2,5 L8,2 L14,5 L14,11 L8,14 L2,11 Z M2,5 L8,8 L14,5 M8,8 L8,14',
  network: 'M6,2 H10 V6 H6 Z M2,10 H6 V14 H2 Z M10,10 H14 V14 H10 Z M8,6 V8 M4,10 V8 H12 V10',
  volume: 'M2,9 L4,3 H12 L14,9 V13 H2 Z M2,9 H14 M5,11 H5.5',
  bind: 'M2,4 H6 L8,6 H14 V13 H2 Z',
  config: 'M4,2 H10 L13,5 V14 H4 Z M6,8 H11 M6,11 H11',
  secret: 'M5,6 A3,3 0 1 0 5,10 A3,3 0 0 0 7.5,8 H14 V11 M11,8 V10',
  port: 'M5,2 V6 M11,2 V6 M3,6 H13 V8 A5,5 0 0 1 3,8 Z M8,13 V15',
};

function glyph(kind: NodeKind, x: number, y: number, colour: string): string {
  return `<path transform="translate(${x},${y})" d="${glyphs[kind]}" fill="none" stroke="${colour}" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"/>`;
}
