import type { Extras } from '../graph/card-marks.ts';
import type { Graph } from '../graph/graph.ts';
import { partOf, type Arrangement } from '../graph/views/view.ts';
import type { ViewMarks } from '../graph/views/view-marks.ts';
import type { Say } from '../graph/words.ts';
import type { Layout, NodeId } from '../layout/positions.ts';
import type { EdgeForm } from '../layout/route.ts';
import { message } from '../message.ts';
import { drawPicture, type Compared } from './draw-picture.ts';
import type { DrawnNote } from './picture.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderMermaid } from './render-mermaid.ts';
import { renderPdf } from './render-pdf.ts';
import { renderSvg } from './render-svg.ts';
import { estimateWidth, type MeasureText } from './text-width.ts';
import type { ThemeName } from './theme.ts';

/** What a drawing can become as a text. A PNG is made from the SVG, by whoever has a browser's engine. */
export const textFormats = ['svg', 'html', 'pdf', 'markdown', 'mermaid'] as const;
export type TextFormat = (typeof textFormats)[number];
export type ExportFormat = TextFormat | 'png';

/** What is written behind the name of an exported file. */
export const fileEndings: Readonly<Record<ExportFormat, string>> = {
  svg: 'svg',
  png: 'png',
  pdf: 'pdf',
  html: 'html',
  markdown: 'md',
  mermaid: 'mmd',
};

/** One view of a project as it is seen now. */
export interface Drawing {
  readonly title: string;
  readonly graph: Graph;
  readonly places: Layout;
  readonly arrangement: Arrangement;
  /** Services by wave; used where the arrangement is `waves`. */
  readonly waves: readonly (readonly string[])[];
  readonly edgeForm: EdgeForm;
  readonly marks: ViewMarks;
  readonly problems: ReadonlyMap<NodeId, 'error' | 'warning'>;
  /** What the layers say on the cards. */
  readonly extras: Extras;
  /** What a comparison says; undefined: there is none. */
  readonly compared: Compared | undefined;
  /** The texts that people put on this view. */
  readonly notes: readonly DrawnNote[];
}

export interface PrintOptions {
  readonly theme: ThemeName;
  readonly transparent: boolean;
  /** What the view, layers and a comparison say on the cards, and signs of problems. Without them nothing is drawn that is not there any more. */
  readonly withMarks: boolean;
  readonly language: 'en' | 'ko';
  readonly say: Say;
  readonly measure?: MeasureText;
}

/** The drawing in a format. The same drawing and options give the same text; of `pdf` it is ASCII and the file's bytes. */
export function printDrawing(format: TextFormat, drawing: Drawing, options: PrintOptions): string {
  const { places, title, arrangement } = drawing;
  const graph = withoutGhosts(drawing);
  const { withMarks, theme, language, say, measure } = options;
  const waves = drawing.waves.map((services, index) => ({
    title: say(message('drawing.wave', { number: index + 1 })),
    services,
  }));
  if (format === 'mermaid') return renderMermaid(graph, arrangement, waves);
  if (format === 'markdown') return renderMarkdown(graph, { title, arrangement, waves, say });
  const { marks, problems, extras, compared } = drawing;
  const picture = drawPicture(withMarks ? drawing.graph : graph, places, {
    theme,
    say,
    title,
    arrangement,
    waves: drawing.waves,
    edgeForm: drawing.edgeForm,
    notes: drawing.notes,
    transparent: options.transparent && format !== 'html',
    ...(withMarks ? { marks, problems, extras, ...(compared === undefined ? {} : { compared }) } : {}),
    ...(format === 'pdf' ? { measure: estimateWidth } : measure === undefined ? {} : { measure }),
  });
  if (format === 'pdf') return renderPdf(picture);
  return format === 'html' ? renderHtml(picture, graph, { theme, language, say }) : renderSvg(picture);
}

/** What is there: without what an upper layer removes, or only the other side of a comparison has. */
function withoutGhosts({ graph, extras, compared }: Drawing): Graph {
  const isThere = ({ id }: { readonly id: string }) =>
    extras.get(id)?.ghost !== true && compared?.nodes.get(id)?.kind !== 'removed';
  const stays = ({ id }: { readonly id: string }) => compared?.edges.get(id) !== 'removed';
  return partOf(graph, isThere, stays);
}
