import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { serviceHashes } from '../../shared/resolve/output/hash.ts';
import { imageNames, isUnlisted, profileNames, sectionNames } from '../../shared/resolve/output/lists.ts';
import { printVariables, variablesIn } from '../../shared/resolve/output/print-variables.ts';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { corpusCases, corpusRoot, type CorpusCase } from '../support/corpus.ts';
import { oracle, type OracleRequest } from '../support/oracle.ts';
import { readerOf } from '../support/resolve-case.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';

const fixture = path.resolve(import.meta.dirname, '../fixtures/outputs');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const environment = { PATH: '/usr/bin:/bin', HOME: '/home/oracle' };

function ours(request: OracleRequest, interpolate = true): Resolution {
  return resolve({
    envFiles: [],
    profiles: [],
    ...request,
    environment: { ...environment, ...request.environment },
    read: readerOf('/'),
    options: { interpolate },
  });
}

const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');
const sorted = (text: string): string => lines(text.split('\n').filter(Boolean).sort());

/** What the tool prints for each option, beside what we print; undefined: refused. */
async function both(
  request: OracleRequest,
): Promise<Record<string, [string | undefined, string | undefined]>> {
  const resolution = ours(request);
  const isListed = resolution.diagnostics.every((one) => one.severity !== 'error' || isUnlisted(one));
  const list = (names: readonly string[]): string | undefined =>
    isListed ? sorted(lines(names)) : undefined;
  const tool = async (option: string, arrange = sorted): Promise<string | undefined> => {
    const { exitCode, stdout } = await oracle()!.config({ ...request, options: option.split(' ') });
    return exitCode === 0 ? arrange(stdout) : undefined;
  };
  const hashes = [...serviceHashes(resolution, sha256)].map(([name, hash]) => `${name} ${hash}`);
  return {
    hash: [list(hashes), await tool('--hash *')],
    volumes: [list(sectionNames(resolution, 'volumes')), await tool('--volumes')],
    networks: [list(sectionNames(resolution, 'networks')), await tool('--networks')],
    images: [list(imageNames(resolution)), await tool('--images')],
    profiles: [list(profileNames(resolution)), await tool('--profiles')],
  };
}

function requestOf(one: CorpusCase): OracleRequest {
  const input = path.join(one.dir, 'input');
  const files = one.files.map((file) => path.join(input, file));
  return {
    files,
    workingDirectory: path.dirname(files[0]!),
    environment: Object.fromEntries(
      Object.entries(one.env).map(([name, value]) => [name, value.replaceAll('${ROOT}', input)]),
    ),
    profiles: one.profiles,
    projectName: one.projectName ?? 'case',
  };
}

/** Spread over all kinds of cases; the same every time. */
function sample(): CorpusCase[] {
  const usable = corpusCases().filter(
    ({ files, cwd, envFiles, projectDirectory, expected }) =>
      files.length > 0 &&
      !cwd &&
      envFiles.length === 0 &&
      !projectDirectory &&
      expected.exitCode === 0 &&
      expected.nondeterministic !== true,
  );
  return usable.filter((_, index) => index % 20 === 0);
}

const request: OracleRequest = {
  files: [path.join(fixture, 'compose.yaml')],
  workingDirectory: fixture,
  environment: { ...environment, SET: 'of the process' },
  projectName: 'outputs',
};

describe.skipIf(oracle() === undefined)('hashes and lists, beside the real tool', () => {
  test.skipIf(corpusRoot() === undefined)('of recorded projects', { timeout: 300_000 }, async () => {
    let services = 0;
    const cases = sample();
    for (const one of cases) {
      const answers = await both(requestOf(one));
      services += answers['hash']![0]?.split('\n').length ?? 0;
      for (const [option, [got, wanted]] of Object.entries(answers)) {
        expect([one.id, option, got]).toEqual([one.id, option, wanted]);
      }
    }
    console.log(`hashes of ${services} services in ${cases.length} projects equal`);
  });

  test.each([[[]], [['dev']], [['*']]])('of a project with everything, profiles %j', async (profiles) => {
    for (const [option, [got, wanted]] of Object.entries(await both({ ...request, profiles }))) {
      expect(wanted).toBeDefined();
      expect([option, got]).toEqual([option, wanted]);
    }
  });

  test('variables as a table, YAML and JSON', async () => {
    const variables = variablesIn(ours(request, false).config!);
    const ask = async (...options: string[]): Promise<string> =>
      (await oracle()!.config({ ...request, options: ['--variables', ...options] })).stdout;
    expect(printVariables(variables, 'json')).toBe(await ask('--format', 'json'));
    expect(printVariables(variables, 'yaml')).toBe(await ask('--format', 'yaml'));
    expect(sorted(printVariables(variables, 'table'))).toBe(sorted(await ask()));
  });
});

test('the hash does not know how many there are, how they are built, and what an env file holds', () => {
  const hashOf = (text: string, envFile = 'A=1'): string | undefined => {
    const files: Record<string, string> = { '/p/compose.yaml': text, '/p/a.env': envFile };
    const resolution = resolve({
      files: ['/p/compose.yaml'],
      environment: {},
      envFiles: [],
      profiles: [],
      read: (file) =>
        files[file] === undefined ? null : { text: files[file], yaml: () => parseYaml(files[file]!) },
    });
    return serviceHashes(resolution, (json) => json).get('web');
  };
  const plain = hashOf('services: {web: {image: a, env_file: a.env}}');
  expect(plain).toContain('"env_file":["/p/a.env"]');
  expect(hashOf('services: {web: {image: a, env_file: a.env, scale: 3, build: ., profiles: [""]}}')).toBe(
    plain,
  );
  expect(hashOf('services: {web: {image: a, env_file: a.env}}', 'A=2')).toBe(plain);
  expect(hashOf('services: {web: {image: b, env_file: a.env}}')).not.toBe(plain);
});
