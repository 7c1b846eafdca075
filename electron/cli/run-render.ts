import path from 'node:path';
import { SIDECAR_NAME } from '../../shared/compose-file-names.ts';
import { renderMermaid } from '../../shared/export/render-mermaid.ts';
import { renderSvg } from '../../shared/export/render-svg.ts';
import type { Graph } from '../../shared/graph/graph.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import type { ViewName } from '../../shared/graph/views/view.ts';
import { arrangerOf } from '../../shared/layout/arrange-view.ts';
import { layoutIn } from '../../shared/layout/layouts.ts';
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
  readonly view: ViewName;
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
      ? await drawSvg(answer.snapshot, flags)
      : renderMermaid(graphOf(answer.snapshot, flags.view), graphViews[flags.view].arrangement);
  await writeOutput(drawing, flags.output);
}

function graphOf({ graph, model }: Snapshot, view: ViewName): Graph {
  return graphViews[view].project(graph, model);
}

async function drawSvg(snapshot: Snapshot, { view, theme }: RenderFlags): Promise<string> {
  const { project, resolution, model } = snapshot;
  const graph = graphOf(snapshot, view);
  const { layouts } = await readPinned(path.join(project.directory, SIDECAR_NAME));
  const automatic = await arrangerOf(graphViews[view], () => startOrder(model), runElk).arrange(graph);
  const places = placeGraph(graph, { pinned: layoutIn(layouts, view), previous: new Map(), automatic });
  const { arrangement } = graphViews[view];
  return renderSvg(graph, places, { theme, title: resolution.projectName, arrangement });
}

async function readPinned(file: string): Promise<ReturnType<typeof readSidecar>> {
  return readSidecar(
    await readText(file).then(
      ({ text }) => text,
      () => '',
    ),
  );
}
