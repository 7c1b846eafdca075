import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { FileText } from '../../shared/host.ts';
import { discover } from './discover.ts';
import { HostFailure } from './host-failure.ts';
import { readJson } from './json-file.ts';
import { toContract } from './paths.ts';
import { readText } from './read-text.ts';

export interface Sample {
  readonly id: string;
  readonly title: string;
}

const sampleInfo = z.object({ title: z.string() });

/** The projects that come with the program: one folder each, titled by its `sample.json`. */
export async function listSamples(folder: string): Promise<Sample[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    ids.sort().map(async (id) => {
      const info = sampleInfo.safeParse(await readJson(path.join(folder, id, 'sample.json')));
      return { id, title: info.data?.title ?? id };
    }),
  );
}

export interface OpenedSample {
  /** The folder that a save would make. */
  readonly directory: string;
  readonly composeFiles: readonly string[];
  readonly files: readonly FileText[];
}

/** A sample's texts at paths below a folder that does not exist yet. */
export async function openSample(folder: string, id: string, home = homedir()): Promise<OpenedSample> {
  const known = await listSamples(folder);
  if (!known.some((sample) => sample.id === id)) throw new HostFailure('not-found', undefined, id);
  const source = path.join(folder, id);
  const directory = freeFolder(path.join(home, 'composewright', id));
  const { composeFiles, companions } = await discover(source);
  const move = (file: string): string => path.join(directory, path.relative(source, file));
  const texts = await Promise.all([...composeFiles, ...companions].map((file) => readText(file)));
  return {
    directory,
    composeFiles: composeFiles.map(move),
    files: texts.map((text) => ({ ...text, path: toContract(move(text.path)), readOnly: false })),
  };
}

function freeFolder(wanted: string): string {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(folder)) return folder;
  }
}
