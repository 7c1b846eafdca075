import { nodeId, parseNodeId, portName } from '../../../shared/graph/node-id.ts';
import { dataUse } from '../../../shared/graph/views/data-use.ts';
import { exposure } from '../../../shared/graph/views/exposure.ts';
import { reachFrom } from '../../../shared/graph/views/reachability.ts';
import { failureEffect, startOrder } from '../../../shared/graph/views/start-order.ts';
import type { ViewName } from '../../../shared/graph/views/view.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import type { ComposeModel } from '../../../shared/model/compose-model.ts';
import type { Key, KeyArgs } from '../../i18n/t.ts';
import type { FactsState } from './facts-store.ts';

/** What the active view says on a card: how loud the card is, and a few words below it (never the colour alone). */
export interface ViewMark {
  readonly tone: 'dim' | 'lit' | 'done' | 'warning' | 'error' | 'plain';
  readonly words: { readonly key: Key; readonly args?: KeyArgs } | undefined;
}

export type ViewMarks = ReadonlyMap<NodeId, ViewMark>;

interface Input {
  readonly model: ComposeModel;
  readonly selected: readonly NodeId[];
  readonly facts: FactsState;
}

/** The one service that is selected; undefined: none, or several. */
export function serviceOf(selected: readonly NodeId[], model: ComposeModel): string | undefined {
  const node = selected.length === 1 ? parseNodeId(selected[0]!) : undefined;
  return node?.kind === 'service' && model.services.has(node.name) ? node.name : undefined;
}

/** The marks of a view. Nodes that are not in it are as they always are. */
export const marksOf: Readonly<Record<ViewName, (input: Input) => ViewMarks>> = {
  architecture: () => new Map(),
  networks: ({ model, selected }) => {
    const service = serviceOf(selected, model);
    if (service === undefined) return new Map();
    return new Map(
      reachFrom(model, service).map((reach): [NodeId, ViewMark] => [
        nodeId('service', reach.service),
        reach.reachable
          ? { tone: 'plain', words: { key: 'views.mark-reachable' } }
          : { tone: 'dim', words: { key: 'views.mark-unreachable' } },
      ]),
    );
  },
  'start-order': startMarks,
  data: ({ model }) =>
    new Map(
      dataUse(model).flatMap(({ node, sharedWrite, users }): (readonly [NodeId, ViewMark])[] => {
        if (node === undefined || !sharedWrite) return [];
        const count = new Set(users.filter(({ writes }) => writes).map(({ service }) => service)).size;
        return [[node, { tone: 'warning', words: { key: 'views.mark-writers', args: { count } } }]];
      }),
    ),
  exposure: exposureMarks,
};

function startMarks({ model, selected, facts }: Input): ViewMarks {
  const order = startOrder(model);
  const marks = new Map<NodeId, ViewMark>();
  const put = (name: string, tone: ViewMark['tone'], key: Key, args?: KeyArgs) =>
    marks.set(nodeId('service', name), { tone, words: args === undefined ? { key } : { key, args } });
  for (const name of order.stuck) put(name, 'error', 'views.mark-stuck');
  const { step } = facts;
  const failed = serviceOf(selected, model);
  if (facts.failure !== undefined && failed !== undefined) {
    const { blocked, unharmed } = failureEffect(order, failed, facts.failure);
    for (const name of order.steps.keys()) put(name, 'dim', 'views.mark-starts');
    for (const name of blocked) put(name, 'error', 'views.mark-blocked');
    for (const name of unharmed) put(name, 'warning', 'views.mark-unharmed');
    put(failed, 'error', `views.mark-${facts.failure}`);
    return marks;
  }
  if (step === undefined) {
    const path = order.criticalPath.length > 1 ? order.criticalPath : [];
    for (const name of path) put(name, 'lit', 'views.mark-critical');
    return marks;
  }
  for (const { service, wave } of order.steps.values()) {
    if (wave < step) put(service, 'done', 'views.mark-started');
    else if (wave === step) put(service, 'lit', 'views.mark-starting');
    else put(service, 'dim', 'views.mark-waiting');
  }
  return marks;
}

function exposureMarks({ model }: Input): ViewMarks {
  const { ports, onHost } = exposure(model);
  const marks = new Map<NodeId, ViewMark>();
  for (const { service, index, conflict, audience } of ports) {
    const port = model.services.get(service)?.ports.find((each) => each.index === index);
    const name = port === undefined ? undefined : portName(port);
    if (name === undefined) continue;
    const id = nodeId('port', name);
    if (conflict !== undefined && conflict.with !== 'privileged') {
      marks.set(id, { tone: 'error', words: { key: 'views.mark-conflict' } });
    } else if (!marks.has(id)) {
      marks.set(id, { tone: 'plain', words: { key: `views.mark-${audience}` } });
    }
  }
  for (const name of onHost) {
    marks.set(nodeId('service', name), { tone: 'warning', words: { key: 'views.mark-on-host' } });
  }
  return marks;
}
