import { select, type Memory } from './memory.ts';
import type { Named } from './references.ts';
import type { ResolveInput } from './resolution.ts';
import type { Variables } from './scope.ts';

// Step 20 of the pipeline, "Profiles" of the Compose Specification.

/** The profiles that are active: `--profile`, else COMPOSE_PROFILES. With neither, the tool's list is one empty name. */
export function activeProfiles(input: ResolveInput, variables: Variables): ReadonlySet<string> {
  if (input.profiles.length > 0) return new Set(input.profiles);
  return new Set((variables['COMPOSE_PROFILES'] ?? '').split(',').map((name) => name.trim()));
}

/** Names of the services that the active profiles leave out. */
export function disabledServices(
  services: ReadonlyMap<string, Named>,
  active: ReadonlySet<string>,
  memory: Memory,
): ReadonlySet<string> {
  if (active.has('*')) return new Set();
  const optional = select(memory, 'has profiles', services, ({ profiles }) => profiles.length > 0);
  const isActive = (profile: string): boolean => active.has(profile);
  return new Set(optional.filter((name) => !services.get(name)!.profiles.some(isActive)));
}
