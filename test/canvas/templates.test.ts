import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillTemplate } from '../../assets/templates/fill-template.ts';
import { stacks } from '../../assets/stacks/index.ts';
import { printStack } from '../../assets/stacks/print-stack.ts';
import { templates } from '../../assets/templates/index.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { requiredVariables } from '../../shared/variables/required-variables.ts';
import { fileVariable } from '../../shared/spec/secret-files.ts';
import { accept, snapshotOf } from '../commands/run-case.ts';
import { oracle } from '../support/oracle.ts';

const none: ReadonlySet<string> = new Set();
const requiredIn = (text: string): readonly string[] =>
  requiredVariables(snapshotOf('services: {}\n').project, text);
// The plugin of the command may be installed for this user only.
const environment = { HOME: homedir() };
const samples = path.resolve(import.meta.dirname, '../../assets/samples/ecommerce');

describe('templates', () => {
  test('there are those that people look for, each once', () => {
    const ids = templates.map((template) => template.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [
      'nginx',
      'traefik',
      'postgres',
      'mysql',
      'mariadb',
      'mongo',
      'redis',
      'rabbitmq',
      'kafka',
      'elasticsearch',
      'minio',
      'node-app',
    ]) {
      expect(ids).toContain(id);
    }
  });

  test.each(templates.map((template) => [template.id, template] as const))(
    '%s is fit for use',
    (_, template) => {
      const { attributes, volumes } = fillTemplate(template, none, none);
      const { image, build, restart, deploy, healthcheck } = attributes;
      const isPinned = typeof image === 'string' && /:[^:/]*\d/.test(image) && !image.endsWith(':latest');
      expect(isPinned || build !== undefined).toBe(true);
      expect(restart).toBe('unless-stopped');
      expect(deploy).toMatchObject({ resources: { limits: { memory: expect.any(String) as string } } });
      expect(healthcheck !== undefined || template.id === 'worker').toBe(true);
      for (const words of Object.values(template.description)) expect(words.length).toBeGreaterThan(10);
      const named = Array.isArray(attributes['volumes'])
        ? attributes['volumes']
            .map((each) => String(each).split(':')[0])
            .filter((each) => each?.startsWith('.') !== true && each?.startsWith('/') !== true)
        : [];
      expect(Object.keys(volumes)).toEqual(named);
    },
  );

  test('a secret is given under its name alone while that is the one of its file', () => {
    const postgres = templates.find(({ id }) => id === 'postgres')!;
    const grants = (taken: readonly string[]) =>
      fillTemplate(postgres, new Set(taken), none).attributes['secrets'];
    expect(grants([])).toEqual(['postgres-password']);
    expect(grants(['postgres'])).toEqual([{ source: 'postgres-2-password', target: 'postgres-password' }]);
  });

  test('there are thirty and more, and none holds a secret or triggers a rule of ours', () => {
    expect(templates.length).toBeGreaterThanOrEqual(30);
    const found = templates.flatMap((template) => {
      const { name, attributes, volumes, secrets } = fillTemplate(template, none, none);
      const text = JSON.stringify({ services: { [name]: attributes }, volumes, secrets });
      const variables = requiredIn(text).map((each) => `${each}=x`);
      const { diagnostics } = snapshotOf({ 'compose.yaml': text, '.env': variables.join('\n') });
      return diagnostics.map((each) => `${template.id}: ${each.id} ${printMessage(each.message)}`);
    });
    expect(found).toEqual([]);
  });

  test.each(stacks.map((stack) => [stack.id, stack] as const))(
    'the stack %s is fit for use, twice in one project too',
    (_, stack) => {
      const text = printStack(stack);
      const env = requiredIn(text)
        .map((each) => `${each}=x`)
        .join('\n');
      const alone = snapshotOf({ 'compose.yaml': text, '.env': env });
      expect(alone.diagnostics.map(({ id, message }) => `${id} ${printMessage(message)}`)).toEqual([]);
      const paste = { command: 'pasteElements', args: { text } };
      const twice = accept(
        accept(snapshotOf({ 'compose.yaml': 'services: {}\n', '.env': env }), paste),
        paste,
      );
      expect(twice.model.services.size).toBe(2 * stack.services.length);
      expect(twice.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test('passwords are secrets wherever the image reads them from a file', () => {
    const found = templates.flatMap((template) => {
      const { attributes, secrets } = fillTemplate(template, none, none);
      const image = typeof attributes['image'] === 'string' ? attributes['image'] : undefined;
      const variables = Object.entries((attributes['environment'] ?? {}) as Record<string, unknown>);
      const open = variables.filter(
        ([name, value]) =>
          /(PASSWORD|TOKEN)$/.test(name) && fileVariable(image, name) !== undefined && value !== 'yes',
      );
      // Every file that a variable names is granted, and every secret that is granted is declared.
      const grants = (attributes['secrets'] ?? []) as readonly (
        string | { source: string; target: string }
      )[];
      const granted = grants.map((each) =>
        typeof each === 'string' ? { source: each, target: each } : each,
      );
      const files = variables.flatMap(([name, value]) => (name.endsWith('_FILE') ? [value] : []));
      expect(granted.map(({ target }) => `/run/secrets/${target}`)).toEqual(files);
      expect(granted.map(({ source }) => source)).toEqual(Object.keys(secrets));
      return open.map(([name]) => `${template.id}: ${name}`);
    });
    expect(found).toEqual([]);
    const variable = requiredIn('{"secrets":{"a":{"environment":"DB_PW"}}}');
    expect(variable).toEqual(['DB_PW']);
    expect(
      requiredIn('secrets:\n  a:\n    environment: DB_PW\nservices:\n  b:\n    environment: { A: 1 }\n'),
    ).toEqual(['DB_PW']);
  });

  test('names and host ports that are taken are left alone', () => {
    const [caddy] = templates.filter((template) => template.id === 'caddy');
    const filled = fillTemplate(caddy!, new Set(['caddy', 'caddy-2']), new Set(['80', '81', '443']));
    expect(filled.name).toBe('caddy-3');
    expect(filled.attributes['ports']).toEqual(['82:80', '444:443']);
    expect(filled.volumes).toEqual({ 'caddy-3-data': null });
  });
});

describe.skipIf(oracle() === undefined)('the real docker compose (skipped where it is not installed)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'composewright-templates-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function accepts(id: string, text: string): Promise<void> {
    const file = path.join(folder, `${id}.yaml`);
    writeFileSync(file, text);
    const needed = Object.fromEntries(requiredIn(text).map((each) => [each, 'x']));
    const answer = await oracle()!.config({
      files: [file],
      workingDirectory: folder,
      environment: { ...environment, ...needed },
    });
    expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
  }

  test.each(templates.map((template) => [template.id, template] as const))(
    'accepts %s',
    async (id, template) => {
      const { name, attributes, volumes, secrets } = fillTemplate(template, none, none);
      await accepts(id, JSON.stringify({ services: { [name]: attributes }, volumes, secrets }));
    },
  );

  test.each(stacks.map((stack) => [stack.id, stack] as const))('accepts the stack %s', async (id, stack) => {
    await accepts(id, printStack(stack));
  });

  test.each([[['compose.yaml']], [['compose.yaml', 'compose.prod.yaml']]])(
    'accepts the sample: %j',
    async (names) => {
      const files = names.map((name) => path.join(samples, name));
      const answer = await oracle()!.config({ files, workingDirectory: samples, environment });
      expect(answer).toMatchObject({ exitCode: 0, stderr: '' });
    },
  );
});
