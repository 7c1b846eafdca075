import type { StackAct } from '../../../shared/run/act.ts';
import type { RunSelection } from '../../../shared/run/run-contract.ts';
import { stackFile } from '../../../shared/run/swarm/stack-file.ts';
import { deployPlan, removePlan } from '../../../shared/run/swarm/stack-plan.ts';
import { host } from '../../host/host.ts';
import { liveStore, type Proposal } from './live-store.ts';

let asked = 0;

/** What deploying or removing a stack would do: `docker stack` knows no dry run, so it is read from the files and from what is there. */
export async function proposeStack(
  act: StackAct,
  selection: RunSelection,
): Promise<Pick<Proposal, 'phase' | 'plan' | 'stack' | 'detail'>> {
  const { projectDirectory, files, envFiles, profiles, projectName, variables } = selection;
  const running = new Set(liveStore.getState().services.keys());
  const answer = await host().call('composeConfig', {
    ...{ projectDirectory, files, envFiles, profiles, projectName, variables },
    unsaved: {},
    format: 'json',
    run: `stack ${++asked}`,
  });
  const isRead = answer.ok && answer.value.exitCode === 0;
  const stack = isRead ? stackFile(answer.value.stdout) : undefined;
  if (act.kind === 'stack-remove') return { phase: 'ready', plan: removePlan(stack, running), detail: '' };
  if (stack === undefined) {
    const words = answer.ok ? answer.value.stderr.trim() : (answer.detail ?? answer.code);
    return { phase: 'failed', plan: undefined, detail: words.split('\n').at(-1) ?? '' };
  }
  const prune = act.kind === 'stack-deploy' && act.prune;
  return { phase: 'ready', plan: deployPlan(stack, running, prune), stack, detail: '' };
}
