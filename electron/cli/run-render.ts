import path from 'node:path';
import { SIDECAR_NAME } from '../../shared/compose-file-names.ts';
import { printDrawing, type Drawing, type ExportFormat } from '../../shared/export/print-drawing.ts';
import type { ThemeName } from '../../shared/export/theme.ts';
import { groupGraph, projectGraph } from '../../shared/graph/group-graph.ts';
import { arrangementOf, groupingIn } from '../../shared/graph/grouping.ts';
import { startOrder } from '../../shared/graph/views/start-order.ts';
import type { ViewName } from '../../shared/graph/views/view.ts';
import { marksOf } from '../../shared/graph/views/view-marks.ts';
import { arrangerOf } from '../../shared/layout/arrange-view.ts';
import { layoutIn } from '../../shared/layout/layouts.ts';
import type { EdgeForm } from '../../shared/layout/route.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import { readSidecar } from '../../shared/project/sidecar.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { readText } from '../host/read-text.ts';
import { cliLanguage, PROBLEMS_FOUND, say } from './fail.ts';
import { loadProject, loadUntilComplete } from './load-project.ts';
import { rasterize } from './rasterize.ts';
import { selectionOf } from './selection.ts';
import type { SelectionFlags } from './selection.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';
import { writeOutput } from './write-output.ts';

export interface RenderFlags extends SelectionFlags {
  readonly format: ExportFormat;
  readonly view: ViewName;
  readonly edges: EdgeForm;
  readonly theme: ThemeName;
  readonly scale: number;
  readonly transparent?: boolean;
  /** Commander's `--no-marks`. */
  readonly marks: boolean;
  readonly output?: string;
}

/**
 * `composewright render`: the drawing of the canvas, pinned positions included, in a format to share. What has errors is
 * drawn as far as it goes, with the errors on standard error: finding fault is what `check` is for.
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
  const { format, theme, transparent = false, scale, marks: withMarks } = flags;
  const drawing = await drawingOf(answer.snapshot, flags);
  const options = { theme, transparent, withMarks, language: cliLanguage(), say };
  const content =
    format === 'png'
      ? await rasterize(printDrawing('svg', drawing, options), scale)
      : printDrawing(format, drawing, options);
  await writeOutput(content, flags.output);
}

async function drawingOf(snapshot: Snapshot, { view, edges }: RenderFlags): Promise<Drawing> {
  const { project, resolution, model } = snapshot;
  const { layouts, groupings, notes } = await readPinned(path.join(project.directory, SIDECAR_NAME));
  const grouping = groupingIn(groupings, view);
  const arrangement = arrangementOf(view, grouping);
  const graph = groupGraph(projectGraph(view, snapshot, grouping), model, grouping);
  const order = () => startOrder(model);
  const automatic = await arrangerOf(arrangement, order).arrange(graph);
  const places = placeGraph(graph, { pinned: layoutIn(layouts, view), previous: new Map(), automatic });
  return {
    title: resolution.projectName,
    graph,
    places,
    arrangement,
    waves: arrangement === 'waves' ? order().waves : [],
    edgeForm: edges,
    notes: notes.filter((note) => note.view === view),
    marks: marksOf[view]({ model, selected: [], play: { step: undefined, failure: undefined } }),
    problems: new Map(),
    extras: new Map(),
    compared: undefined,
  };
}

async function readPinned(file: string): Promise<ReturnType<typeof readSidecar>> {
  return readSidecar(
    await readText(file).then(
      ({ text }) => text,
      () => '',
    ),
  );
}
