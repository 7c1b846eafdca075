import { objectOf, readJson, textOf } from '../text/read-json.ts';

/** Something that happened to a container. */
export interface ContainerEvent {
  readonly service: string;
  readonly container: string;
  /** `start`, `die`, `health_status: healthy`, ... */
  readonly action: string;
  /** ISO 8601. */
  readonly time: string;
}

/** A line of `docker compose events --json`; undefined for any other. */
export function parseEvent(line: string): ContainerEvent | undefined {
  const row = objectOf(readJson(line));
  const [action, service] = [textOf(row['action']), textOf(row['service'])];
  if (action === '' || textOf(row['type']) !== 'container') return undefined;
  return { action, service, container: textOf(row['id']), time: textOf(row['time']) };
}

/** Whether the event can change what is shown: the probes of health checks happen all the time and do not. */
export function changesState({ action }: ContainerEvent): boolean {
  return !/^(exec_|top|attach|resize|copy|archive-path|extract-to-dir|export)/.test(action);
}
