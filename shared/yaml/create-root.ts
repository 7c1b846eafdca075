import { BOM, eolOf } from '../text/lines.ts';
import type { Refusal } from '../refusal.ts';
import { valueNode } from './expected-tree.ts';
import { checked } from './expect.ts';
import type { Written } from './expect.ts';
import { absoluteOffset } from './locate.ts';
import { printValue } from './print-value.ts';
import { readRaw } from './read-raw.ts';
import { styleAt } from './style.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlValue } from './yaml-value.ts';

/** Gives a document without content its root, below the comments that it may have. */
export function createRoot(
  file: YamlFile,
  value: YamlValue,
  document = Math.max(0, file.documents.length - 1),
): Written | Refusal {
  const chunk = file.documents[document]?.chunk ?? file.chunks.at(-1);
  const text = chunk?.text ?? '';
  const at = chunk === undefined ? 0 : absoluteOffset(file, chunk, text.length);
  const style = styleAt(undefined);
  const { head, tail } = printValue(value, -style.step, { ...style, listOffset: style.step });
  const eol = eolOf(text);
  const lines = (head === '' ? tail : [head, ...tail]).join(eol);
  const isEmpty = text === '' || text === BOM;
  const insert = isEmpty || text.endsWith('\n') ? lines + eol : eol + lines;
  return checked(file, [{ from: at, to: at, insert }], { document, expected: valueNode(value, readRaw) });
}
