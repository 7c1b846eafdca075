import { useCallback, useMemo, useState } from 'react';
import type { GraphEdge, GraphNode } from '../../shared/graph/graph.ts';
import { edgeWords, nodeWords } from '../../shared/graph/words.ts';
import { useSay, useT } from '../i18n/t.ts';
import { activeArrangement, overlayNow, useApp, useSelection } from '../store/index.ts';
import { useCanvas } from './canvas-store.ts';
import type { Extras } from '../../shared/graph/card-marks.ts';
import { edgeMarkWords, nodeMarkWords } from './compare-words.ts';
import { useNear } from './far/use-near.ts';
import { flowEdges, type FlowEdge } from './flow-edges.ts';
import { flowNodes, type FlowNode } from './flow-nodes.ts';
import { networkColours } from './network-colours.ts';
import { useProblems } from './use-problems.ts';
import { zonedEdges } from './zoned-edges.ts';

/** What React Flow draws for the snapshot, the selection, the places and the view of now; unchanged elements keep their identity. */
export function useFlowElements(extras: Extras): {
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
  const shape = useCanvas((state) => state.shape);
  const colours = useMemo(() => networkColours(shape), [shape]);
  const problems = useProblems();
  const selectedNodes = useMemo(() => new Set(selection.nodes), [selection.nodes]);
  const selectedEdges = useMemo(() => new Set(selection.edges), [selection.edges]);

  const arrangement = useApp(activeArrangement);
  const linked = useMemo(
    () => (arrangement === 'zones' ? zonedEdges(graph, selectedNodes, selectedEdges) : graph),
    [arrangement, graph, selectedNodes, selectedEdges],
  );
  const shown = useNear(linked);

  const describe = useMemo(
    () =>
      oncePerNode((node) => {
        const mark = overlay?.nodes.get(node.id);
        const said = viewMarks.get(node.id)?.words;
        const marks = extras.get(node.id)?.marks.map(({ label }) => label);
        return [
          nodeWords(node, say, marks),
          ...(mark === undefined ? [] : [nodeMarkWords(mark, t)]),
          ...(said === undefined ? [] : [say(said)]),
        ].join(', ');
      }),
    [extras, overlay, viewMarks, say, t],
  );
  const [keepNodes] = useState(makeKeeper<FlowNode>);
  const nodes = useMemo(
    () =>
      keepNodes((before) =>
        flowNodes(
          {
            graph: shown,
            places,
            moving,
            selected: selectedNodes,
            focused,
            colours,
            problems,
            extras,
            describe,
          },
          before,
        ),
      ),
    [shown, places, moving, selectedNodes, focused, colours, problems, extras, describe, keepNodes],
  );
  const describeEdge = useCallback(
    (edge: GraphEdge) => {
      const mark = overlay?.edges.get(edge.id);
      return mark === undefined ? edgeWords(edge, say) : `${edgeWords(edge, say)}, ${edgeMarkWords(mark, t)}`;
    },
    [overlay, say, t],
  );
  const [keepEdges] = useState(makeKeeper<FlowEdge>);
  const edges = useMemo(
    () => keepEdges((before) => flowEdges(shown, selectedEdges, colours, describeEdge, before)),
    [shown, selectedEdges, colours, describeEdge, keepEdges],
  );
  return { nodes, edges };
}

/** Words take longer than a frame of a drag has: they are put together once. */
function oncePerNode(describe: (node: GraphNode) => string): (node: GraphNode) => string {
  const known = new WeakMap<GraphNode, string>();
  return (node) => {
    const words = known.get(node) ?? describe(node);
    known.set(node, words);
    return words;
  };
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
