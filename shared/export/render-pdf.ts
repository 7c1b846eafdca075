import { maskCredentials } from './hide-credentials.ts';
import { pathSegments, type Segment } from './path-segments.ts';
import { winAnsi } from './pdf-text.ts';
import type { PathShape, Picture, RectangleShape, Shape, TextShape } from './picture.ts';
import { estimateWidth } from './text-width.ts';

/** A canvas unit (1/96 inch) in points, and the longest side that a PDF page may have. */
const POINTS = 0.75;
const LONGEST = 14_400;

/**
 * A picture as a PDF page of its size: lines and text, not pixels. Latin text is Helvetica, which every reader has; other scripts are
 * left to the reader's own font for Korean. ASCII throughout, so that the text of the answer is the file's bytes.
 * Written after ISO 32000-1.
 */
export function renderPdf(picture: Picture): string {
  const { frame, background, title } = picture;
  const scale = Math.min(POINTS, LONGEST / Math.max(frame.width, frame.height, 1));
  const [width, height] = [frame.width * scale, frame.height * scale];
  const opacities = new Map<number, string>();
  const print = makePrinter((opacity) => {
    const name = opacities.get(opacity) ?? `G${opacities.size}`;
    opacities.set(opacity, name);
    return name;
  });
  const ground: readonly Shape[] =
    background === undefined ? [] : [{ shape: 'rectangle', ...frame, radius: 0, fill: background }];
  const content = [
    // From canvas units with y down to points with y up.
    `${f(scale)} 0 0 ${f(-scale)} ${f(-frame.x * scale)} ${f(height + frame.y * scale)} cm`,
    ...[...ground, ...picture.shapes].flatMap((shape) => print(shape, 1)),
  ].join('\n');
  const states = [...opacities].map(
    ([opacity, name]) => `/${name} << /ca ${f(opacity)} /CA ${f(opacity)} >>`,
  );
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${f(width)} ${f(height)}] /Contents 4 0 R /Resources << /ExtGState << ${states.join(' ')} >> /Font << /F0 5 0 R /F1 6 0 R /F2 7 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium-UniKS-UTF16-H /Encoding /UniKS-UTF16-H /DescendantFonts [8 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /DW 1000 /FontDescriptor 9 0 R >>',
    '<< /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4 /FontBBox [-6 -145 1003 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Title <FEFF${utf16(maskCredentials(title))}> /Producer (Composewright) >>`,
  ]);
}

