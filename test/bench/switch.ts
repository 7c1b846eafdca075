import { runCommand } from '../../shared/commands/run-command.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { snapshotIn, takeSnapshot } from '../../shared/project/snapshot.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { generateCompose } from '../support/generate-compose.ts';

/** The stack of the bench with an override of every fifth service, and another of each, with variables of its own. */
function open(count: number): Snapshot {
  const directory = '/bench';
  const services = (step: number, line: (i: number) => string) =>
    `services:\n${Array.from({ length: Math.ceil(count / step) }, (_, i) => `  svc-${i * step}:\n    ${line(i)}\n`).join('')}`;
  const texts: Readonly<Record<string, string>> = {
    'compose.yaml': generateCompose(count),
    'compose.dev.yaml': services(5, (i) => `restart: "no"\n    ports: ["${20_000 + i}:81"]`),
    'compose.prod.yaml': services(1, (i) => `deploy: { replicas: ${2 + (i % 3)} }`),
    '.env.prod': 'LOG_LEVEL=warn\n',
  };
  const files = Object.entries(texts).map(([name, text]) => ({
    path: `${directory}/${name}`,
    text,
    version: null,
  }));
  const composeFiles = files.map(({ path }) => path).filter((path) => path.endsWith('.yaml'));
  const project = createProject({ directory, composeFiles, files, variables: {} });
  return takeSnapshot({ ...project, absent: new Set([`${directory}/.env`]) });
}

/** Milliseconds until everything that the window shows of an environment is derived. */
function look(snapshot: Snapshot, environment: string): number {
  const start = performance.now();
  const shown = snapshotIn(snapshot, environment);
  void shown.graph;
  void shown.diagnostics;
  return performance.now() - start;
}

export interface SwitchTimes {
  /** The first time that the environment is looked at. */
  readonly first: number;
  /** After an edit of the base elsewhere, back to the environment. */
  readonly edited: number;
  /** Again, nothing changed between. */
  readonly back: number;
}

/** Switching between environments of `count` services. */
export function switchTimes(count: number): Readonly<Record<'dev' | 'prod', SwitchTimes>> {
  const times = (name: 'dev' | 'prod'): SwitchTimes => {
    const start = open(count);
    void start.graph;
    const first = look(start, name);
    const edit = {
      command: 'setAttribute',
      args: { path: ['services', 'svc-3', 'image'], value: 'changed:1' },
    };
    const result = runCommand(start, edit);
    if (isRefusal(result)) throw new Error(`the edit was refused: ${result.message.id}`);
    const touched = result.snapshot;
    void touched.graph;
    const edited = look(touched, name);
    return { first, edited, back: look(touched, name) };
  };
  return { dev: times('dev'), prod: times('prod') };
}
