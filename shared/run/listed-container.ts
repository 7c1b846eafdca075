import { z } from 'zod';
import { objectOf, readJson, textOf } from '../text/read-json.ts';

/** A container of an engine, as far as a person chooses one by. */
export const listedContainer = z.object({
  id: z.string().regex(/^[0-9a-f]{12,64}$/),
  name: z.string(),
  image: z.string(),
  /** `running`, `exited`, ... */
  state: z.string(),
  /** The Compose project that made it; '': none did. */
  project: z.string(),
});

export type ListedContainer = z.output<typeof listedContainer>;

/** Lists all containers of an engine, after `docker`: `parseList` reads it. A label's value may hold what separates labels: it is asked for alone. */
export const listArgv: readonly string[] = [
  'ps',
  '--all',
  '--no-trunc',
  '--format',
  '{"id":{{json .ID}},"name":{{json .Names}},"image":{{json .Image}},"state":{{json .State}},' +
    '"project":{{json (.Label "com.docker.compose.project")}}}',
];

/** The containers of the answer, one per line; other lines are left out. */
export function parseList(text: string): ListedContainer[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const row = objectOf(readJson(line));
    const found = listedContainer.safeParse({
      id: row['id'],
      name: textOf(row['name']).split(',')[0],
      image: textOf(row['image']),
      state: textOf(row['state']),
      project: textOf(row['project']),
    });
    return found.success ? [found.data] : [];
  });
}
