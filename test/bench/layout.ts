// `npm run bench -- layout`: what a person would count in the drawings of ten projects of the corpus.
import path from 'node:path';
import type { Graph } from '../../shared/graph/graph.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { arrangeGraph } from '../../shared/layout/arrange-graph.ts';
import { placeGraph } from '../../shared/layout/place-graph.ts';
import { measureLayout, type LayoutQuality } from '../layout/measure-layout.ts';
import { corpusCases } from '../support/corpus.ts';
import { layoutProjects } from '../layout/layout-projects.ts';
import { loadProject } from '../support/load-project.ts';

const columns: readonly (keyof LayoutQuality)[] = [
  'overlaps',
  'crossings',
  'wireCrossings',
  'overCards',
  'labels',
  'length',
  'width',
  'height',
];
const row = (name: string, cells: readonly (number | string)[]) =>
  console.log(`${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(14)).join('')}`);
const nothing = new Map();

row('project', ['nodes', 'edges', ...columns, 'ms']);
const sums = new Map<keyof LayoutQuality, number>();
const cases = new Map(corpusCases().map((each) => [each.id, each]));
for (const [name, id] of layoutProjects) {
  const found = cases.get(id);
  if (found === undefined) {
    console.log(`${name}: not on this machine`);
    continue;
  }
  const { graph: all, model } = loadProject(
    found.files.map((file) => path.join(found.dir, 'input', file)),
    found.env,
  );
  const graph: Graph = graphViews.architecture.project(all, model);
  const start = performance.now();
  const automatic = arrangeGraph(graph);
  const took = Math.round(performance.now() - start);
  const quality = measureLayout(graph, placeGraph(graph, { pinned: nothing, previous: nothing, automatic }));
  for (const column of columns) sums.set(column, (sums.get(column) ?? 0) + quality[column]);
  row(name, [graph.nodes.length, graph.edges.length, ...columns.map((column) => quality[column]), took]);
}
row('all', ['', '', ...columns.slice(0, 5).map((column) => sums.get(column) ?? 0)]);
