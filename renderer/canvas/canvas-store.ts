import { createStore, useStore } from 'zustand';
import type { Extras } from '../../shared/graph/card-marks.ts';
import type { Graph, GraphEdge } from '../../shared/graph/graph.ts';
import type { Route } from '../../shared/layout/route.ts';
import type { Aspect } from '../../shared/layout/best-packing.ts';
import type { Layout, NodeId, Point } from '../../shared/layout/positions.ts';
import type { ViewMarks } from '../../shared/graph/views/view-marks.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Near } from './far/sight.ts';
import type { ZoneDrop } from './zone-drop.ts';

/** How much a card shows: everything, the name alone, or a large name over a plain shape. */
export type Detail = 'full' | 'short' | 'name' | 'sign';

/** A connection being drawn, by mouse or keyboard. */
export interface Connecting {
  readonly from: NodeId;
  /** The end that was taken hold of: from `out` the node is the source, from `in` the target. */
  readonly end: 'out' | 'in';
  /** The edge whose other end is taken elsewhere; undefined: a new connection. */
  readonly edge: GraphEdge | undefined;
  /** Per node that cannot be the other end: why. */
  readonly refusals: ReadonlyMap<NodeId, Refusal>;
  /** The node under the pointer, or reached with the arrows. */
  readonly over: NodeId | undefined;
  readonly by: 'pointer' | 'keyboard';
}

/** What only the canvas knows: nothing of it is kept, undone or saved. */
export interface CanvasState {
  readonly graph: Graph;
  /** The graph that the places and ways were made for; as long as it looks the same from afar, the same object. */
  readonly shape: Graph;
  /** Where nodes stand, without the drag that is going on. */
  readonly places: Layout;
  /** Nodes that are being dragged. */
  readonly moving: ReadonlyMap<NodeId, Point>;
  readonly routes: ReadonlyMap<string, Route>;
  /** Ways of the edges whose nodes are being dragged. */
  readonly movingRoutes: ReadonlyMap<string, Route>;
  /** Counts up when everything was arranged anew: time to fit the picture into the window. */
  readonly arranged: number;
  /** Everything is being arranged anew: nodes will stand elsewhere in a moment. */
  readonly arranging: boolean;
  /** The proportion of the window now, asked when something is arranged; undefined before there is a window. */
  readonly aspectNow: () => Aspect | undefined;
  readonly detail: Detail;
  /** So much is in sight that cards, or lines, are drawn on one canvas element (far/). */
  readonly far: boolean;
  readonly lines: boolean;
  /** What is near enough to be elements of the page; undefined: everything, there is not much of it. */
  readonly near: Near | undefined;
  /** What the active view says on the cards. */
  readonly viewMarks: ViewMarks;
  /** What the layers say on them. */
  readonly extras: Extras;
  /** Networks of a service beside the zone it stands in. */
  readonly ticks: ReadonlyMap<NodeId, readonly NodeId[]>;
  readonly connecting: Connecting | undefined;
  /** The edge whose details are asked for; `group`: the step of undo that they belong to. */
  readonly asked: { readonly edge: string; readonly group: string | undefined } | undefined;
  /** What letting go of the dragged services does to their networks. */
  readonly zoneDrop: ZoneDrop | undefined;
  /** The node that is shown with its neighbours alone; undefined: everything is shown. */
  readonly focus: NodeId | undefined;
  /** The service whose number of replicas is being chosen. */
  readonly scaling: string | undefined;
  /** The note that is being written. */
  readonly editingNote: string | undefined;
  /** The bar that finds cards is open. */
  readonly finding: boolean;
  /** The node that has the keyboard: the only one that Tab reaches. */
  readonly focused: NodeId | undefined;
  /** The node or edge under the pointer. */
  readonly hovered: string | undefined;
  /** The node whose changes by upper layers are told. */
  readonly story: NodeId | undefined;
  /** What the screen reader is told; the serial makes the same words new. */
  readonly announcement: { readonly text: string; readonly serial: number };
}

const noGraph: Graph = { nodes: [], edges: [] };

export const canvasStore = createStore<CanvasState>(() => ({
  graph: noGraph,
  shape: noGraph,
  places: new Map(),
  moving: new Map(),
  routes: new Map(),
  movingRoutes: new Map(),
  arranged: 0,
  arranging: false,
  detail: 'full',
  far: false,
  lines: false,
  near: undefined,
  viewMarks: new Map(),
  extras: new Map(),
  ticks: new Map(),
  aspectNow: () => undefined,
  connecting: undefined,
  asked: undefined,
  focus: undefined,
  scaling: undefined,
  editingNote: undefined,
  finding: false,
  zoneDrop: undefined,
  focused: undefined,
  hovered: undefined,
  story: undefined,
  announcement: { text: '', serial: 0 },
}));

export function useCanvas<T>(selector: (state: CanvasState) => T): T {
  return useStore(canvasStore, selector);
}

/** Tells the screen reader. */
export function announce(text: string): void {
  const { serial } = canvasStore.getState().announcement;
  canvasStore.setState({ announcement: { text, serial: serial + 1 } });
}
