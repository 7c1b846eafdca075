import type { Resolution } from './resolution.ts';
import { viewTyped, type ConfigFormat } from './output/typed-view.ts';
import { toJson } from './to-json.ts';

/**
 * What `docker compose config --format json|yaml` prints, as plain data and before `$` is doubled: zero values left out, and
 * what only one of the formats has. Order of keys means nothing. Undefined when nothing could be read.
 */
export function toOutput(resolution: Resolution, format: ConfigFormat): unknown {
  return resolution.config && toJson(viewTyped(resolution.config, format));
}
