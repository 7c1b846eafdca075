import { kindTraits } from './kind-traits.ts';
import type { NodeFacts, NodeKind } from './graph.ts';

/** Width in canvas units and how a card of the kind is built up; renderer/canvas and shared/export draw by the same numbers. */
export const cardMetrics = {
  padding: 12,
  icon: 28,
  titleLine: 20,
  subtitleLine: 17,
  badgeLine: 22,
  badgeGap: 5,
  gap: 6,
} as const;

/** Average advance in units of the fonts that cards use, with some air: sizes must hold whatever font the system has. */
const advance = { title: 9, subtitle: 7.3, badge: 6.8 } as const;

/** Size of a card, computed from what it says so that nothing has to be measured. Whole numbers. */
export function nodeSize(
  kind: NodeKind,
  name: string,
  facts: NodeFacts,
): { readonly width: number; readonly height: number } {
  const { padding, icon, titleLine, subtitleLine, badgeLine, gap } = cardMetrics;
  if (kindTraits[kind].form === 'pill') {
    const badges = facts.badges.reduce((sum, badge) => sum + badgeWidth(badge.text), 0);
    const width = 2 * padding + 30 + textWidth(name, advance.title) + badges;
    return { width: even(Math.min(280, Math.max(84, width))), height: 36 };
  }
  const titled = icon + 10 + textWidth(name, advance.title);
  const subtitled = icon + 10 + textWidth(facts.subtitle ?? '', advance.subtitle);
  const [least, most] = kind === 'service' ? [184, 280] : [128, 216];
  const width = even(Math.min(most, Math.max(least, 2 * padding + Math.max(titled, subtitled))));
  const rows = badgeRows(facts, width).length;
  const lines = titleLine + (facts.subtitle === undefined && kind !== 'service' ? 0 : subtitleLine);
  const badges = rows === 0 ? 0 : gap + rows * badgeLine;
  const air = kind === 'service' ? padding : 9;
  return { width, height: even(2 * air + Math.max(lines, icon) + badges) };
}

/** The badges of a card by row, in order: as many in a row as its width takes. */
export function badgeRows(
  facts: NodeFacts,
  width: number,
): readonly (readonly NodeFacts['badges'][number][])[] {
  const room = width - 2 * cardMetrics.padding;
  const rows: NodeFacts['badges'][number][][] = [];
  let used = Infinity;
  for (const badge of facts.badges) {
    const needs = badgeWidth(badge.text);
    if (used + needs > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(badge);
    used += needs + cardMetrics.badgeGap;
  }
  return rows;
}

/** Width of a badge: icon, text and its padding. Long texts are cut at 150. */
export function badgeWidth(text: string): number {
  return Math.min(150, 24 + (text === '' ? 0 : 4 + textWidth(text, advance.badge)));
}

/** Text in wide scripts (Hangul, Han, kana) takes about twice the room. */
function textWidth(text: string, unit: number): number {
  let units = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
    if (!isSecondHalf) units += code >= 0x1100 ? 1.75 : 1;
  }
  return units * unit;
}

function even(length: number): number {
  return Math.ceil(length / 4) * 4;
}
