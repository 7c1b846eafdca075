import type { Service } from '../../model/compose-model.ts';
import { entryOf, isTrue, itemsOf, textOf } from '../../model/read-value.ts';
import { parseDuration } from '../../resolve/syntax/durations.ts';

/** A service's health check as its files say it, in seconds, with the engine's defaults. */
export interface HealthCheck {
  /** `none`: switched off. `image`: no file says one, the image may. */
  readonly by: 'files' | 'image' | 'none';
  readonly interval: number;
  readonly timeout: number;
  readonly retries: number;
  readonly startPeriod: number;
  readonly startInterval: number;
}

/** Docker's defaults (Dockerfile reference, HEALTHCHECK). */
const defaults = { interval: 30, timeout: 30, retries: 3, startPeriod: 0, startInterval: 5 };

/** Reads `healthcheck` of a service. Durations that cannot be read count as not written. */
export function healthCheckOf(service: Service): HealthCheck {
  const value = entryOf(service.value, 'healthcheck');
  const seconds = (key: string, otherwise: number) => {
    const text = textOf(entryOf(value, key));
    const parsed = text === undefined ? undefined : parseDuration(text);
    // Zero means "not set" to the engine.
    return typeof parsed === 'bigint' && parsed > 0n ? Number(parsed) / 1e9 : otherwise;
  };
  const retries = Number(textOf(entryOf(value, 'retries')));
  return {
    by: byWhom(service),
    interval: seconds('interval', defaults.interval),
    timeout: seconds('timeout', defaults.timeout),
    retries: Number.isInteger(retries) && retries > 0 ? retries : defaults.retries,
    startPeriod: seconds('start_period', defaults.startPeriod),
    startInterval: seconds('start_interval', defaults.startInterval),
  };
}

function byWhom(service: Service): HealthCheck['by'] {
  const value = entryOf(service.value, 'healthcheck');
  if (value === undefined) return 'image';
  const first = textOf(itemsOf(entryOf(value, 'test'))[0]);
  if (isTrue(entryOf(value, 'disable')) || first === 'NONE') return 'none';
  return first === undefined ? 'image' : 'files';
}

/** Seconds from a container's start to its first probe: the earliest that it can be healthy. */
export function firstProbe(service: Service): number {
  const { by, interval, startPeriod, startInterval } = healthCheckOf(service);
  if (by === 'none') return 0;
  return startPeriod > 0 ? Math.min(startInterval, interval) : interval;
}

/** Seconds from a container's start until the engine calls it unhealthy when every probe fails at once. */
export function unhealthyAfter(service: Service): number {
  const { interval, retries, startPeriod } = healthCheckOf(service);
  return startPeriod + interval * retries;
}
