import { useEffect, useState, type ComponentType } from 'react';
import type * as panelsFile from './panels.ts';

type Panels = typeof panelsFile;

let panels: Panels | undefined;
let reading: Promise<Panels> | undefined;

/**
 * Reads the parts of the window that come after the drawing, all of them: what a person does next must not wait, nor need a server that
 * may have gone. What cannot be read is told where it is to be shown.
 */
export function readLater(): void {
  read().catch(() => undefined);
}

function read(): Promise<Panels> {
  reading ??= import('./panels.ts').then(
    (file) => (panels = file),
    (error: unknown) => {
      // Who asks next tries again.
      reading = undefined;
      throw error;
    },
  );
  return reading;
}

/**
 * A part of the window that is shown once its program has been read, and at once from then on. (React's `lazy` would show nothing for a
 * moment at each first use, even of what has long been read.)
 */
function later<P extends object>(find: (all: Panels) => ComponentType<P>): ComponentType<P> {
  return function Later(props: P) {
    const [failure, setFailure] = useState<Error>();
    const [, setRead] = useState(panels !== undefined);
    useEffect(() => {
      const fail = (error: unknown): void =>
        setFailure(error instanceof Error ? error : new Error(String(error)));
      if (panels === undefined) read().then(() => setRead(true), fail);
    }, []);
    if (failure !== undefined) throw failure;
    if (panels === undefined) return null;
    const Part = find(panels);
    return <Part {...props} />;
  };
}

export const ActionMenu = later((all) => all.ActionMenu);
export const Dialogs = later((all) => all.Dialogs);
export const Dock = later((all) => all.Dock);
export const Inspector = later((all) => all.Inspector);
export const Palette = later((all) => all.Palette);
export const ProjectTree = later((all) => all.ProjectTree);
export const Tour = later((all) => all.Tour);
