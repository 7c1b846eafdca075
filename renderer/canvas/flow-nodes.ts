import { Position, type Node, type NodeHandle } from '@xyflow/react';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Graph, GraphNode, NodeKind } from '../../shared/graph/graph.ts';
import { noExtras, sameExtras, type CardExtras, type Extras } from '../../shared/graph/card-marks.ts';
import type { Layout, NodeId, Point } from '../../shared/layout/positions.ts';

/** What a card is drawn from. */
export interface CardData extends Record<string, unknown> {
  readonly node: GraphNode;
  /** A CSS colour; of networks only. */
  readonly colour: string | undefined;
  /** The worst that the problems say of it. */
  readonly problem: 'error' | 'warning' | undefined;
  /** What others say of it: the layers, a comparison. */
  readonly extras: CardExtras;
}

export type FlowNode = Node<CardData, NodeKind>;

export interface NodesInput {
  readonly graph: Graph;
  readonly places: Layout;
  readonly moving: ReadonlyMap<NodeId, Point>;
  readonly selected: ReadonlySet<NodeId>;
  readonly focused: NodeId | undefined;
  readonly colours: ReadonlyMap<NodeId, string>;
  readonly problems: ReadonlyMap<NodeId, 'error' | 'warning'>;
  readonly extras?: Extras;
  readonly describe: (node: GraphNode) => string;
}

/**
 * React Flow's nodes. What did not change since `before` is the same object, so that React Flow and React leave it alone;
 * sizes and handles are given, so that nothing is measured.
 */
export function flowNodes(input: NodesInput, before: ReadonlyMap<NodeId, FlowNode>): FlowNode[] {
  const { graph, places, moving, selected, colours, problems, extras } = input;
  const reachable = tabStop(input);
  return graph.nodes.flatMap((node) => {
    const position = moving.get(node.id) ?? places.get(node.id);
    if (position === undefined) return [];
    const old = before.get(node.id);
    const more = extras?.get(node.id) ?? noExtras;
    const data = cardData(
      { node, colour: colours.get(node.id), problem: problems.get(node.id), extras: more },
      old?.data,
    );
    const isSelected = selected.has(node.id);
    const label = input.describe(node);
    const tabIndex = node.id === reachable ? 0 : -1;
    const isSame =
      old !== undefined &&
      old.data === data &&
      old.selected === isSelected &&
      old.position.x === position.x &&
      old.position.y === position.y &&
      old.ariaLabel === label &&
      old.domAttributes?.tabIndex === tabIndex;
    if (isSame) return [old];
    const { width, height } = node;
    const made: FlowNode = {
      id: node.id,
      type: node.kind,
      position,
      data,
      width,
      height,
      measured: { width, height },
      handles: handlesOf(width, height),
      selected: isSelected,
      ...(more.ghost ? { selectable: false, draggable: false, connectable: false } : {}),
      ariaLabel: label,
      domAttributes: { tabIndex },
    };
    return [made];
  });
}

/** The node that Tab reaches: the one with the keyboard, else the selected one, else the first. */
function tabStop({ graph, focused, selected }: NodesInput): NodeId | undefined {
  const has = (id: NodeId | undefined) => id !== undefined && graph.nodes.some((node) => node.id === id);
  if (has(focused)) return focused;
  return graph.nodes.find((node) => selected.has(node.id))?.id ?? graph.nodes[0]?.id;
}

function cardData(made: CardData, old: CardData | undefined): CardData {
  const isSame =
    old !== undefined &&
    old.colour === made.colour &&
    old.problem === made.problem &&
    sameExtras(old.extras, made.extras) &&
    looksLike(old.node, made.node);
  return isSame ? old : made;
}

/** Whether two nodes give the same card; where they are declared does not show. */
function looksLike(a: GraphNode, b: GraphNode): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.missing === b.missing &&
      a.disabled === b.disabled &&
      a.implicit === b.implicit &&
      a.external === b.external &&
      a.collapsed === b.collapsed &&
      a.width === b.width &&
      a.height === b.height &&
      a.facts.subtitle === b.facts.subtitle &&
      a.facts.badges.length === b.facts.badges.length &&
      a.facts.badges.every((badge, index) => {
        const other = b.facts.badges[index];
        return badge.id === other?.id && badge.text === other.text;
      }))
  );
}

const HANDLE = 12;

function handlesOf(width: number, height: number): NodeHandle[] {
  const y = height / 2 - HANDLE / 2;
  return [
    { id: 'in', type: 'target', position: Position.Left, x: -HANDLE / 2, y, width: HANDLE, height: HANDLE },
    {
      id: 'out',
      type: 'source',
      position: Position.Right,
      x: width - HANDLE / 2,
      y,
      width: HANDLE,
      height: HANDLE,
    },
  ];
}

/** The worst problem per node. */
export function problemsOfNodes(
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<NodeId, 'error' | 'warning'> {
  const worst = new Map<NodeId, 'error' | 'warning'>();
  for (const { severity, subjects = [] } of diagnostics) {
    if (severity === 'info') continue;
    for (const id of subjects) if (worst.get(id) !== 'error') worst.set(id, severity);
  }
  return worst;
}
