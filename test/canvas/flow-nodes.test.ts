import { describe, expect, test } from 'vitest';
import {
  flowNodes,
  problemsOfNodes,
  type FlowNode,
  type NodesInput,
} from '../../renderer/canvas/flow-nodes.ts';
import { gridPositions } from '../../shared/layout/grid-positions.ts';
import { graphOf } from '../graph/random-graph.ts';

const model = (image: string) => ({
  services: { web: { image, depends_on: { db: {} } }, db: { image: 'x' } },
});

function input(more: Partial<NodesInput> = {}): NodesInput {
  const graph = graphOf(model('nginx:1'));
  return {
    graph,
    places: gridPositions(graph),
    moving: new Map(),
    selected: new Set(),
    focused: undefined,
    colours: new Map(),
    problems: new Map(),
    describe: (node) => node.name,
    ...more,
  };
}

const byId = (nodes: readonly FlowNode[]) => new Map(nodes.map((node) => [node.id, node]));
const changed = (before: NodesInput, after: NodesInput) => {
  const first = byId(flowNodes(before, new Map()));
  return flowNodes(after, first)
    .filter((node) => node !== first.get(node.id))
    .map((node) => node.id);
};

describe('flowNodes', () => {
  test('the same again gives the same objects, even of a graph that was built anew', () => {
    expect(changed(input(), input())).toEqual([]);
  });

  test.each<[string, Partial<NodesInput>, string[]]>([
    ['dragging', { moving: new Map([['service:db', { x: 1, y: 2 }]]) }, ['service:db']],
    ['a selection', { selected: new Set(['service:web']), focused: 'service:web' }, ['service:web']],
    ['a problem', { problems: new Map([['service:db', 'error']]) }, ['service:db']],
    ['another image', { graph: graphOf(model('nginx:1.2')) }, ['service:web']],
  ])('%s makes new objects for what it touches and no other', (_, more, expected) => {
    expect(changed(input({ focused: 'service:web' }), input({ focused: 'service:web', ...more }))).toEqual(
      expected,
    );
  });

  test('Tab comes to one node: the focused, else the selected, else the first', () => {
    const stops = (more: Partial<NodesInput>) =>
      flowNodes(input(more), new Map())
        .filter((node) => node.domAttributes?.tabIndex === 0)
        .map((node) => node.id);
    expect(stops({})).toEqual(['service:web']);
    expect(stops({ selected: new Set(['service:db']) })).toEqual(['service:db']);
    expect(stops({ selected: new Set(['service:db']), focused: 'service:web' })).toEqual(['service:web']);
    expect(stops({ focused: 'service:gone' })).toEqual(['service:web']);
  });

  test('nothing has to be measured: every node has its size and handles', () => {
    for (const node of flowNodes(input(), new Map())) {
      expect(node.measured).toEqual({ width: node.width, height: node.height });
      expect(node.handles?.map((handle) => handle.id)).toEqual(['in', 'out']);
    }
  });
});

test('the worst problem of a node counts, and notes do not', () => {
  const message = { id: 'graph.connect-nothing' } as const;
  const of = (severity: 'error' | 'warning' | 'info', ...subjects: string[]) => ({
    id: 'x',
    severity,
    message,
    subjects,
  });
  const worst = problemsOfNodes([of('error', 'a'), of('warning', 'a', 'b'), of('info', 'c')]);
  expect([...worst]).toEqual([
    ['a', 'error'],
    ['b', 'warning'],
  ]);
});
