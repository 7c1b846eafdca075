import type { ComposeAct } from './act.ts';

/** The arguments of an act, after those that select the project: `['up', '-d', '--wait', 'web']`. */
export function actArgv(act: ComposeAct): string[] {
  const when = (on: boolean, ...words: string[]): string[] => (on ? words : []);
  switch (act.kind) {
    case 'up':
      return [
        'up',
        '-d',
        ...when(act.dryRun, '--dry-run'),
        ...when(act.build, '--build'),
        ...(act.pull === undefined ? [] : ['--pull', act.pull]),
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
      return ['run', '--rm', '-T', ...when(act.noDeps, '--no-deps'), act.service, ...act.command];
    case 'build':
      return ['build', ...when(act.noCache, '--no-cache'), ...act.services];
    default:
      return [act.kind, ...act.services];
  }
}
