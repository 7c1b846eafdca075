import type { HostResult } from '../../../shared/host.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { driftOf, noDrift } from '../../../shared/run/drift.ts';
import type { NamedProject, ProjectState } from '../../../shared/run/run-contract.ts';
import { serviceStatuses, type ServiceStatus } from '../../../shared/run/service-status.ts';
import { host } from '../../host/host.ts';
import { store } from '../store.ts';
import { followRun } from './follow-run.ts';
import { liveStore, nothingLive } from './live-store.ts';
import { isSaved, runSelection } from './run-selection.ts';

/** When the host itself does not answer. */
const RETRY_MS = 5000;
const SETTLE_MS = 400;

/** Keeps the live state of the project that is open: its containers, its runs, how far they are from the files. */
export function watchLive(): () => void {
  let turn = 0;
  let watched = '';
  let hashed = '';
  let hashes: ReadonlyMap<string, string> = new Map();
  let hashTimer: ReturnType<typeof setTimeout> | undefined;

  const putDrift = (): void => {
    const { containers, drift } = liveStore.getState();
    const next = driftOf(hashes, containers);
    if (next !== noDrift || drift !== noDrift) liveStore.setState({ drift: next });
  };
  const hash = async (snapshot: Snapshot, key: string): Promise<void> => {
    const result = await host().call('configHashes', runSelection(snapshot));
    if (key !== hashed) return;
    hashes = new Map(Object.entries(result.ok ? result.value.hashes : {}));
    putDrift();
  };
  const followHashes = (): void => {
    const { snapshot } = store.getState();
    const { containers, target } = liveStore.getState();
    // A stack keeps no hash of what it was made from.
    if (snapshot === undefined || target === 'swarm' || containers.length === 0 || !isSaved()) return;
    const key = hashKey(snapshot);
    if (key === hashed) return;
    hashed = key;
    clearTimeout(hashTimer);
    hashTimer = setTimeout(() => void hash(snapshot, key), SETTLE_MS);
  };
  const watch = async (project: NamedProject, mine: number): Promise<void> => {
    let after: number | null = null;
    for (;;) {
      const result: HostResult<ProjectState> = await host().call('watchProject', { ...project, after });
      if (mine !== turn) return;
      if (!result.ok) {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        if (mine !== turn) return;
        after = null;
      } else if (result.value.serial !== after) {
        after = result.value.serial;
        put(result.value);
        putDrift();
        followHashes();
      }
    }
  };
  const attach = async (project: string, mine: number): Promise<void> => {
    const result = await host().call('listRuns', { project });
    if (mine !== turn || !result.ok) return;
    for (const info of result.value) {
      const isDry = 'dryRun' in info.act && info.act.dryRun;
      const isKnown = liveStore.getState().runs.some((run) => run.info.id === info.id);
      if (!isDry && !isKnown) void followRun(info);
    }
  };
  const check = (): void => {
    const { snapshot, phase, host: machine } = store.getState();
    const { context, target } = liveStore.getState();
    const project = phase === 'open' && machine.status === 'ready' ? snapshot?.resolution.projectName : '';
    const key = project === undefined || project === '' ? '' : JSON.stringify([project, context, target]);
    if (key !== watched) {
      watched = key;
      turn++;
      hashed = '';
      hashes = new Map();
      liveStore.setState(nothingLive);
      if (project !== undefined && project !== '') {
        void watch({ project, context, target }, turn);
        void attach(project, turn);
      }
    }
    followHashes();
  };
  const unsubscribe = [
    store.subscribe(check),
    liveStore.subscribe((now, before) => {
      if (now.context !== before.context || now.target !== before.target) check();
    }),
  ];
  check();
  return () => {
    turn++;
    clearTimeout(hashTimer);
    for (const each of unsubscribe) each();
  };
}

/** What the hashes depend on: the environment, and the versions on disk of all that was read. */
function hashKey(snapshot: Snapshot): string {
  const versions = snapshot.resolution.used.map((path) => snapshot.project.files.get(path)?.version ?? '');
  return JSON.stringify([runSelection(snapshot), versions]);
}

/** Takes over what the host tells; the status of a service that did not change stays the same object. */
function put({ status, detail, containers }: ProjectState): void {
  const before = liveStore.getState().services;
  const services = new Map<string, ServiceStatus>();
  for (const [name, next] of serviceStatuses(containers)) {
    const old = before.get(name);
    services.set(name, old !== undefined && JSON.stringify(old) === JSON.stringify(next) ? old : next);
  }
  liveStore.setState({ status, detail, containers, services });
}
