import type { BoundPort } from '../container.ts';
import { listOf, numberOf, objectOf, readJson, textOf } from '../../text/read-json.ts';

/** One replica of a service, or an earlier try at it. */
export interface StackTask {
  readonly id: string;
  /** `shop_web.1`; of a service that runs on every node `shop_web.` and the node's id. */
  readonly name: string;
  readonly image: string;
  /** Name of the machine; empty: none has been found yet. */
  readonly node: string;
  readonly error: string;
  readonly ports: readonly BoundPort[];
}

/** What `docker inspect` knows of a task. Times are ISO 8601. */
export interface TaskDetail {
  /** `running`, `preparing`, `rejected`, ...; `desired` is what the Swarm wants it to be. */
  readonly state: string;
  readonly desired: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Empty: there is none yet. */
  readonly container: string;
  readonly exitCode: number;
  readonly nodeId: string;
  readonly message: string;
}

/** The published ports of the services that `docker stack services` lists, by their names in the Swarm. */
export function parseStackServices(text: string): ReadonlyMap<string, readonly BoundPort[]> {
  return new Map(
    rowsOf(text).flatMap((row) => {
      const name = textOf(row['Name']);
      return name === '' ? [] : [[name, portsOf(textOf(row['Ports']))] as const];
    }),
  );
}

/** The tasks in what `docker stack ps` prints as JSON, newest first as it does. What is none is left out. */
export function parseStackTasks(text: string): StackTask[] {
  return rowsOf(text).flatMap((row) => {
    const [id, name] = [textOf(row['ID']), textOf(row['Name'])];
    if (id === '' || name === '') return [];
    return [
      {
        id,
        name,
        image: textOf(row['Image']),
        node: textOf(row['Node']),
        error: textOf(row['Error']).replace(/^"(.*)"$/s, '$1'),
        ports: portsOf(textOf(row['Ports'])),
      },
    ];
  });
}

/** The answer of `docker inspect --type task` by the id of the task; empty for what is no such answer. */
export function parseTaskDetails(text: string): ReadonlyMap<string, TaskDetail> {
  return new Map(
    listOf(readJson(text)).flatMap((each) => {
      const row = objectOf(each);
      const status = objectOf(row['Status']);
      const container = objectOf(status['ContainerStatus']);
      const id = textOf(row['ID']);
      if (id === '') return [];
      const detail: TaskDetail = {
        state: textOf(status['State']),
        desired: textOf(row['DesiredState']),
        createdAt: textOf(row['CreatedAt']),
        changedAt: textOf(status['Timestamp']),
        container: textOf(container['ContainerID']),
        exitCode: numberOf(container['ExitCode']),
        nodeId: textOf(row['NodeID']),
        message: textOf(status['Err']),
      };
      return [[id, detail] as const];
    }),
  );
}

const STACK_LOG = /^(\d{4}-\d\d-\d\dT[\d:.]+\S*) (\S+)\.([\w-]+)\.[\w-]+@(\S+)\s+\| ?(.*)$/s;

/**
 * A line of `docker service logs --timestamps` as `docker compose logs` would print it (`web-1  | TIME text`), so that all that reads those
 * reads it; what is none stays as it is.
 */
export function parseStackLog(line: string, project: string): string {
  const [, time, service = '', slot, , text] = STACK_LOG.exec(line) ?? [];
  if (time === undefined) return line;
  const name = service.startsWith(`${project}_`) ? service.slice(project.length + 1) : service;
  return `${name}-${slot}  | ${time} ${text}`;
}

const rowsOf = (text: string) => text.split('\n').map((line) => objectOf(readJson(line)));

/** `*:8080->80/tcp, *:53->53/udp`. Every node answers on them. */
function portsOf(text: string): BoundPort[] {
  return [...text.matchAll(/(\d+)->(\d+)\/(\w+)/g)].map(([, published, target, protocol]) => ({
    ip: '0.0.0.0',
    published: Number(published),
    target: Number(target),
    protocol: protocol ?? 'tcp',
  }));
}
