import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { Reference } from '../../shared/spec/attribute.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';

/** The names that a value may refer to, as they are written there; a service does not name itself. */
export function namesFor({ model }: Snapshot, { to, at }: Reference, path: Path): readonly string[] {
  const own = path[0] === 'services' && to === 'service' ? path[1] : undefined;
  const names = to === 'model' ? [] : [...model[`${to}s`].keys()].filter((name) => name !== own);
  return at === 'service-prefix' ? names.map((name) => `service:${name}`) : names;
}
