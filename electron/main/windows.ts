import path from 'node:path';
import { isWithin } from '../host/paths.ts';
import { openMainWindow } from './main-window.ts';
import type { MainWindow, MainWindowOptions } from './main-window.ts';

/** The windows of the app: one for each project that is open. */
export interface Windows {
  /** The one that was used last. */
  current(): MainWindow | undefined;
  /** A window without a project. */
  openEmpty(): Promise<void>;
  /** Shows a path: in the window that has its project, else in one that has none, else in a new one. */
  openPath(file: string): Promise<void>;
}

type ForAll = Omit<MainWindowOptions, 'initial' | 'beside'>;

export function createWindows(options: ForAll, onClosed: () => void): Windows {
  /** The one that was used last stands last. */
  const open: MainWindow[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const remove = (one: MainWindow): void => void open.splice(open.indexOf(one), 1);

  async function add(initial: string | null): Promise<void> {
    const one = await openMainWindow({ ...options, initial, beside: open.at(-1)?.window });
    open.push(one);
    one.window.on('focus', () => {
      remove(one);
      open.push(one);
    });
    one.window.on('closed', () => {
      remove(one);
      onClosed();
    });
  }

  function show({ window }: MainWindow): void {
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  // One after the other: two paths that come together must not both find no window.
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const next = last.then(step, step);
    last = next.catch(() => undefined);
    return next;
  };

  return {
    current: () => open.at(-1),
    openEmpty: () => inTurn(() => add(null)),
    openPath: (file) =>
      inTurn(async () => {
        const has = open.findLast((one) => {
          const project = one.project();
          return project !== null && (isWithin(project, file) || path.dirname(file) === project);
        });
        const free = open.findLast((one) => one.project() === null);
        const target = has ?? free;
        if (target === undefined) {
          await add(file);
          return;
        }
        show(target);
        // A folder whose project is there is only brought to the front.
        if (target.project() !== file) target.send({ type: 'open-path', path: file });
      }),
  };
}
