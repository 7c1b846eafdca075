import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import {
  fileEndings,
  printDrawing,
  type Drawing,
  type ExportFormat,
} from '../../shared/export/print-drawing.ts';
import type { ThemeName } from '../../shared/export/theme.ts';
import { currentLanguage, useSay } from '../i18n/t.ts';
import { findCanvas, useView } from '../store/index.ts';
import { measureText } from '../ui/measure-text.ts';

/** What a person chose in the dialog. */
export interface ShareChoice {
  readonly format: ExportFormat;
  readonly theme: ThemeName;
  readonly transparent: boolean;
  readonly withMarks: boolean;
  readonly scale: number;
}

export interface Exported {
  /** In the chosen format; of a PNG the SVG that it is made from. */
  readonly text: string;
  /** The picture as it will look; undefined: the format is a text to read. */
  readonly picture: string | undefined;
  readonly name: string;
  readonly elements: number;
}

const nothing = () => undefined;
const never = () => () => undefined;

/** The drawing of now in the chosen format. */
export function useExported(choice: ShareChoice): Exported | undefined {
  const say = useSay();
  const view = useView();
  const canvas = findCanvas();
  const drawing = useSyncExternalStore(canvas?.onDrawing ?? never, canvas?.drawing ?? nothing);
  const settled = useDeferredValue(drawing);
  const { format, theme, transparent, withMarks } = choice;
  return useMemo(() => {
    if (settled === undefined) return undefined;
    const options = { theme, transparent, withMarks, say, language: currentLanguage(), measure: measureText };
    const print = (as: Exclude<ExportFormat, 'png'>) => printDrawing(as, settled, options);
    const text = print(format === 'png' ? 'svg' : format);
    const isText = format === 'markdown' || format === 'mermaid';
    const picture = isText ? undefined : format === 'svg' || format === 'png' ? text : print('svg');
    return { text, picture, name: nameOf(settled, view, format), elements: settled.graph.nodes.length };
  }, [settled, view, format, theme, transparent, withMarks, say]);
}

function nameOf({ title }: Drawing, view: string, format: ExportFormat): string {
  return `${title === '' ? 'compose' : title}-${view}.${fileEndings[format]}`;
}
