import type { ComposeModel, Dependency, Service } from '../../model/compose-model.ts';
import { firstProbe } from './health-check.ts';

/**
 * The order in which `docker compose up` starts the enabled services (Compose Specification, `depends_on`): a service waits
 * until each of its dependencies has started, is healthy, or has completed.
 */
export interface StartOrder {
  /** Services that start together, wave by wave; within a wave in the order of the files. */
  readonly waves: readonly (readonly string[])[];
  readonly steps: ReadonlyMap<string, StartStep>;
  /** The chain of services that decides when the last one starts, first to last. */
  readonly criticalPath: readonly string[];
  /** Services that wait for each other, and those that wait for them: they are in no wave. */
  readonly stuck: readonly string[];
}

export interface StartStep {
  readonly service: string;
  /** Index in `waves`. */
  readonly wave: number;
  readonly waitsFor: readonly Dependency[];
  /** The earliest start in seconds, as far as the files say it: health checks wait for their first probe, the rest takes no time. */
  readonly earliest: number;
  /** The dependency that decides `earliest`. */
  readonly held: string | undefined;
}

/** Orders the enabled services of a project. What is optional and not there is not waited for. */
export function startOrder(model: ComposeModel): StartOrder {
  const enabled = [...model.services.values()].filter((service) => service.enabled);
  const names = new Set(enabled.map(({ name }) => name));
  const waitsFor = new Map(
    enabled.map(({ name, dependsOn }) => [name, dependsOn.filter(({ service }) => names.has(service))]),
  );
  const steps = new Map<string, StartStep>();
  const waves: string[][] = [];
  let waiting = enabled;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ name }) =>
      waitsFor.get(name)!.every(({ service }) => steps.has(service)),
    );
    if (ready.length === 0) break;
    const wave = waves.length;
    const made = ready.map(({ name }) => makeStep(name, wave, waitsFor.get(name)!, steps, model));
    for (const step of made) steps.set(step.service, step);
    waves.push(made.map(({ service }) => service));
    waiting = waiting.filter(({ name }) => !steps.has(name));
  }
  return { waves, steps, criticalPath: criticalPath(steps), stuck: waiting.map(({ name }) => name) };
}

function makeStep(
  service: string,
  wave: number,
  waitsFor: readonly Dependency[],
  steps: ReadonlyMap<string, StartStep>,
  model: ComposeModel,
): StartStep {
  let earliest = 0;
  let held: string | undefined;
  let heldWave = -1;
  for (const dependency of waitsFor) {
    const before = steps.get(dependency.service)!;
    const at = before.earliest + waitOf(dependency, model.services.get(dependency.service));
    // Of two that are done at the same time the one with the longer chain behind it is shown.
    if (at > earliest || (at === earliest && before.wave > heldWave)) {
      earliest = at;
      held = dependency.service;
      heldWave = before.wave;
    }
  }
  return { service, wave, waitsFor, earliest, held };
}

function waitOf({ condition }: Dependency, service: Service | undefined): number {
  return condition === 'service_healthy' && service !== undefined ? firstProbe(service) : 0;
}

function criticalPath(steps: ReadonlyMap<string, StartStep>): readonly string[] {
  let last: StartStep | undefined;
  for (const step of steps.values()) {
    const later = last === undefined || step.earliest > last.earliest;
    if (later || (step.earliest === last?.earliest && step.wave > last.wave)) last = step;
  }
  const path: string[] = [];
  for (let step = last; step !== undefined;) {
    path.unshift(step.service);
    step = step.held === undefined ? undefined : steps.get(step.held);
  }
  return path;
}

/** What does not start when a service fails: its health check, its run, or its start. */
export interface FailureEffect {
  /** Services that `up` then does not start, directly or through others, in the order of the waves. */
  readonly blocked: readonly string[];
  /** Services that start all the same, because the dependency is not required. */
  readonly unharmed: readonly string[];
}

/**
 * What happens to the others when `failed` never gets into the state that they wait for: a required dependency stops the
 * service and everything behind it, an optional one only makes the tool warn. Who waits for `service_started` alone goes on
 * when a health check fails (`how: 'unhealthy'`), but not when the service does not start at all.
 */
export function failureEffect(
  order: StartOrder,
  failed: string,
  how: 'unhealthy' | 'not-started',
): FailureEffect {
  const blocked = new Set<string>();
  const unharmed = new Set<string>();
  for (const wave of order.waves) {
    for (const name of wave) {
      if (name === failed) continue;
      for (const { service, condition, required } of order.steps.get(name)!.waitsFor) {
        const down = blocked.has(service);
        const missed = service === failed && (how === 'not-started' || condition !== 'service_started');
        if (!down && !missed) continue;
        if (required) blocked.add(name);
        else unharmed.add(name);
      }
      if (blocked.has(name)) unharmed.delete(name);
    }
  }
  return { blocked: [...blocked], unharmed: [...unharmed] };
}
