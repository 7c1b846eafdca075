import type { Revision } from '../../shared/host.ts';
import type { FilePath } from '../../shared/diagnostic.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { host } from '../host/host.ts';
import type { AppState } from './app-state.ts';
import type { ComparedSide } from './comparison.ts';
import { comparedNow, sidesNow } from './comparison.ts';
import type { RevisionTexts, SideChoice } from './compare-sides.ts';
import { loadFiles } from './missing-files.ts';
import { failureOf, notify } from './notices.ts';
import { store } from './store.ts';

/** Chooses what is compared; what is not given stays. */
export function compareSides(sides: { readonly left?: SideChoice; readonly right?: SideChoice }): void {
  store.setState(({ comparison, snapshot }) => {
    // What was shown by default on the other side stays when one side is chosen.
    const shown = snapshot && sidesNow(snapshot.project, comparison);
    return { comparison: { ...comparison, ...shown, ...sides } };
  });
}

/** Shows the comparison on the canvas, or ends it. */
export function showOverlay(overlay: boolean): void {
  store.setState(({ comparison }) => ({ comparison: { ...comparison, overlay } }));
}

/** The revisions to choose from; empty without a repository. */
export async function listRevisions(directory: FilePath): Promise<readonly Revision[]> {
  const answer = await host().call('gitRevisions', { directory });
  return answer.ok ? (answer.value ?? []) : [];
}

const isLookedAt = ({ comparison, ui }: AppState): boolean =>
  comparison.overlay || (ui.dockTab === 'compare' && ui.panels.dock);

/** From now on, loads what a comparison that somebody looks at misses. */
export function watchCompared(): () => void {
  return store.subscribe((state, before) => {
    const isNews =
      state.snapshot !== before.snapshot || state.comparison !== before.comparison || state.ui !== before.ui;
    if (isNews && isLookedAt(state)) void loadCompared();
  });
}

let running = false;

async function loadCompared(): Promise<void> {
  if (running) return;
  running = true;
  try {
    for (;;) {
      const compared = isLookedAt(store.getState()) ? comparedNow(store.getState()) : undefined;
      const step = compared && (nextStep(compared.left) ?? nextStep(compared.right));
      if (step === undefined || !(await step())) return;
    }
  } finally {
    running = false;
  }
}

/** What has to be read before a side is complete; undefined: nothing. The step tells whether to look again. */
function nextStep({ choice, snapshot }: ComparedSide): (() => Promise<boolean>) | undefined {
  const { project, resolution } = snapshot;
  const { missing } = resolution;
  if (choice.kind === 'revision') {
    return missing.length === 0 ? undefined : () => loadRevision(choice.id, project, missing);
  }
  const inside = missing.filter((path) => path.startsWith(`${project.directory}/`));
  return inside.length === 0 ? undefined : () => loadFiles(inside);
}

/** Files that git does not know (a local `.env`) have no other state than the one on disk. */
async function loadRevision(
  id: string,
  { directory }: Project,
  paths: readonly FilePath[],
): Promise<boolean> {
  const answer = await host().call('gitFiles', { directory, revision: id, paths: [...paths] });
  const { snapshot, comparison } = store.getState();
  if (snapshot?.project.directory !== directory) return false;
  if (!answer.ok) notify({ tone: 'error', text: { failure: failureOf(answer) } });
  const found = new Map((answer.ok ? answer.value : []).map((file) => [file.path, file]));
  const texts = new Map<FilePath, string | null>(comparison.revisions.get(id));
  for (const path of paths) {
    const file = found.get(path);
    const onDisk = file?.tracked === false ? (snapshot.project.files.get(path)?.saved ?? null) : null;
    texts.set(path, file?.text ?? onDisk);
  }
  const revisions = new Map<string, RevisionTexts>(comparison.revisions).set(id, texts);
  store.setState({ comparison: { ...comparison, revisions } });
  return answer.ok;
}

/** The layers of a side, for its name. */
export const layersOf = ({ snapshot }: ComparedSide): readonly FilePath[] =>
  activeEnvironment(snapshot.project).files;
