import { describe, expect, it } from 'vitest';
import {
  findExtract,
  overridePath,
  refuseExtract,
  writeExtract,
} from '../../shared/override/write-extract.ts';
import type { ExtractChoice } from '../../shared/override/write-extract.ts';
import { findFlat, writeFlat } from '../../shared/override/export-override.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { addFiles, createProject } from '../../shared/project/create-project.ts';
import { getEnvironment } from '../../shared/project/environments.ts';
import type { Project, Transaction } from '../../shared/project/project.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import { isRefusal } from '../../shared/refusal.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { resolve } from '../../shared/resolve/resolve.ts';

// What the wizards write: files and environments in one transaction, every environment the same, undone to the same bytes.

const copyOf = (mode: string, own: string) => `# The shop
services:
  app:
    image: example/app:1.0 # pinned
    environment:
      MODE: ${mode}
${own}  db:
    image: postgres:17
`;
const dev = copyOf('dev', '    ports: ["4000:80"] # only here\n');
const prod = copyOf('prod', '    restart: always\n');

function projectOf(files: Readonly<Record<string, string>>): Project {
  const paths = Object.keys(files).map((name) => `/p/${name}`);
  const project = createProject({
    directory: '/p',
    composeFiles: paths,
    files: Object.entries(files).map(([name, text]) => ({
      path: `/p/${name}`,
      text,
      version: '1',
      readOnly: false,
    })),
    variables: {},
  });
  return addFiles(project, ['/p/.env'], []);
}

const printed = (project: Project, name: string, files = getEnvironment(project, name).files) => {
  const { config } = resolve(resolveInputOf(project, { ...getEnvironment(project, name), files }));
  return config === undefined ? undefined : printConfig(config, 'yaml');
};

function must<T extends object>(value: T): Exclude<T, Refusal> {
  if (isRefusal(value)) throw new Error(value.message.id);
  return value as Exclude<T, Refusal>;
}

function extract(project: Project, choice: ExtractChoice): Transaction {
  return must(writeExtract(project, choice, must(findExtract(project, choice))));
}

describe('extract', () => {
  const project = projectOf({ 'compose.dev.yaml': dev, 'compose.prod.yaml': prod });
  const choice = {
    copies: [
      { name: 'dev', file: '/p/compose.dev.yaml' },
      { name: 'prod', file: '/p/compose.prod.yaml' },
    ],
    base: '/p/compose.yaml',
    replace: true,
  };

  it('makes each copy its override, takes over its environment, and is undone to the same bytes', () => {
    const { project: next, inverse } = applyTransaction(project, extract(project, choice));
    expect(next.environments.map(({ name, files }) => [name, ...files])).toEqual([
      ['dev', '/p/compose.yaml', '/p/compose.dev.yaml'],
      ['prod', '/p/compose.yaml', '/p/compose.prod.yaml'],
    ]);
    expect(next.files.get('/p/compose.yaml')?.text).toBe(`# The shop
services:
  app:
    image: example/app:1.0 # pinned
  db:
    image: postgres:17
`);
    for (const { name, file } of choice.copies) {
      const [before] = project.environments.filter(({ files }) => files[0] === file);
      expect(printed(next, name)).toBe(printed(project, before!.name));
    }
    const back = applyTransaction(next, inverse).project;
    expect([...back.files].map(([path, { text }]) => [path, text])).toEqual(
      [...project.files].map(([path, { text }]) => [path, text]),
    );
    expect(back.environments).toEqual(project.environments);
  });

  it('keeps the copies and writes beside the base when asked to', () => {
    const kept = { ...choice, base: '/p/base.yaml', replace: false };
    expect(kept.copies.map((copy) => overridePath(kept, copy))).toEqual([
      '/p/base.dev.yaml',
      '/p/base.prod.yaml',
    ]);
    const next = applyTransaction(project, extract(project, kept)).project;
    expect(next.files.get('/p/compose.dev.yaml')?.text).toBe(dev);
    expect(printed(next, 'dev')).toBe(printed(next, 'compose.dev.yaml'));
    expect(next.environments).toHaveLength(4);
  });

  it('lets the base take the place of a copy', () => {
    const two = projectOf({ 'compose.yaml': dev, 'compose.prod.yaml': prod });
    const place = {
      copies: [
        { name: 'default', file: '/p/compose.yaml' },
        { name: 'prod', file: '/p/compose.prod.yaml' },
      ],
      base: '/p/compose.yaml',
      replace: true,
    };
    const next = applyTransaction(two, extract(two, place)).project;
    expect(getEnvironment(next, 'default').files).toEqual(['/p/compose.yaml', '/p/compose.default.yaml']);
    expect(printed(next, 'default')).toBe(printed(two, 'default'));
    expect(printed(next, 'prod')).toBe(printed(two, 'prod', ['/p/compose.prod.yaml']));
  });

  it('overwrites nothing, and takes no name twice', () => {
    const code = (change: Partial<ExtractChoice>) => refuseExtract(project, { ...choice, ...change })?.code;
    expect(code({})).toBeUndefined();
    expect(code({ base: '/p/compose.dev.yaml', replace: false })).toBe('name-taken');
    expect(code({ base: '/p/notes.txt' })).toBe('bad-name');
    expect(code({ copies: choice.copies.map((copy) => ({ ...copy, name: 'dev' })) })).toBe('name-taken');
    expect(code({ copies: [{ ...choice.copies[0]!, name: ' ' }] })).toBe('bad-name');
  });

  it('says which copy the tool refuses', () => {
    const broken = projectOf({ 'compose.dev.yaml': dev, 'compose.prod.yaml': 'services: [' });
    const found = findExtract(broken, choice);
    expect(isRefusal(found) && found.message).toEqual({
      id: 'override.copy-rejected',
      args: { name: 'prod' },
    });
  });
});

describe('flatten', () => {
  it('writes one file and its environment, which gives the same', () => {
    const project = projectOf({
      'compose.yaml': copyOf('base', ''),
      'compose.prod.yaml': 'services:\n  app:\n    deploy:\n      replicas: 3 # measured\n',
    });
    const choice = { environment: 'prod', suffix: 'prod-flat' };
    const { text } = must(findFlat(project, choice));
    expect(text).toContain('replicas: 3 # measured');
    const change = must(writeFlat(project, choice, text));
    const next = applyTransaction(project, change).project;
    expect(getEnvironment(next, 'prod-flat').files).toEqual(['/p/compose.prod-flat.yaml']);
    expect(printed(next, 'prod-flat')).toBe(printed(project, 'prod'));
  });
});
