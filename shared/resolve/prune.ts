import type { Section } from './entry.ts';
import type { Named } from './references.ts';
import type { Value } from './value.ts';

// Step 23 of the pipeline: what no enabled service names is left out of the configuration.

/** The resources of a section that enabled services name; the same map when they name all. */
export function usedResources(
  section: Exclude<Section, 'services'>,
  resources: ReadonlyMap<string, Value>,
  services: ReadonlyMap<string, Named>,
): ReadonlyMap<string, Value> {
  if (resources.size === 0) return resources;
  const used = new Set<string>();
  for (const named of services.values()) for (const name of named[section]) used.add(name);
  const kept = [...resources].filter(([name]) => used.has(name));
  return kept.length === resources.size ? resources : new Map(kept);
}
