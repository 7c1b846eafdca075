import path from 'node:path';
import { SIDECAR_NAME } from '../../shared/compose-file-names.ts';
import { renderMermaid } from '../../shared/export/render-mermaid.ts';
import { renderSvg } from '../../shared/export/render-svg.ts';
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import { readSidecar } from '../../shared/project/sidecar.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { readText } from '../host/read-text.ts';
import { PROBLEMS_FOUND } from './fail.ts';
import { loadProject, loadUntilComplete } from './load-project.ts';
import { runElk } from './run-elk.ts';
import { selectionOf } from './selection.ts';
import type { SelectionFlags } from './selection.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';
import { writeOutput } from './write-output.ts';

export interface RenderFlags extends SelectionFlags {
  readonly format: 'svg' | 'mermaid';
  readonly theme: 'light' | 'dark';
  readonly output?: string;
}

/**
 * `composewright render`: the drawing of the canvas, pinned positions included, as text. What has errors is drawn as
 * far as it goes, with the errors on standard error: finding fault is what `check` is for.
 */
export async function runRender(flags: RenderFlags): Promise<void> {
  const { project, answer } = await loadUntilComplete(await loadProject(selectionOf(flags)), (each) => {
    const snapshot = takeSnapshot(each);
    return { snapshot, missing: snapshot.resolution.missing };
  });
  const errors = answer.snapshot.diagnostics.filter((each) => each.severity === 'error');
  tellDiagnostics(project, errors);
  if (answer.snapshot.resolution.model === undefined) {
    process.exitCode = PROBLEMS_FOUND;
    return;
  }
  const drawing =
    flags.format === 'svg'
      ? await drawSvg(answer.snapshot, flags.theme)
      : renderMermaid(answer.snapshot.graph);
  await writeOutput(drawing, flags.output);
}

async function drawSvg({ graph, project, resolution }: Snapshot, theme: 'light' | 'dark'): Promise<string> {
  const { layout: pinned } = await readPinned(path.join(project.directory, SIDECAR_NAME));
  const automatic = await arrangeGraph(graph, runElk);
  const places = placeGraph(graph, { pinned, previous: new Map(), automatic });
  return renderSvg(graph, places, { theme, title: resolution.projectName });
}

async function readPinned(file: string): Promise<ReturnType<typeof readSidecar>> {
  return readSidecar(
    await readText(file).then(
      ({ text }) => text,
      () => '',
    ),
  );
}
