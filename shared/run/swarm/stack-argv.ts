import type { StackAct } from '../act.ts';

/** The name of a project's service in a Swarm. */
export const swarmName = (project: string, service: string): string => `${project}_${service}`;

/** The arguments of an act after `docker`. `stack-deploy` reads the file (`stackFile`) from its standard input. */
export function stackArgv(act: StackAct, project: string): string[] {
  switch (act.kind) {
    case 'stack-deploy':
      return [
        'stack',
        'deploy',
        ...(act.prune ? ['--prune'] : []),
        ...(act.registryAuth ? ['--with-registry-auth'] : []),
        ...(act.resolve === undefined ? [] : ['--resolve-image', act.resolve]),
        '-c',
        '-',
        project,
      ];
    case 'stack-remove':
      return ['stack', 'rm', project];
    case 'stack-scale':
      return ['service', 'scale', '--detach', `${swarmName(project, act.service)}=${act.replicas}`];
    case 'stack-restart':
      return ['service', 'update', '--detach', '--force', swarmName(project, act.service)];
  }
}

/** Streams what happens to the containers of a stack on this machine; other nodes tell nothing. */
export const stackEventsArgv = (project: string): string[] => [
  'events',
  '--filter',
  'type=container',
  '--filter',
  `label=com.docker.stack.namespace=${project}`,
  '--format',
  '{{json .}}',
];

/** The services of a stack, one JSON object per line: `parseStackServices` reads it. */
export const stackServicesArgv = (project: string): string[] => [
  'stack',
  'services',
  '--format',
  '{{json .}}',
  project,
];

/** The tasks of a stack, those that have ended too, one JSON object per line: `parseStackTasks` reads it. */
export const stackTasksArgv = (project: string): string[] => [
  'stack',
  'ps',
  '--no-trunc',
  '--format',
  '{{json .}}',
  project,
];

/** What the engine knows of tasks: `parseTaskDetails` reads it. */
export const inspectTasksArgv = (tasks: readonly string[]): string[] => [
  'inspect',
  '--type',
  'task',
  ...tasks,
];

/** Follows the logs of one service in a Swarm: `parseStackLog` makes its lines those of `docker compose logs`. */
export const stackLogsArgv = (project: string, service: string, tail: number): string[] => [
  'service',
  'logs',
  '--follow',
  '--timestamps',
  '--tail',
  String(tail),
  swarmName(project, service),
];
