import type { Point } from '../../shared/layout/positions.ts';
import { host } from '../host/host.ts';
import { actions, store } from '../store/index.ts';
import { pasteText } from './clipboard.ts';

const DOCKERFILE = /^dockerfile|\.dockerfile$|^containerfile/i;
const TEXT = /\.(ya?ml|sh|txt|md|ps1|bat|cmd)$/i;

/** Whether a file that is dropped on the drawing becomes services of it. Others are opened by the window. */
export const isForDrawing = ({ name }: { readonly name: string }): boolean =>
  DOCKERFILE.test(name) || TEXT.test(name);

/** A dropped file's text becomes services. A Compose file could have been meant to be opened: that is offered. */
export async function dropFile(file: File, at: Point): Promise<void> {
  const text = await file.text();
  const path = host().pathOf?.(file) ?? null;
  const dockerfile = DOCKERFILE.test(file.name) ? placeOf(file.name, path) : {};
  if (!pasteText(text, at, dockerfile) || path === null || !/\.ya?ml$/i.test(file.name)) return;
  actions.notify({
    tone: 'info',
    text: { key: 'gesture.dropped-compose', args: { name: file.name } },
    actions: [
      {
        label: { key: 'gesture.open-instead' },
        run: () => {
          actions.undo();
          void actions.open(path);
        },
      },
    ],
  });
}

/** Where a Dockerfile lies, as `build` says it: relative to the project where it is below it. A browser does not tell: then it is the project's folder. */
function placeOf(name: string, path: string | null): { readonly context: string; readonly file: string } {
  const directory = store.getState().snapshot?.project.directory ?? '';
  const folder = path?.replaceAll('\\', '/').replace(/\/[^/]*$/, '');
  if (folder === undefined || folder === directory) return { context: '.', file: name };
  const isBelow = folder.startsWith(`${directory}/`);
  return { context: isBelow ? `./${folder.slice(directory.length + 1)}` : folder, file: name };
}
