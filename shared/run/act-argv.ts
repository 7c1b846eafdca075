import type { ComposeAct } from './act.ts';

/** The arguments of an act, after those that select the project: `['up', '-d', '--wait', 'web']`. */
export function actArgv(act: ComposeAct): string[] {
  const when = (on: boolean, ...words: string[]): string[] => (on ? words : []);
  const given = (flag: string, value: string | undefined): string[] =>
    value === undefined ? [] : [flag, value];
  switch (act.kind) {
    case 'up':
      return [
        'up',
        '-d',
        ...when(act.dryRun, '--dry-run'),
        ...when(act.build, '--build'),
        ...given('--pull', act.pull),
        ...when(act.noDeps, '--no-deps'),
        ...when(act.forceRecreate, '--force-recreate'),
        ...when(act.removeOrphans, '--remove-orphans'),
        ...when(act.wait, '--wait'),
        ...act.services,
      ];
    case 'down':
      return [
        'down',
        ...when(act.dryRun, '--dry-run'),
        ...when(act.volumes, '--volumes'),
        ...when(act.removeOrphans, '--remove-orphans'),
      ];
    case 'scale':
      return ['scale', '--no-deps', `${act.service}=${act.replicas}`];
    case 'run':
      return [
        'run',
        ...when(!act.keep, '--rm'),
        '-T',
        ...when(act.noDeps, '--no-deps'),
        ...when(act.servicePorts, '--service-ports'),
        ...act.ports.flatMap((port) => ['--publish', port]),
        ...act.environment.flatMap((pair) => ['--env', pair]),
        ...given('--entrypoint', act.entrypoint),
        ...given('--user', act.user),
        ...given('--workdir', act.workingDirectory),
        act.service,
        ...act.command,
      ];
    case 'build':
      return ['build', ...when(act.noCache, '--no-cache'), ...act.services];
    default:
      return [act.kind, ...act.services];
  }
}
