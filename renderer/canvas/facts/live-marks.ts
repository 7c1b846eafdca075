import { nodeId } from '../../../shared/graph/node-id.ts';
import { startOrder } from '../../../shared/graph/views/start-order.ts';
import { message } from '../../../shared/message.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import type { ComposeModel } from '../../../shared/model/compose-model.ts';
import type { ServiceState, ServiceStatus } from '../../../shared/run/service-status.ts';
import type { ViewMark, ViewMarks } from '../../../shared/graph/views/view-marks.ts';

const waiting: ViewMark = { tone: 'dim', sign: 'waits', words: message('drawing.mark-waiting') };
const started: ViewMark = { tone: 'done', sign: 'done', words: message('drawing.mark-started') };
const broken: ViewMark = { tone: 'error', sign: 'error', words: message('drawing.mark-not-started') };

const marks: Readonly<Record<ServiceState, ViewMark>> = {
  failed: broken,
  restarting: broken,
  unhealthy: { tone: 'error', sign: 'error', words: message('drawing.mark-unhealthy') },
  stopped: waiting,
  created: waiting,
  paused: waiting,
  starting: { tone: 'lit', sign: 'lit', words: message('drawing.mark-starting') },
  running: started,
  healthy: started,
  done: started,
};

/** The start order while the real thing starts: who waits, who is being started, who is up, who failed. */
export function liveMarks(model: ComposeModel, services: ReadonlyMap<string, ServiceStatus>): ViewMarks {
  return new Map(
    [...startOrder(model).steps.keys()].map((name): [NodeId, ViewMark] => {
      const status = services.get(name);
      return [nodeId('service', name), status === undefined ? waiting : marks[status.state]];
    }),
  );
}
