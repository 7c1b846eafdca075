import { escapeXml } from './escape-xml.ts';
import { maskCredentials } from './hide-credentials.ts';
import type { PathShape, Picture, RectangleShape, Shape, TextShape } from './picture.ts';

/** Fonts by name: what the system has, for Latin and Korean, and at the end whatever has no serifs. */
export const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif";

/**
 * A picture as a self-contained SVG: no scripts, styles or fonts from elsewhere, text as text. Each node and edge carries its id as
 * `data-id`.
 */
export function renderSvg({ frame, background, title, shapes }: Picture): string {
  const { x, y, width, height } = frame;
  const arrows = arrowColours(shapes);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FONTS}">`,
    ...(title === '' ? [] : [`<title>${safe(title)}</title>`]),
    ...(arrows.length === 0 ? [] : [`<defs>${arrows.map(arrowHead).join('')}</defs>`]),
    ...(background === undefined
      ? []
      : [`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${background}"/>`]),
    ...shapes.map((shape) => spell(shape, arrows)),
    `</svg>`,
    '',
  ].join('\n');
}

const safe = (text: string): string => escapeXml(maskCredentials(text));

function arrowColours(shapes: readonly Shape[]): readonly string[] {
  const colours = shapes.flatMap((shape) =>
    shape.shape === 'group' ? arrowColours(shape.shapes) : shape.shape === 'path' ? (shape.arrow ?? []) : [],
  );
  return [...new Set(colours)];
}

function arrowHead(colour: string, index: number): string {
  return `<marker id="arrow-${index}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0.5,0.8 L9.2,5 L0.5,9.2 L2.6,5 Z" fill="${colour}"/></marker>`;
}

function spell(shape: Shape, arrows: readonly string[]): string {
  switch (shape.shape) {
    case 'rectangle':
      return rectangle(shape);
    case 'path':
      return path(shape, arrows);
    case 'text':
      return text(shape);
    case 'group': {
      const opacity = shape.opacity === 1 ? {} : { opacity: shape.opacity };
      const isMoved = shape.node !== undefined || shape.x !== 0 || shape.y !== 0;
      const transform = isMoved ? `translate(${shape.x},${shape.y})` : undefined;
      const place = { 'data-id': shape.node, transform, ...opacity };
      return element('g', place, shape.shapes.map((each) => spell(each, arrows)).join(''));
    }
  }
}

function rectangle(shape: RectangleShape): string {
  const { x, y, width, height, radius } = shape;
  const place = { x: short(x), y: short(y), width: short(width), height: short(height), rx: short(radius) };
  return element('rect', { 'data-zone': shape.zone, ...place, ...paint(shape) }, hint(shape.hint));
}

function path(shape: PathShape, arrows: readonly string[]): string {
  const { x = 0, y = 0, scale = 1, arrow } = shape;
  const isMoved = x !== 0 || y !== 0 || scale !== 1;
  const attributes = {
    'data-id': shape.edge,
    d: shape.d,
    transform: isMoved ? `translate(${short(x)},${short(y)}) scale(${short(scale)})` : undefined,
    ...paint(shape),
    'marker-end': arrow === undefined ? undefined : `url(#arrow-${arrows.indexOf(arrow)})`,
  };
  return element('path', attributes, hint(shape.hint));
}

function text({ x, y, words, size, weight, fill, anchor, hint: full }: TextShape): string {
  const attributes = {
    x: short(x),
    y: short(y),
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    fill,
    'text-anchor': anchor,
  };
  return element('text', attributes, `${safe(words)}${hint(full)}`);
}

function hint(words: string | undefined): string {
  return words === undefined ? '' : `<title>${safe(words)}</title>`;
}

function paint(shape: RectangleShape | PathShape): Attributes {
  const isStroked = shape.stroke !== undefined;
  return {
    fill: shape.fill ?? 'none',
    'fill-opacity': shape.fillOpacity,
    stroke: shape.stroke,
    'stroke-opacity': shape.strokeOpacity,
    'stroke-width': isStroked ? (shape.strokeWidth ?? 1) : undefined,
    'stroke-dasharray': shape.dashes?.join(' '),
    'stroke-linecap': shape.roundCaps === true ? 'round' : undefined,
    'stroke-linejoin': shape.roundCaps === true ? 'round' : undefined,
  };
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${safe(String(value))}"`],
  );
  const start = `<${name}${written.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

function short(length: number): number {
  return Math.round(length * 1000) / 1000;
}
