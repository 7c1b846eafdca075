import { valueAt } from '../resolve/make-value.ts';
import type { Reference } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Snapshot } from './snapshot-type.ts';

/** The names that a value at a path may refer to, as they are written there; a service does not name itself. */
export function referableNames(
  { model, resolution }: Snapshot,
  { to, at }: Reference,
  path: Path,
): readonly string[] {
  if (to === 'model') {
    const models = valueAt(resolution.model, ['models']);
    return models?.kind === 'map' ? [...models.entries.keys()] : [];
  }
  const own = path[0] === 'services' && to === 'service' ? path[1] : undefined;
  const names = [...model[`${to}s`].keys()].filter((name) => name !== own);
  return at === 'service-prefix' ? names.map((name) => `service:${name}`) : names;
}
