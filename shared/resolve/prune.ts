import type { Section } from './entry.ts';
import { referencesOf } from './references.ts';
import type { Value } from './value.ts';

// Step 23 of the pipeline: what no enabled service names is left out of the configuration.

/** The named resources of a section that enabled services use; the same map when they use all. */
export function usedResources(
  section: Exclude<Section, 'services'>,
  resources: ReadonlyMap<string, Value>,
  services: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  if (resources.size === 0) return resources;
  const named = new Set<string>();
  for (const service of services.values()) {
    const references = referencesOf(service);
    for (const name of references[section].keys()) named.add(name);
    if (section === 'secrets') for (const name of references.buildSecrets.keys()) named.add(name);
  }
  const used = [...resources].filter(([name]) => named.has(name));
  return used.length === resources.size ? resources : new Map(used);
}
