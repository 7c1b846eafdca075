import { z } from 'zod';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { store } from './store.ts';

const state = z.object({
  /** The session of the host that this page had. */
  session: z.string(),
  /** What the host was told to open when it started. */
  initial: z.string().nullable(),
  opened: z.string(),
  directory: z.string(),
  sample: z.boolean(),
  environment: z.string(),
  target: z.string(),
  openFile: z.string().optional(),
  nodes: z.array(z.string()).max(10_000),
  edges: z.array(z.string()).max(10_000),
  path: z.array(z.union([z.string(), z.number()])).optional(),
});

/** Where the person was, as far as a page that is loaded again can go back there. */
export type Resume = z.output<typeof state>;

const KEY = 'composewright';

/** What this window showed before its page was loaded again: after a crash, or because somebody reloaded it. */
export function readResume(): Resume | undefined {
  try {
    return state.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? '')).data;
  } catch {
    // Nothing was kept, or a browser that keeps nothing: the window begins as a new one.
    return undefined;
  }
}

/** From now on, remembers where the person is for the case that the page must be loaded again. */
export function watchPlace(): () => void {
  let waiting = false;
  return store.subscribe((now, before) => {
    const same =
      now.snapshot === before.snapshot && now.selection === before.selection && now.ui === before.ui;
    if (same || waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      write();
    }, 200);
  });
}

function write(): void {
  const { host, snapshot, files, selection, ui } = store.getState();
  if (host.start === undefined) return;
  try {
    if (snapshot === undefined) {
      sessionStorage.removeItem(KEY);
      return;
    }
    const place: Resume = {
      session: host.start.session,
      initial: host.start.initial,
      opened: files.opened,
      directory: snapshot.project.directory,
      sample: files.sample,
      environment: snapshot.project.active,
      target: snapshot.project.target,
      openFile: ui.openFile,
      nodes: [...selection.nodes],
      edges: [...selection.edges],
      path: selection.path === undefined ? undefined : [...(selection.path satisfies Path)],
    };
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // A full or forbidden storage takes nothing from the texts: the host keeps those.
  }
}
