import type { ComposeModel } from '../model/compose-model.ts';
import type { Graph, GraphEdge, GraphNode, NodeKind } from './graph.ts';
import { groupNames, type Grouping } from './grouping.ts';
import { draftNode, measureNode } from './kinds/draft.ts';
import { withDefaultNetwork } from './kinds/network.ts';
import { membershipsOf, networkHomes } from './memberships.ts';
import { edgeId, nodeId } from './node-id.ts';
import { graphViews } from './views/index.ts';
import type { ViewName } from './views/view.ts';

/** What a view draws of a graph that is grouped so, before anything is hidden or folded: with the `default` network where networks are boxes. */
export function projectGraph(
  view: ViewName,
  { graph, model }: { readonly graph: Graph; readonly model: ComposeModel },
  { by }: Grouping,
  asked?: readonly NodeKind[],
): Graph {
  const drawn = graphViews[view].project(graph, model, asked);
  return by === 'network' ? withDefaultNetwork(drawn, model) : drawn;
}

/**
 * A picture with its services in groups: `frames` says in which network or group each node stands (resources with all that use them),
 * profiles and labels get a head of kind `group`, and what is collapsed is its head alone, the edges at it counted together. The same
 * graph when nothing is grouped. What did not change are the same objects. `before`: the frames of the picture before (`networkHomes`).
 */
export function groupGraph(
  graph: Graph,
  model: ComposeModel,
  { by, collapsed }: Grouping,
  before?: Graph['frames'],
): Graph {
  if (by === 'none') return graph;
  const headed = by === 'network' ? graph : withHeads(graph, model, by);
  const home = by === 'network' ? networkHomes(headed, before) : membershipsOf(headed).home;
  const frames = new Map(withResources(headed, home));
  const sizes = new Map<string, number>();
  for (const { id, kind } of headed.nodes) {
    const head = frames.get(id);
    if (kind === 'service' && head !== undefined) sizes.set(head, (sizes.get(head) ?? 0) + 1);
  }
  const closed = new Set(collapsed.filter((id) => sizes.has(id)));
  // A folded box is one card with one name: who gave it another stands by itself.
  for (const { id, kind } of headed.nodes) {
    if (kind === 'network' && closed.has(frames.get(id) ?? '')) frames.delete(id);
  }
  const nodes = headed.nodes
    .filter(({ id }) => !closed.has(frames.get(id) ?? ''))
    .map((node) => (sizes.has(node.id) ? withCount(node, sizes.get(node.id)!, closed) : node));
  const framedBy = by === 'network' ? 'network' : 'group';
  if (closed.size === 0) return { nodes, edges: headed.edges, frames, framedBy };
  const left = new Map([...frames].filter(([, head]) => !closed.has(head)));
  return { nodes, edges: joinEdges(headed.edges, closed, frames), frames: left, framedBy };
}

/** The network or group in whose frame a node is drawn, or which it heads alone; undefined: it is in none. */
export function headOf({ nodes, frames, framedBy = 'network' }: Graph, id: string): string | undefined {
  const node = nodes.find((each) => each.id === id);
  return frames?.get(id) ?? (node?.kind === framedBy ? id : undefined);
}

function withHeads(
  graph: Graph,
  model: ComposeModel,
  by: Exclude<Grouping['by'], 'none' | 'network'>,
): Graph {
  const heads = new Map<string, GraphNode>();
  const frames = new Map<string, string>();
  for (const { id, kind, name } of graph.nodes) {
    const service = kind === 'service' ? model.services.get(name) : undefined;
    const group = service === undefined ? undefined : groupNames(service, by)[0];
    if (group === undefined) continue;
    const head = nodeId('group', by === 'profile' ? `profile:${group}` : `${by.slice(6)}=${group}`);
    frames.set(id, head);
    if (heads.has(head)) continue;
    const draft = { id: head, kind: 'group' as const, name: group, path: [], location: undefined };
    heads.set(head, measureNode(draftNode(draft)));
  }
  return { ...graph, nodes: [...graph.nodes, ...heads.values()], frames };
}

/** Resources stand with their services when all of these stand together. */
function withResources(
  { nodes, edges }: Graph,
  home: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const users = new Map<string, Set<string | undefined>>();
  for (const { kind, source, target } of edges) {
    if (kind === 'network') continue;
    for (const [resource, user] of [
      [source, target],
      [target, source],
    ] as const) {
      if (kinds.get(resource) === 'service') continue;
      const all = users.get(resource) ?? new Set();
      users.set(resource, all.add(home.get(user)));
    }
  }
  const frames = new Map([...home].filter(([id, head]) => kinds.has(id) && kinds.has(head)));
  for (const [resource, homes] of users) {
    const [head] = homes;
    if (homes.size === 1 && head !== undefined && kinds.has(head)) frames.set(resource, head);
  }
  return frames;
}

function withCount(node: GraphNode, count: number, closed: ReadonlySet<string>): GraphNode {
  const facts = {
    ...node.facts,
    badges: [...node.facts.badges, { id: 'members' as const, text: String(count) }],
  };
  return { ...measureNode({ ...node, facts }), collapsed: closed.has(node.id) };
}

function joinEdges(
  edges: readonly GraphEdge[],
  closed: ReadonlySet<string>,
  frames: ReadonlyMap<string, string>,
): readonly GraphEdge[] {
  const standIn = (id: string): string => {
    const head = frames.get(id);
    return head !== undefined && closed.has(head) ? head : id;
  };
  const joined = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const [source, target] = [standIn(edge.source), standIn(edge.target)];
    if (source === edge.source && target === edge.target) {
      joined.set(edge.id, edge);
      continue;
    }
    if (source === target) continue;
    const id = edgeId({ kind: edge.kind, source, target });
    const count = (joined.get(id)?.count ?? 0) + 1;
    joined.set(id, { id, kind: edge.kind, source, target, label: '', path: [], location: undefined, count });
  }
  return [...joined.values()];
}