/** The objects with their table of offsets; the last object is the document's information. */
function file(objects: readonly string[]): string {
  let text = '%PDF-1.5\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  return `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

type Print = (shape: Shape, opacity: number) => readonly string[];

function makePrinter(stateOf: (opacity: number) => string): Print {
  const stated = (shape: RectangleShape | PathShape, opacity: number, lines: readonly string[]): string[] => {
    const filled = opacity * (shape.fillOpacity ?? 1);
    const stroked = opacity * (shape.strokeOpacity ?? 1);
    const { fill, stroke } = shape;
    const hasFill = fill !== undefined && fill !== 'none';
    const done: string[] = [];
    if (hasFill) done.push('q', `/${stateOf(filled)} gs`, `${colour(fill)} rg`, ...lines, 'f', 'Q');
    if (stroke !== undefined) {
      done.push('q', `/${stateOf(stroked)} gs`, `${colour(stroke)} RG`, `${f(shape.strokeWidth ?? 1)} w`);
      if (shape.roundCaps === true) done.push('1 J 1 j');
      if (shape.dashes !== undefined) done.push(`[${shape.dashes.map(f).join(' ')}] 0 d`);
      done.push(...lines, 'S', 'Q');
    }
    return done;
  };
  const print: Print = (shape, opacity) => {
    switch (shape.shape) {
      case 'rectangle':
        return stated(shape, opacity, rectangle(shape));
      case 'path':
        return path(shape, opacity);
      case 'text':
        return text(shape, `/${stateOf(opacity)} gs`);
      case 'group':
        return [
          'q',
          `1 0 0 1 ${f(shape.x)} ${f(shape.y)} cm`,
          ...shape.shapes.flatMap((each) => print(each, opacity * shape.opacity)),
          'Q',
        ];
    }
  };
  const path = (shape: PathShape, opacity: number): readonly string[] => {
    const { x = 0, y = 0, scale = 1, arrow } = shape;
    const segments = pathSegments(shape.d);
    const head = arrow === undefined ? [] : arrowHead(segments, arrow, `/${stateOf(opacity)} gs`);
    const isMoved = x !== 0 || y !== 0 || scale !== 1;
    const lines = [...stated(shape, opacity, segments.map(operator)), ...head];
    return isMoved ? ['q', `${f(scale)} 0 0 ${f(scale)} ${f(x)} ${f(y)} cm`, ...lines, 'Q'] : lines;
  };
  return print;
}

function rectangle({ x, y, width, height, radius }: RectangleShape): readonly string[] {
  if (radius === 0) return [`${f(x)} ${f(y)} ${f(width)} ${f(height)} re`];
  const r = Math.min(radius, width / 2, height / 2);
  const turn = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const d = `M${x + r} ${y}h${width - 2 * r}${turn(r, r)}v${height - 2 * r}${turn(-r, r)}h${2 * r - width}${turn(-r, -r)}v${2 * r - height}${turn(r, -r)}Z`;
  return pathSegments(d).map(operator);
}

function operator([kind, ...numbers]: Segment): string {
  const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;
  return [...numbers.map(f), operators[kind]].join(' ');
}

/** The arrow head of the SVG, turned the way the path ends. */
function arrowHead(segments: readonly Segment[], fill: string, state: string): readonly string[] {
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (last === undefined || before === undefined || last[0] === 'Z' || before[0] === 'Z') return [];
  const [x, y] = last.slice(-2) as [number, number];
  const [fromX, fromY] = (last[0] === 'C' ? [last[3], last[4]] : before.slice(-2)) as [number, number];
  const angle = Math.atan2(y - fromY, x - fromX);
  const [cos, sin] = [0.9 * Math.cos(angle), 0.9 * Math.sin(angle)];
  return [
    'q',
    state,
    `${colour(fill)} rg`,
    `${f(cos)} ${f(sin)} ${f(-sin)} ${f(cos)} ${f(x - 9 * cos + 5 * sin)} ${f(y - 9 * sin - 5 * cos)} cm`,
    '0.5 0.8 m 9.2 5 l 0.5 9.2 l 2.6 5 l h f',
    'Q',
  ];
}

function text(shape: TextShape, state: string): readonly string[] {
  const words = maskCredentials(shape.words);
  const { size, weight, anchor } = shape;
  const x = anchor === 'middle' ? shape.x - estimateWidth(words, size, weight) / 2 : shape.x;
  const latin = weight === 600 ? 'F1' : 'F0';
  // The Korean font has one weight: where Latin letters are bold, its own are outlined in their colour.
  const outline = `${colour(shape.fill)} RG ${f(size * 0.03)} w 2 Tr`;
  const boldened = (show: string) => (weight === 600 ? `${outline} ${show} 0 Tr` : show);
  const runs = runsOf(words).map(({ isLatin, run }) =>
    isLatin ? `/${latin} ${size} Tf <${run}> Tj` : `/F2 ${size} Tf ${boldened(`<${run}> Tj`)}`,
  );
  return [
    'q',
    state,
    `${colour(shape.fill)} rg`,
    'BT',
    `1 0 0 -1 ${f(x)} ${f(shape.y)} Tm`,
    ...runs,
    'ET',
    'Q',
  ];
}

/** The text in hexadecimal, piece by piece in the font that has its characters. */
function runsOf(words: string): readonly { readonly isLatin: boolean; readonly run: string }[] {
  const runs: { isLatin: boolean; run: string }[] = [];
  for (const character of words) {
    const code = winAnsi(character);
    const isLatin = code !== undefined;
    const hex = isLatin ? code.toString(16).padStart(2, '0') : utf16(character);
    const last = runs.at(-1);
    if (last?.isLatin === isLatin) last.run += hex;
    else runs.push({ isLatin, run: hex });
  }
  return runs;
}

function utf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  }
  return hex;
}

function colour(hex: string): string {
  return [1, 3, 5].map((at) => f(parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}

/** A number as PDF wants it: no exponent, no more digits than can be seen. */
function f(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
