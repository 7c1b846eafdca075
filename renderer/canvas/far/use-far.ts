import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { canvasStore, useCanvas } from '../canvas-store.ts';
import type { FlowEdge } from '../flow-edges.ts';
import type { FlowNode } from '../flow-nodes.ts';
import { isFar, sightOf } from './sight.ts';

/** Decides, whenever the view or the drawing changes, whether the drawing is seen from afar. */
export function useFar(): void {
  const flow = useStoreApi();
  useEffect(() => {
    let seen: unknown;
    const look = (): void => {
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      const { far, graph, places, moving } = canvasStore.getState();
      // While a card is dragged nothing may be swapped under the pointer.
      if (moving.size > 0 || width === 0) return;
      const now = isFar(far, graph, places, sightOf({ x, y, zoom }, width, height));
      if (now !== far) canvasStore.setState({ far: now });
    };
    const onFlow = (): void => {
      const { transform, width } = flow.getState();
      if (seen === transform && width > 0) return;
      seen = transform;
      look();
    };
    onFlow();
    const ends = [
      flow.subscribe(onFlow),
      canvasStore.subscribe((state, before) => {
        if (state.places !== before.places || state.moving !== before.moving) look();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [flow]);
}

/** What React Flow draws: everything, or from afar only what a person has hold of. */
export function useNear(
  nodes: FlowNode[],
  edges: FlowEdge[],
): { readonly nodes: FlowNode[]; readonly edges: FlowEdge[] } {
  const far = useCanvas((state) => state.far);
  const hovered = useCanvas((state) => (state.far ? state.hovered : undefined));
  const focused = useCanvas((state) => (state.far ? state.focused : undefined));
  const from = useCanvas((state) => (state.far ? state.connecting?.from : undefined));
  return useMemo(() => {
    if (!far) return { nodes, edges };
    const chosen = edges.filter(({ selected }) => selected === true);
    const held = new Set([
      hovered,
      focused,
      from,
      ...chosen.flatMap(({ source, target }) => [source, target]),
    ]);
    return {
      nodes: nodes.filter(({ id, selected }) => selected === true || held.has(id)),
      edges: chosen,
    };
  }, [far, nodes, edges, hovered, focused, from]);
}
