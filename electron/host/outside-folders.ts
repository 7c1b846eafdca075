import path from 'node:path';
import { HostFailure } from './host-failure.ts';
import type { PathGuard } from './path-guard.ts';
import { normalizePath } from './path-guard.ts';
import { toContract } from './paths.ts';

/** What may be read: in the project, in a folder outside that the person allowed, or not (`folder`: what there is to ask for). */
export type Reach =
  | { readonly place: 'project' | 'allowed'; readonly file: string }
  | { readonly place: 'outside'; readonly file: string; readonly folder: string };

/**
 * The folders outside the project whose files the person allowed to read, for one view and one project. A folder is where a file
 * really lies, links followed, and stands for the files in it, not for the folders below: to allow `/` allows next to nothing.
 */
export interface OutsideFolders {
  /** Where a path that is to be read lies, and whether it may be. Reads nothing. */
  reach(file: string): Promise<Reach>;
  /** Allows a folder that `reach` has named; throws `outside-project` for any other. */
  allow(folder: string): void;
  /** Another project is opened, or none. */
  forget(): void;
}

export function createOutsideFolders(guard: PathGuard): OutsideFolders {
  const named = new Set<string>();
  const allowed = new Set<string>();
  return {
    async reach(file) {
      const { granted, real, file: normal } = await guard.find(file);
      if (granted) return { place: 'project', file: normal };
      const folder = path.dirname(real);
      if (allowed.has(folder)) return { place: 'allowed', file: normal };
      named.add(folder);
      return { place: 'outside', file: normal, folder };
    },
    allow(folder) {
      const normal = normalizePath(folder);
      if (!named.has(normal)) throw new HostFailure('outside-project', toContract(normal));
      allowed.add(normal);
    },
    forget() {
      named.clear();
      allowed.clear();
    },
  };
}
