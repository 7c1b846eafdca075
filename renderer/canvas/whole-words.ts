import type { FilePath } from '../../shared/diagnostic.ts';
import type { LayerChangeKind } from '../../shared/graph/layer-changes.ts';
import type { t } from '../i18n/t.ts';

/** That a layer makes or removes an element as a whole, with the name of its file where one says it. */
export function wholeWords(kind: LayerChangeKind, file: FilePath | undefined, say: typeof t): string {
  return file === undefined
    ? say(`canvas.layer-whole-${kind}`)
    : say(`canvas.layer-whole-${kind}-by`, { file: file.slice(file.lastIndexOf('/') + 1) });
}
