import { Buffer } from 'node:buffer';
import path from 'node:path';
import { addTo } from '../../shared/add-to.ts';
import { extractBase, type ExtractedBase } from '../../shared/override/extract-base.ts';
import type { FilePath } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { isRefusal } from '../../shared/refusal.ts';
import type { Project } from '../../shared/project/project.ts';
import { positionOf } from '../../shared/project/range-of.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import { toContract } from '../host/paths.ts';
import { writeFiles } from '../host/write-files.ts';
import { checkOutputs } from './check-outputs.ts';
import { CliFailure, nameFile, printProblem, say } from './fail.ts';
import { loadMissing } from './load-project.ts';
import { loadStack } from './run-override.ts';
import { selectionOf, type SelectionFlags } from './selection.ts';
import { synthesisFailure } from './synthesis-failure.ts';
import { versionOnDisk } from './write-output.ts';

export interface ExtractFlags extends SelectionFlags {
  readonly base: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

interface Copy {
  readonly name: string;
  project: Project;
}

/** `composewright extract`: a common base of full copies, and the smallest override for each. */
export async function runExtract(flags: ExtractFlags): Promise<void> {
  const base = toContract(path.resolve(flags.base));
  const copies = await Promise.all(
    [...namedFiles(flags.file ?? [])].map(async ([name, files]): Promise<Copy> => {
      const selection = selectionOf({ ...flags, file: files });
      return { name, project: await loadStack(selection) };
    }),
  );
  if (copies.length < 2) {
    throw new CliFailure(printProblem(undefined, undefined, say(message('cli.copies-needed'))));
  }
  if (!flags.dryRun) {
    const outputs = [base, ...copies.map(({ name }) => besideBase(base, name))];
    await checkOutputs(
      outputs,
      copies.map(({ project }) => project),
      flags.force,
    );
  }
  const found = await extract(copies, base);
  const texts = new Map([[base, found.base]]);
  for (const [name, { text }] of found.overrides) texts.set(besideBase(base, name), text);
  for (const note of found.notes) process.stderr.write(`${printProblem(undefined, undefined, say(note))}\n`);
  if (flags.dryRun) {
    const parts = [...texts].map(([file, text]) => `# ${nameFile(file)}\n${text}`);
    process.stdout.write(parts.join('\n'));
    return;
  }
  const files = [...texts].map(async ([file, text]) => ({
    path: file,
    bytes: Buffer.from(text, 'utf8'),
    version: await versionOnDisk(file),
  }));
  await writeFiles(await Promise.all(files));
  for (const file of texts.keys()) {
    process.stdout.write(`${say(message('cli.wrote', { file: nameFile(file) }))}\n`);
  }
}

async function extract(copies: readonly Copy[], base: FilePath): Promise<ExtractedBase> {
  for (;;) {
    const inputs = copies.map(({ name, project }) => ({
      name,
      input: resolveInputOf(project),
    }));
    const found = extractBase({ copies: inputs, path: base });
    if (!isRefusal(found)) return found;
    const { missing } = found;
    if (missing === undefined) {
      // Copies may share files: the place is in the texts of the one that was read.
      const place = found.diagnostics[0]?.location;
      const owner = copies.find(
        ({ project }) => place !== undefined && positionOf(project, place) !== undefined,
      );
      throw synthesisFailure(found, (owner ?? copies[0]!).project);
    }
    for (const copy of copies) copy.project = await loadMissing(copy.project, [missing]);
  }
}

/** `dev=compose.dev.yml` by name; the same name again adds a layer to that copy. */
function namedFiles(values: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const value of values) {
    const [, name, file] = /^([A-Za-z0-9][\w.-]*)=(.+)$/s.exec(value) ?? [];
    if (name === undefined || file === undefined) {
      throw new CliFailure(printProblem(undefined, undefined, say(message('cli.name-needed', { value }))));
    }
    addTo(found, name, file);
  }
  return found;
}

/** `compose.yml` -> `compose.dev.yml`. */
function besideBase(base: FilePath, name: string): FilePath {
  const { dir, name: stem, ext } = path.posix.parse(base);
  return path.posix.join(dir, `${stem}.${name}${ext === '' ? '.yml' : ext}`);
}
