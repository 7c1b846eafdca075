import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder-with.ts';
import { runCli } from './run-cli.ts';

const base = 'services:\n  web:\n    image: nginx:1.25\n    ports:\n      - "8080:80"\n';
const prod = 'services:\n  web:\n    image: nginx:1.27\n    ports:\n      - "8080:80"\n    restart: always\n';
const override = 'services:\n  web:\n    image: nginx:1.27\n    restart: always\n';

describe('composewright override', () => {
  test('prints the smallest file', async () => {
    const cwd = folderWith({ 'compose.yml': base, 'prod.yml': prod });
    const answer = await runCli(['override', '-f', 'compose.yml', '--target', 'prod.yml'], { cwd });
    expect(answer).toMatchObject({ status: 0, out: override, err: '' });
  });

  test('writes it where it is told to, and what comes out is the target', async () => {
    const cwd = folderWith({ 'compose.yml': base, 'prod.yml': prod });
    const args = ['override', '-f', 'compose.yml', '--target', 'prod.yml', '-o', 'over.yml'];
    expect(await runCli(args, { cwd })).toMatchObject({ status: 0, out: '', err: '' });
    expect(readFileSync(path.join(cwd, 'over.yml'), 'utf8')).toBe(override);
    const now = await runCli(['config', '-f', 'compose.yml', '-f', 'over.yml'], { cwd });
    const then = await runCli(['config', '-f', 'prod.yml'], { cwd });
    expect(now.out).toBe(then.out);
  });

  test('replaces a file that is there with --force', async () => {
    const cwd = folderWith({ 'compose.yml': base, 'prod.yml': prod, 'over.yml': 'old' });
    const args = ['override', '-f', 'compose.yml', '--target', 'prod.yml', '-o', 'over.yml', '--force'];
    expect(await runCli(args, { cwd })).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(path.join(cwd, 'over.yml'), 'utf8')).toBe(override);
  });

  test.each([
    ['a file that is not there', ['-f', 'compose.yml', '--target', 'none.yml'], 2, /^none\.yml: /],
    ['no target', ['-f', 'compose.yml'], 2, /--target/],
    [
      'a layer that does not parse',
      ['-f', 'broken.yml', '--target', 'prod.yml'],
      1,
      /^broken\.yml:\d+:\d+: /,
    ],
    ['a service without image', ['-f', 'compose.yml', '--target', 'compose.yml', 'noimage.yml'], 1, /ghost/],
    ['its own base as output', ['-f', 'compose.yml', '--target', 'prod.yml', '-o', 'compose.yml'], 2, /-o/],
    ['its own target as output', ['-f', 'compose.yml', '--target', 'prod.yml', '-o', './prod.yml'], 2, /-o/],
    [
      'a file that it reads, by force',
      ['-f', 'compose.yml', '--target', 'prod.yml', '-o', 'prod.yml', '--force'],
      2,
      /-o/,
    ],
    [
      'a file that is there',
      ['-f', 'compose.yml', '--target', 'prod.yml', '-o', 'noimage.yml'],
      2,
      /^noimage\.yml: .*--force/,
    ],
  ])('%s is one line', async (_title, args, status, line) => {
    const files = {
      'compose.yml': base,
      'prod.yml': prod,
      'broken.yml': 'services:\n  web: [\n',
      'noimage.yml': 'services:\n  ghost:\n    init: true\n',
    };
    const cwd = folderWith(files);
    const answer = await runCli(['override', ...args], { cwd });
    expect(answer.status).toBe(status);
    expect(answer.out).toBe('');
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
    expect(answer.err).toMatch(line);
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(text);
    }
  });
});

describe('composewright extract', () => {
  const args = ['extract', '--base', 'compose.yml', '-f', 'dev=dev.yml', '-f', 'prod=prod.yml'];

  test('writes a base and an override each', async () => {
    const cwd = folderWith({ 'dev.yml': base, 'prod.yml': prod });
    expect(await runCli(args, { cwd })).toMatchObject({ status: 0, err: '' });
    const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8');
    expect(read('compose.yml')).toBe('services:\n  web:\n    ports:\n      - "8080:80"\n');
    expect(read('compose.dev.yml')).toBe('services:\n  web:\n    image: nginx:1.25\n');
    expect(read('compose.prod.yml')).toBe(override);
    for (const name of ['dev', 'prod']) {
      const now = await runCli(['config', '-f', 'compose.yml', '-f', `compose.${name}.yml`], { cwd });
      const then = await runCli(['config', '-f', `${name}.yml`], { cwd });
      expect(now).toMatchObject({ status: 0, out: then.out });
    }
  });

  test('prints them with --dry-run', async () => {
    const cwd = folderWith({ 'dev.yml': base, 'prod.yml': prod });
    const { status, out } = await runCli([...args, '--dry-run'], { cwd });
    expect(status).toBe(0);
    expect(out).toContain('# compose.prod.yml\nservices:\n');
    expect(existsSync(path.join(cwd, 'compose.yml'))).toBe(false);
  });

  test.each([
    ['a copy that is to be the base', ['--base', 'dev.yml'], /^dev\.yml: /],
    ['a copy, by force', ['--base', 'dev.yml', '--force'], /^dev\.yml: /],
    ['an override that is there', ['--base', 'compose.yml'], /^compose\.prod\.yml: .*--force/],
  ])('writes nothing over %s', async (_title, more, line) => {
    const files = { 'dev.yml': base, 'prod.yml': prod, 'compose.prod.yml': 'old' };
    const cwd = folderWith(files);
    const answer = await runCli(['extract', ...more, '-f', 'dev=dev.yml', '-f', 'prod=prod.yml'], { cwd });
    expect(answer).toMatchObject({ status: 2, out: '' });
    expect(answer.err).toMatch(line);
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(text);
    }
  });

  test('replaces overrides that are there with --force', async () => {
    const cwd = folderWith({ 'dev.yml': base, 'prod.yml': prod, 'compose.prod.yml': 'old' });
    expect(await runCli([...args, '--force'], { cwd })).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(path.join(cwd, 'compose.prod.yml'), 'utf8')).toBe(override);
  });

  test('wants names', async () => {
    const cwd = folderWith({ 'dev.yml': base });
    const answer = await runCli(['extract', '--base', 'compose.yml', '-f', 'dev.yml'], { cwd });
    expect(answer.status).toBe(2);
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
