import type { GraphEdge, GraphNode } from '../../shared/graph/graph.ts';
import { connectionDetails } from '../../shared/graph/connection-details.ts';
import { demotionOf, promotionOf, type Move } from '../../shared/commands/moves.ts';
import { isConnectable } from '../../shared/graph/connect.ts';
import { headOf } from '../../shared/graph/group-graph.ts';
import { isOfEntries } from '../../shared/graph/kind-traits.ts';
import { edgeRemoval } from '../../shared/graph/removal.ts';
import { parseNodeId } from '../../shared/graph/node-id.ts';
import { layoutIn } from '../../shared/layout/layouts.ts';
import type { NodeId } from '../../shared/layout/positions.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import { layerView } from '../../shared/project/layer-view.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import { say, type t as translate } from '../i18n/t.ts';
import {
  activeArrangement,
  activeView,
  actions,
  findCanvas,
  store,
  type CanvasGesture,
} from '../store/index.ts';
import { canvasStore } from './canvas-store.ts';
import { askDetails, startConnecting, startReconnecting } from './connecting.ts';
import { deleteSelected, perform } from './perform.ts';
import { inspect } from './use-keyboard.ts';
import { toggleGroup } from './groups.ts';
import { runEntries } from './run-entries.ts';

export type MenuEntry =
  | 'line'
  | {
      readonly label: string;
      readonly keys?: string;
      readonly danger?: boolean;
      /** Why it cannot be done now. */
      readonly why?: string;
      readonly run: () => void;
    };

type T = typeof translate;

/** What the menu of several cards offers; the command menu has the others. */
const arrangeGestures = [
  'tidy',
  'align-left',
  'align-top',
  'distribute-horizontal',
  'distribute-vertical',
] as const;

const addCommands = {
  service: 'addService',
  network: 'addNetwork',
  volume: 'addVolume',
  config: 'addConfig',
  secret: 'addSecret',
} as const;

/** What can be done with a node, or with all that are selected. */
export function nodeEntries(
  node: GraphNode,
  nodes: readonly NodeId[],
  snapshot: Snapshot,
  t: T,
): readonly MenuEntry[] {
  const remove: MenuEntry = {
    label: t('canvas.menu-delete'),
    keys: 'Del',
    danger: true,
    run: deleteSelected,
  };
  const layout = layoutIn(snapshot.project.layouts, activeView(store.getState()));
  const pinned = nodes.filter((id) => layout.has(id));
  const unpin: readonly MenuEntry[] =
    pinned.length === 0
      ? []
      : [
          {
            label: t('canvas.menu-unpin'),
            run: () => actions.moveNodes(new Map(pinned.map((id) => [id, null]))),
          },
        ];
  const act = (gesture: CanvasGesture, keys?: string): MenuEntry => ({
    label: t(`action.${gesture}`),
    ...(keys === undefined ? {} : { keys }),
    run: () => findCanvas()?.act(gesture),
  });
  const clipboard = [act('cut', 'Ctrl+X'), act('copy', 'Ctrl+C'), act('duplicate', 'Ctrl+D')];
  if (nodes.length > 1) {
    return [
      ...clipboard,
      saveTemplate(t),
      act('network-of-selected', 'Ctrl+G'),
      'line',
      ...arrangeGestures.map((gesture) => act(gesture)),
      ...unpin,
      'line',
      remove,
    ];
  }
  const { kind } = node;
  if (kind === 'group') return foldEntry(node, t);
  if (node.missing && !isOfEntries(kind)) {
    return [
      {
        label: t('canvas.menu-create', { name: node.name }),
        run: () => void perform({ command: addCommands[kind], args: { name: node.name } }),
      },
      ...unpin,
      'line',
      remove,
    ];
  }
  // A network that the tool makes by itself can be declared; there is nothing yet to rename or to cut out.
  const isNamed = !isOfEntries(kind) && !node.implicit;
  return [
    ...(isConnectable(kind)
      ? [
          {
            label: t('canvas.menu-connect'),
            keys: 'C',
            run: () => startConnecting(node.id, 'out', 'keyboard'),
          },
        ]
      : []),
    { label: t('canvas.menu-inspect'), keys: 'Enter', run: () => inspect(node.id) },
    act('focus-near', 'Ctrl+Shift+F'),
    ...foldEntry(node, t),
    ...layersEntry(node, snapshot, t),
    ...leaveEntries(node, snapshot, t),
    ...yamlEntry(node, t),
    ...unpin,
    ...(kind === 'service' ? runEntries(node.name, t) : []),
    'line',
    ...declareEntry(node, t),
    ...(isNamed
      ? [
          {
            label: t('canvas.menu-rename'),
            keys: 'F2',
            run: () => actions.showDialog({ kind: 'rename', node: node.id }),
          },
        ]
      : []),
    ...(isNamed ? clipboard.slice(0, kind === 'service' ? 3 : 2) : []),
    ...(kind === 'service' ? [saveTemplate(t)] : []),
    ...(kind === 'service'
      ? [
          {
            label: t('action.split-service'),
            run: () => actions.showDialog({ kind: 'split-service', service: node.name }),
          },
        ]
      : []),
    ...carryEntries(node, snapshot, t),
    ...(node.implicit ? [] : [remove]),
  ];
}

/** The network that the tool makes by itself into a file, where it can be told what it shall be. */
function declareEntry({ kind, name, implicit }: GraphNode, t: T): readonly MenuEntry[] {
  if (!implicit || kind !== 'network') return [];
  return [
    {
      label: t('canvas.menu-create', { name }),
      run: () => void perform({ command: addCommands.network, args: { name } }),
    },
  ];
}

