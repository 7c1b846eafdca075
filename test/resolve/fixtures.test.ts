import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { toOutput } from '../../shared/resolve/to-output.ts';
import { oracle } from '../support/oracle.ts';
import { readerOf } from '../support/resolve-case.ts';
import { explains } from '../support/tool-cause.ts';

// `case.json` says how the tool is asked; `expected.json` is what it answered. RECORD=1 asks it again and writes the answers.

interface Case {
  readonly files: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly projectDirectory?: string;
}

interface Expected {
  /** Version of the tool that answered. */
  readonly tool: string;
  readonly config?: unknown;
  readonly error?: string;
}

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../fixtures/resolve');
const names = readdirSync(folder).sort();

function readJson<T>(name: string, file: string): T {
  return JSON.parse(readFileSync(path.join(folder, name, file), 'utf8')) as T;
}

function requestOf(name: string) {
  const { files, environment = {}, profiles = [], projectDirectory } = readJson<Case>(name, 'case.json');
  const root = path.join(folder, name);
  return {
    files: files.map((file) => path.join(root, file)),
    workingDirectory: root,
    environment,
    profiles,
    ...(projectDirectory === undefined ? {} : { projectDirectory: path.join(root, projectDirectory) }),
  };
}

function resolveFixture(name: string): Resolution {
  const request = requestOf(name);
  return resolve({
    ...request,
    environment: { PATH: process.env['PATH'] ?? '', HOME: '/home/oracle', ...request.environment },
    envFiles: [],
    read: readerOf(folder),
  });
}

/** Texts with this machine's folder instead of the mark, as plain data that JSON knows. */
function placed(data: unknown, name: string): unknown {
  const root = path.join(folder, name);
  const text = JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  return JSON.parse(text.replaceAll('${UP}', folder).replaceAll('${ROOT}', root));
}

async function ask(name: string): Promise<Expected> {
  const tool = oracle()!;
  const { exitCode, stdout, stderr } = await tool.config(requestOf(name));
  const root = path.join(folder, name);
  const marked = (text: string): string => text.replaceAll(root, '${ROOT}').replaceAll(folder, '${UP}');
  if (exitCode !== 0)
    return {
      tool: tool.version,
      error: /^panic: .*$/m.exec(stderr)?.[0] ?? marked(stderr).trim().split('\n').at(-1)!,
    };
  return { tool: tool.version, config: JSON.parse(marked(stdout).replaceAll('$$', '$')) };
}

describe('the fixtures of the pipeline', () => {
  test.each(names)('%s', (name) => {
    const resolution = resolveFixture(name);
    const expected = readJson<Expected>(name, 'expected.json');
    if (expected.error !== undefined) {
      const errors = resolution.diagnostics.filter(({ severity }) => severity === 'error');
      const said = placed(expected.error, name) as string;
      expect({ said, explained: explains(errors, said) }).toEqual({ said, explained: true });
    } else {
      expect(resolution.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(placed(toOutput(resolution, 'json'), name)).toEqual(placed(expected.config, name));
    }
  });

  const recordedBy = names
    .filter((name) => existsSync(path.join(folder, name, 'expected.json')))
    .map((name) => readJson<Expected>(name, 'expected.json').tool)[0];
  test.skipIf(oracle()?.version !== recordedBy)('are still what the real tool answers', async () => {
    for (const name of names) {
      const answer = await ask(name);
      const file = path.join(folder, name, 'expected.json');
      if (process.env['RECORD'] === '1') writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
      else expect({ name, ...answer }).toEqual({ name, ...readJson<Expected>(name, 'expected.json') });
    }
  });
});
