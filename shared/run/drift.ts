import type { Container } from './container.ts';

/** Where what runs is not what the files say. */
export interface Drift {
  /** Services of which a container was made from another configuration. */
  readonly changed: ReadonlySet<string>;
  /** Services of the files without a container. */
  readonly missing: ReadonlySet<string>;
  /** Containers of the project whose service the files do not have. */
  readonly orphans: readonly Container[];
}

export const noDrift: Drift = { changed: new Set(), missing: new Set(), orphans: [] };

/**
 * Compares containers with the hashes that the tool computes of the files as they are on disk (`parseHashes`). A project of
 * which nothing is there has not drifted: it was not started.
 */
export function driftOf(hashes: ReadonlyMap<string, string>, containers: readonly Container[]): Drift {
  const lasting = containers.filter(({ oneOff }) => !oneOff);
  if (lasting.length === 0 || hashes.size === 0) return noDrift;
  const there = new Set(lasting.map(({ service }) => service));
  return {
    changed: new Set(
      lasting
        .filter(({ service, configHash }) => {
          const hash = hashes.get(service);
          return hash !== undefined && configHash !== '' && configHash !== hash;
        })
        .map(({ service }) => service),
    ),
    missing: new Set([...hashes.keys()].filter((service) => !there.has(service))),
    orphans: lasting.filter(({ service }) => !hashes.has(service)),
  };
}