const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'] as const;

/** What can be done with a connection: another condition, or away with it. */
export function edgeEntries(edge: GraphEdge, t: T): readonly MenuEntry[] {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return [];
  const service = parseNodeId(edge.source)?.name;
  const on = parseNodeId(edge.target)?.name;
  const others: readonly MenuEntry[] =
    edge.kind === 'depends-on'
      ? [
          ...conditions
            .filter((condition) => condition !== edge.condition)
            .map((condition) => ({
              label: t(`canvas.menu-condition-${condition}`),
              run: () => void perform({ command: 'addDependency', args: { service, on, condition } }),
            })),
          'line',
        ]
      : [];
  const removal = edgeRemoval(snapshot.model, edge);
  const remove: readonly MenuEntry[] =
    removal === undefined
      ? []
      : [
          {
            label: t('canvas.menu-remove-edge'),
            keys: 'Del',
            danger: true,
            run: () => void perform(removal),
          },
        ];
  const details = connectionDetails(snapshot.model, edge);
  const more: readonly MenuEntry[] = [
    ...(details === undefined
      ? []
      : [{ label: t('gesture.menu-details'), keys: 'Enter', run: () => askDetails(edge.id) }]),
    ...(removal === undefined
      ? []
      : [
          {
            label: t('gesture.menu-reconnect'),
            keys: 'R',
            run: () => startReconnecting(edge, 'target', 'keyboard'),
          },
        ]),
  ];
  return [...more, 'line', ...others, ...yamlEntry(edge, t), ...remove];
}

/** What can be done where nothing is. */
export function paneEntries(t: T): readonly MenuEntry[] {
  const add = (element: 'service' | 'network' | 'volume'): MenuEntry => ({
    label: t(`canvas.menu-add-${element}`),
    run: () => actions.showDialog({ kind: 'add-element', element }),
  });
  return [
    add('service'),
    add('network'),
    add('volume'),
    { label: t('action.add-note'), run: () => findCanvas()?.act('add-note') },
    'line',
    { label: t('action.paste'), keys: 'Ctrl+V', run: () => findCanvas()?.act('paste') },
    { label: t('canvas.menu-select-all'), keys: 'Ctrl+A', run: () => findCanvas()?.selectAll() },
    ...(activeArrangement(store.getState()) === 'zones'
      ? [
          { label: t('action.collapse-all'), run: () => findCanvas()?.act('collapse-all') },
          { label: t('action.expand-all'), run: () => findCanvas()?.act('expand-all') },
        ]
      : []),
    { label: t('canvas.arrange'), run: () => findCanvas()?.arrange() },
    { label: t('canvas.fit'), run: () => findCanvas()?.fit() },
  ];
}

const saveTemplate = (t: T): MenuEntry => ({
  label: t('action.save-template'),
  run: () => actions.showDialog({ kind: 'save-template' }),
});

/** Out of a network: a drag alone takes no service out of its zone. */
function leaveEntries({ id, name }: GraphNode, { graph }: Snapshot, t: T): readonly MenuEntry[] {
  return graph.edges
    .filter(({ kind, source }) => kind === 'network' && source === id)
    .map(({ target }) => {
      const network = parseNodeId(target)?.name ?? target;
      return {
        label: t('gesture.menu-leave', { network }),
        run: () => void perform({ command: 'leaveNetwork', args: { service: name, network } }),
      };
    });
}

/** Its group into one card, and back. */
function foldEntry({ id }: GraphNode, t: T): readonly MenuEntry[] {
  const { graph } = canvasStore.getState();
  const head = headOf(graph, id);
  const collapsed = graph.nodes.find((each) => each.id === head)?.collapsed;
  if (collapsed === undefined) return [];
  const label = t(collapsed ? 'gesture.group-expand' : 'gesture.group-collapse');
  return [{ label, keys: 'G', run: () => toggleGroup(id) }];
}

/** What upper layers do to it, where there are any. */
function layersEntry(node: GraphNode, snapshot: Snapshot, t: T): readonly MenuEntry[] {
  if (layerView(snapshot)?.elements.has(node.id) !== true) return [];
  return [{ label: t('canvas.menu-layers'), keys: 'L', run: () => canvasStore.setState({ story: node.id }) }];
}

/** An element goes from a layer to the base and back; where no environment has layers nothing is said of it. */
function carryEntries(
  { path, missing, implicit }: GraphNode,
  snapshot: Snapshot,
  t: T,
): readonly MenuEntry[] {
  if (missing || implicit || path.length !== 2) return [];
  const entry = (command: string, label: string, move: Move | Refusal): MenuEntry[] =>
    isRefusal(move) && move.code === 'no-layer'
      ? []
      : [
          {
            label,
            ...(isRefusal(move) ? { why: say(move.message) } : {}),
            run: () => void perform({ command, args: { path } }),
          },
        ];
  return [
    ...entry('promoteValue', t('canvas.menu-promote'), promotionOf(snapshot, path)),
    ...entry('demoteValue', t('canvas.menu-demote'), demotionOf(snapshot, path)),
  ];
}

function yamlEntry({ location }: Pick<GraphNode | GraphEdge, 'location'>, t: T): readonly MenuEntry[] {
  const project = store.getState().snapshot?.project;
  const range = location === undefined || project === undefined ? undefined : rangeOf(project, location);
  if (location === undefined || range === undefined) return [];
  return [
    {
      label: t('canvas.menu-yaml'),
      run: () => actions.revealInYaml(location.file, range.from, range.to),
    },
  ];
}
