import { act as anyAct, isStackAct, type Act, type ActInput } from '../../../shared/run/act.ts';
import { parseProgress } from '../../../shared/run/progress-line.ts';
import { isReachable } from '../../../shared/run/service-status.ts';
import { host } from '../../host/host.ts';
import { failureOf, notify } from '../notices.ts';
import { setUi } from '../settings.ts';
import { store } from '../store.ts';
import { followRun, planOf, readAll } from './follow-run.ts';
import { liveStore, type Proposal, type ProposedKind, type RunPanelView } from './live-store.ts';
import { runSelection } from './run-selection.ts';
import { dryRunOutcome } from './dry-run-outcome.ts';
import { proposeStack } from './propose-stack.ts';

/** Shows the Run panel, and in it what is meant. */
export function showRun(view?: RunPanelView): void {
  const { panels } = store.getState().ui;
  setUi({ dockTab: 'run', panels: { ...panels, dock: true } });
  if (view !== undefined) liveStore.setState({ view });
}

/** Runs it now, on the files as they are on disk. */
export async function runAct(given: ActInput): Promise<void> {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  const act = anyAct.parse(given);
  liveStore.setState({ proposal: undefined, oneOff: undefined, view: 'progress' });
  const started = await host().call('startRun', { selection: runSelection(snapshot), act });
  if (!started.ok) {
    notify({ tone: 'error', text: { failure: failureOf(started) } });
    return;
  }
  const run = await followRun(started.value);
  if (run?.info.exitCode === 0 || run?.info.cancelled === true || run === undefined) return;
  notify({
    tone: 'error',
    text: { key: 'run.failed', args: { command: commandName(act) } },
    actions: [{ label: { key: 'run.show' }, run: () => showRun('progress') }],
  });
}

let proposals = 0;

/** Finds out what an act would do, and shows it. */
export async function propose(given: Extract<ActInput, { kind: ProposedKind }>): Promise<void> {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  const act = anyAct.parse(given) as Proposal['act'];
  const serial = ++proposals;
  const before = liveStore.getState().proposal;
  const put = (patch: Partial<Proposal>): void => {
    if (serial !== proposals) return;
    const now = liveStore.getState().proposal;
    if (now !== undefined) liveStore.setState({ proposal: { ...now, ...patch } });
  };
  const plan = before?.act.kind === act.kind ? before.plan : undefined;
  liveStore.setState({
    oneOff: undefined,
    proposal: { act, phase: 'asking', plan, commandLine: '', detail: '' },
  });
  showRun('progress');
  const selection = runSelection(snapshot);
  const command = await host().call('commandOf', { selection, act });
  if (!command.ok) {
    put({ phase: 'failed', plan: undefined, detail: command.detail ?? command.path ?? command.code });
    return;
  }
  put({ commandLine: command.value });
  if (isStackAct(act)) {
    put(await proposeStack(act, selection));
    return;
  }
  if (act.kind === 'up') {
    void host()
      .call('configImages', selection)
      .then((answer) => answer.ok && put({ images: [...new Set(answer.value)].sort() }));
  }
  const started = await host().call('startRun', { selection, act: { ...act, dryRun: true } });
  if (!started.ok) {
    put({ phase: 'failed', plan: undefined, detail: started.detail ?? started.code });
    return;
  }
  const lines: string[] = [];
  let exitCode: number | null = null;
  await readAll(started.value.id, (read) => {
    lines.push(...read.lines.map(({ text }) => text));
    exitCode = read.exitCode;
  });
  const found = planOf(
    lines.flatMap((line) => parseProgress(line) ?? []),
    selection.project,
  );
  put(dryRunOutcome(found, lines, exitCode));
}

export function withdraw(): void {
  proposals++;
  liveStore.setState({ proposal: undefined });
}

const commandName = ({ kind }: Act): string =>
  kind.startsWith('stack-') ? kind.replace('stack-', 'docker stack ') : `docker compose ${kind}`;

/** Runs what was proposed. */
export function accept({ act }: Proposal): Promise<void> {
  return runAct(act);
}

export async function endRun(id: string): Promise<void> {
  liveStore.setState(({ runs }) => ({
    runs: runs.map((run) => (run.info.id === id ? { ...run, info: { ...run.info, cancelled: true } } : run)),
  }));
  await host().call('endRun', { id });
}

/** Opens the form for a command in a container of its own. */
export function showOneOff(service: string | undefined): void {
  liveStore.setState({ oneOff: service });
  if (service !== undefined) showRun('progress');
}

export function showLogs(services: readonly string[]): void {
  liveStore.setState({ logsOf: services });
  showRun('logs');
}

/** Opens a terminal in the first running container of a service. */
export function showTerminal(service: string): void {
  const found = liveStore.getState().services.get(service);
  const container = found?.containers.find(isReachable);
  if (container !== undefined) liveStore.setState({ terminalIn: container.id });
  showRun('terminal');
}

export function showDrift(service: string | undefined): void {
  liveStore.setState({ driftOf: service });
  if (service !== undefined) showRun('services');
}
