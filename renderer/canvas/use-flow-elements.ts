import { useCallback, useMemo, useState } from 'react';
import type { GraphEdge, GraphNode } from '../../shared/graph/graph.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { edgeWords, nodeWords } from '../../shared/graph/words.ts';
import { useSay, useT } from '../i18n/t.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { overlayNow, useApp, useSelection, useView } from '../store/index.ts';
import { useCanvas } from './canvas-store.ts';
import type { Extras } from './card-marks.ts';
import { edgeMarkWords, nodeMarkWords } from './compare-words.ts';
import { flowEdges, type FlowEdge } from './flow-edges.ts';
import { flowNodes, problemsOfNodes, type FlowNode } from './flow-nodes.ts';
import { networkColours } from './network-colours.ts';
import { zonedEdges } from './zoned-edges.ts';

/** What React Flow draws for the snapshot, the selection and the places of now; unchanged elements keep their identity. */
export function useFlowElements(
  { diagnostics }: Snapshot,
  extras: Extras,
): {
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
} {
  const t = useT();
  const say = useSay();
  const graph = useCanvas((state) => state.graph);
  const places = useCanvas((state) => state.places);
  const moving = useCanvas((state) => state.moving);
  const viewMarks = useCanvas((state) => state.viewMarks);
  const focused = useCanvas((state) => state.focused);
  const selection = useSelection();
  const overlay = useApp(overlayNow);
  const colours = useMemo(() => networkColours(graph), [graph]);
  const problems = useMemo(() => problemsOfNodes(diagnostics), [diagnostics]);
  const selectedNodes = useMemo(() => new Set(selection.nodes), [selection.nodes]);
  const selectedEdges = useMemo(() => new Set(selection.edges), [selection.edges]);

  const [keepNodes] = useState(makeKeeper<FlowNode>);
  const nodes = useMemo(
    () =>
      keepNodes((before) =>
        flowNodes(
          {
            graph,
            places,
            moving,
            selected: selectedNodes,
            focused,
            colours,
            problems,
            extras,
            describe: (node: GraphNode) => {
              const mark = overlay?.nodes.get(node.id);
              const said = viewMarks.get(node.id)?.words;
              return [
                nodeWords(
                  node,
                  say,
                  extras.get(node.id)?.marks.map(({ label }) => label),
                ),
                ...(mark === undefined ? [] : [nodeMarkWords(mark, t)]),
                ...(said === undefined ? [] : [say(said)]),
              ].join(', ');
            },
          },
          before,
        ),
      ),
    [
      graph,
      places,
      moving,
      selectedNodes,
      focused,
      colours,
      problems,
      extras,
      overlay,
      viewMarks,
      say,
      t,
      keepNodes,
    ],
  );
  const describeEdge = useCallback(
    (edge: GraphEdge) => {
      const mark = overlay?.edges.get(edge.id);
      return mark === undefined ? edgeWords(edge, say) : `${edgeWords(edge, say)}, ${edgeMarkWords(mark, t)}`;
    },
    [overlay, say, t],
  );
  const { arrangement } = graphViews[useView()];
  const shown = useMemo(
    () => (arrangement === 'zones' ? zonedEdges(graph, selectedNodes, selectedEdges) : graph),
    [arrangement, graph, selectedNodes, selectedEdges],
  );
  const [keepEdges] = useState(makeKeeper<FlowEdge>);
  const edges = useMemo(
    () => keepEdges((before) => flowEdges(shown, selectedEdges, colours, describeEdge, before)),
    [shown, selectedEdges, colours, describeEdge, keepEdges],
  );
  return { nodes, edges };
}

/** Remembers the elements of the last frame, by id, for the next to share. */
function makeKeeper<T extends { readonly id: string }>() {
  let kept: ReadonlyMap<string, T> = new Map();
  return (make: (before: ReadonlyMap<string, T>) => T[]): T[] => {
    const made = make(kept);
    kept = new Map(made.map((element) => [element.id, element]));
    return made;
  };
}
