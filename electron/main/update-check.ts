import path from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../host/json-file.ts';

/**
 * Whether there is a newer version: asked of an address that whoever installs the app sets, `{"feed": "https://..."}` in `updates.json` of
 * the data folder or COMPOSEWRIGHT_UPDATE_FEED. Without one nothing is ever asked. The answer is `{"version": "1.2.3", "url": "https://..."}`.
 */
export interface Update {
  readonly version: string;
  /** Where a person reads of it and gets it. */
  readonly url: string;
}

export interface UpdateCheck {
  /** Whether there is an address to ask. */
  readonly possible: boolean;
  /** Whether the person wants it to be asked at each start. */
  readonly wanted: boolean;
  setWanted(wanted: boolean): Promise<void>;
  /** The newer version, if there is one. Never fails, and ends within ten seconds. */
  find(current: string): Promise<Update | undefined>;
}

const PATIENCE_MS = 10_000;
const MAX_BYTES = 64 * 1024;
const web = z.url({ protocol: /^https?$/ });
const kept = z.object({ feed: web.optional(), wanted: z.boolean().default(true) });
const answer = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  url: z.url({ protocol: /^https$/ }),
});

/** An address over the network must be one that nobody on the way can answer for. */
function isSafe(feed: string): boolean {
  const { protocol, hostname } = new URL(feed);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === 'localhost';
}

export async function createUpdateCheck(
  dataFolder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<UpdateCheck> {
  const file = path.join(dataFolder, 'updates.json');
  const { feed: inFile, wanted } = kept.safeParse(await readJson(file)).data ?? { wanted: true };
  const inEnv = web.safeParse(env.COMPOSEWRIGHT_UPDATE_FEED).data;
  const given = inEnv ?? inFile;
  const feed = given !== undefined && isSafe(given) ? given : undefined;
  const state = { wanted };
  return {
    possible: feed !== undefined,
    get wanted() {
      return state.wanted;
    },
    async setWanted(next) {
      state.wanted = next;
      await writeJson(file, { ...(inFile === undefined ? {} : { feed: inFile }), wanted: next }).catch(
        () => undefined,
      );
    },
    async find(current) {
      if (feed === undefined) return undefined;
      try {
        const response = await fetch(feed, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
        const text = await response.text();
        if (!response.ok || text.length > MAX_BYTES) return undefined;
        const { data } = answer.safeParse(JSON.parse(text));
        return data !== undefined && isNewer(data.version, current) ? data : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

function isNewer(version: string, current: string): boolean {
  const [left, right] = [version, current].map((each) => each.split('.').map(Number)) as [number[], number[]];
  for (const [index, number] of left.entries()) {
    const other = right[index] ?? 0;
    if (number !== other) return number > other;
  }
  return false;
}
