import { message, type Message } from '../../message.ts';
import type { ComposeModel } from '../../model/compose-model.ts';
import type { MessageId } from '../../messages/en/index.ts';
import { nodeId, parseNodeId, portName } from '../node-id.ts';
import { dataUse } from './data-use.ts';
import { exposure } from './exposure.ts';
import { reachFrom } from './reachability.ts';
import { failureEffect, startOrder } from './start-order.ts';
import type { ViewName } from './view.ts';

/** What the active view says on a card: how loud the card is, and a few words below it (never the colour alone). */
export interface ViewMark {
  readonly tone: 'dim' | 'lit' | 'done' | 'warning' | 'error' | 'plain';
  /** Beside the words; none where the words are enough. */
  readonly sign: 'dim' | 'waits' | 'lit' | 'done' | 'warning' | 'error' | undefined;
  readonly words: Message;
}

export type ViewMarks = ReadonlyMap<string, ViewMark>;

/** Of a view that says nothing. */
export const noMarks: ViewMarks = new Map();

/** What a view says of an edge through its ends: it dims what it is not about, and what it lights up has both ends lit. */
export function edgeTone(
  marks: ViewMarks,
  { source, target }: { readonly source: string; readonly target: string },
): 'dim' | 'lit' | undefined {
  const [from, to] = [marks.get(source)?.tone, marks.get(target)?.tone];
  if (from === 'dim' || to === 'dim') return 'dim';
  return from === 'lit' && to === 'lit' ? 'lit' : undefined;
}

/** What a person asks of the start order. */
export interface Play {
  /** The wave that is being started; undefined: nothing is played. */
  readonly step: number | undefined;
  /** How the selected service fails; undefined: nobody asked. */
  readonly failure: 'unhealthy' | 'not-started' | undefined;
}

interface Input {
  readonly model: ComposeModel;
  readonly selected: readonly string[];
  readonly play: Play;
}

/** Quiet cards are quiet for several reasons; their sign says which. */
function mark(tone: ViewMark['tone'], id: MessageId, args?: { readonly count: number }): ViewMark {
  const sign =
    id === 'drawing.mark-waiting'
      ? 'waits'
      : id === 'drawing.mark-starts'
        ? 'done'
        : tone === 'plain'
          ? undefined
          : tone;
  return { tone, sign, words: message(id, args) };
}

/** The one service that is selected; undefined: none, or several. */
export function serviceOf(selected: readonly string[], model: ComposeModel): string | undefined {
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
      reachFrom(model, service).map((reach): [string, ViewMark] => [
        nodeId('service', reach.service),
        reach.reachable ? mark('plain', 'drawing.mark-reachable') : mark('dim', 'drawing.mark-unreachable'),
      ]),
    );
  },
  'start-order': startMarks,
  data: ({ model }) =>
    new Map(
      dataUse(model).flatMap(({ node, sharedWrite, users }): (readonly [string, ViewMark])[] => {
        if (node === undefined || !sharedWrite) return [];
        const count = new Set(users.filter(({ writes }) => writes).map(({ service }) => service)).size;
        return [[node, mark('warning', 'drawing.mark-writers', { count })]];
      }),
    ),
  exposure: exposureMarks,
};

function startMarks({ model, selected, play }: Input): ViewMarks {
  const order = startOrder(model);
  const marks = new Map<string, ViewMark>();
  const put = (name: string, tone: ViewMark['tone'], id: MessageId) =>
    marks.set(nodeId('service', name), mark(tone, id));
  for (const name of order.stuck) put(name, 'error', 'drawing.mark-stuck');
  const { step } = play;
  const failed = serviceOf(selected, model);
  if (play.failure !== undefined && failed !== undefined) {
    const { blocked, unharmed } = failureEffect(order, failed, play.failure);
    for (const name of order.steps.keys()) put(name, 'dim', 'drawing.mark-starts');
    for (const name of blocked) put(name, 'error', 'drawing.mark-blocked');
    for (const name of unharmed) put(name, 'warning', 'drawing.mark-unharmed');
    put(failed, 'error', `drawing.mark-${play.failure}`);
    return marks;
  }
  if (step === undefined) {
    const path = order.criticalPath.length > 1 ? order.criticalPath : [];
    for (const name of path) put(name, 'lit', 'drawing.mark-critical');
    return marks;
  }
  for (const { service, wave } of order.steps.values()) {
    if (wave < step) put(service, 'done', 'drawing.mark-started');
    else if (wave === step) put(service, 'lit', 'drawing.mark-starting');
    else put(service, 'dim', 'drawing.mark-waiting');
  }
  return marks;
}

function exposureMarks({ model }: Input): ViewMarks {
  const { ports, onHost } = exposure(model);
  const marks = new Map<string, ViewMark>();
  for (const { service, index, conflict, audience } of ports) {
    const port = model.services.get(service)?.ports.find((each) => each.index === index);
    const name = port === undefined ? undefined : portName(port);
    if (name === undefined) continue;
    const id = nodeId('port', name);
    if (conflict !== undefined && conflict.with !== 'privileged') {
      marks.set(id, mark('error', 'drawing.mark-conflict'));
    } else if (!marks.has(id)) {
      marks.set(id, mark('plain', `drawing.mark-${audience}`));
    }
  }
  for (const name of onHost) {
    marks.set(nodeId('service', name), mark('warning', 'drawing.mark-on-host'));
  }
  return marks;
}
