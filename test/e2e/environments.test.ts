import { execFileSync } from 'node:child_process';
import { unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openProjectPage, type ProjectPage } from './support/project-page.ts';

// Environments as layers, in the built app: compare two, see the differences on the canvas, export the smallest override, undo to the
// same bytes.

const files = {
  'compose.yml': `# The base: what every environment has.
services:
  app:
    image: example/app:1.0   # pinned
    ports: ["8080:80"]
    environment:
      MODE: base
      DB_PASSWORD: secret-one
    depends_on: [db]
  db:
    image: postgres:16
    volumes: ["data:/var/lib/postgresql/data"]
volumes:
  data:
`,
  'compose.dev.yml': `services:
  app:
    environment:
      MODE: dev
  mail:
    image: mailpit
`,
  'compose.prod.yml': `services:
  app:
    ports: !reset []
    deploy:
      replicas: 3   # measured
    environment:
      MODE: prod
`,
} as const;

let app: ProjectPage;

beforeEach(async () => {
  app = await openProjectPage(files);
});
afterEach(() => app.close());

it('compares dev with prod as a list, on the canvas and as a table, and two revisions', async () => {
  const { page, folder, node, region, pick } = app;
  commit(folder, 'What was');
  writeFileSync(path.join(folder, 'compose.yml'), files['compose.yml'].replace('postgres:16', 'postgres:17'));
  commit(folder, 'What is');
  await page.keyboard.press('Control+4');
  await pick('Compare from', /^dev/);
  await pick('Compare to', /^prod/);
  const compare = region('compare');
  await compare.getByText('deploy.replicas').waitFor();
  const changes = await compare.locator('.compare-path').allInnerTexts();
  expect(changes).toEqual(['deploy.replicas', 'environment.MODE', 'ports[8080:80/tcp]', 'services.mail']);
  await compare.getByRole('switch', { name: 'Mark on canvas' }).click();
  await page.getByText('Comparing dev → prod').waitFor();
  await node('service:mail').locator('.compare-mark.removed').waitFor();
  await node('service:app').locator('.compare-mark.changed').waitFor();
  expect(await node('service:db').locator('.compare-mark').count()).toBe(0);
  await page.getByRole('button', { name: /End Comparison/ }).click();
  await node('service:mail').waitFor({ state: 'detached' });

  await compare.getByRole('button', { name: 'All environments' }).click();
  const row = compare.locator('tr', { hasText: 'Replicas' });
  await row.waitFor();
  expect((await row.locator('td').allInnerTexts()).includes('3')).toBe(true);

  await compare.getByRole('button', { name: 'Changes' }).click();
  await pick('Compare from', /What was/);
  await pick('Compare to', /What is/);
  await compare.getByText('postgres:17').waitFor();
  expect(await compare.locator('.compare-path').allInnerTexts()).toEqual(['image']);
});

function commit(folder: string, subject: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: folder,
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', subject);
}

it('exports the smallest override as a layer, and undo takes every byte back', async () => {
  const { page, region, onDisk, runAction } = app;
  await runAction('Export Smallest Override');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.getByRole('combobox', { name: 'Base' }).innerText()).toBe('default');
  await dialog.getByRole('combobox', { name: 'Wanted' }).click();
  await page.getByRole('option', { name: /^prod/ }).click();
  await dialog.locator('.export-text .cm-content').waitFor();
  const text = await dialog.locator('.export-text .cm-content').innerText();
  expect(text).toContain('ports: !reset null');
  expect(text).toContain('replicas: 3 # measured');
  expect(text).not.toContain('secret-one');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('small');
  await dialog.getByRole('button', { name: 'Write as a new layer' }).click();
  await region('environments').getByText('small', { exact: true }).waitFor();

  const undo = page.getByRole('button', { name: /^Undo/ });
  await undo.click();
  await region('environments').getByText('small', { exact: true }).waitFor({ state: 'detached' });
  for (const [name, bytes] of Object.entries(files)) expect(onDisk(name)).toBe(bytes);
  expect(await page.locator('.top-bar .dot').count()).toBe(0);
});

it('offers a file that appears in the folder as an environment, also when it is no YAML, and takes one out that is gone', async () => {
  const { page, folder, node, region } = app;
  const file = path.join(folder, 'compose.staging.yml');
  writeFileSync(file, 'services:\n  app:\n    restart: always\n');
  await page.getByRole('button', { name: 'Show as environment staging' }).click();
  await region('environments').getByText('staging', { exact: true }).waitFor();

  writeFileSync(file, 'services:\n  app:\n    restart: [always\n');
  const row = page.locator('.tree-row', { hasText: 'compose.staging.yml' });
  await row.getByRole('img', { name: 'Not valid YAML' }).waitFor();
  await node('service:db').waitFor();
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await region('problems').getByRole('region', { name: 'compose.staging.yml' }).waitFor();
  writeFileSync(file, 'services:\n  app:\n    restart: always\n');
  await row.getByRole('img', { name: 'Not valid YAML' }).waitFor({ state: 'detached' });

  unlinkSync(file);
  await page.getByRole('button', { name: 'Take it out of the environments' }).click();
  await region('environments').getByText('staging', { exact: true }).waitFor({ state: 'detached' });
});

it('tells once and clearly what is wrong with a stack, in both languages, and writes nothing', async () => {
  const { page, folder, region, onDisk, runAction } = app;
  const file = path.join(folder, 'compose.extra.yml');
  const told = () =>
    region('problems').locator('.problem:has(.severity.error) .problem-text').allInnerTexts();
  const tellsOf = (layer: string, sentences: readonly RegExp[]) => {
    writeFileSync(file, layer);
    return expect.poll(told).toEqual(sentences.map((each) => expect.stringMatching(each) as string));
  };

  // A layer that is not there is told at the environment, and found from its problem.
  await runAction('Edit Environments');
  await page.getByPlaceholder('Add to Compose files').fill('compose.extra.yml');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'compose.extra.yml is not there' }).click();
  expect(await told()).toEqual([expect.stringMatching(/compose\.extra\.yml does not exist/)]);
  await region('problems').getByRole('button', { name: 'Edit Environments' }).click();
  await page.getByRole('button', { name: 'Done' }).click();

  const broken = 'services:\n  app:\n    command: ["run"\n';
  const ghost = 'services:\n  ghost:\n    restart: always\n';
  const reset = 'services:\n  app:\n    image: !reset null\n';
  await tellsOf(broken, [/never closed/]);
  await tellsOf(ghost, [/ghost`? stands in compose\.extra\.yml alone, with neither `?image`? nor `?build/]);
  await runAction('Export Smallest Override');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Base' }).click();
  await page.getByRole('option', { name: /^dev/ }).click();
  await dialog.getByRole('combobox', { name: 'Wanted' }).click();
  await page.getByRole('option', { name: /^default/ }).click();
  await dialog.getByText('one that docker compose refuses').waitFor();
  expect(await dialog.getByRole('button', { name: 'Write as a new layer' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await tellsOf(reset, [/`?!reset`? takes its `?image/]);

  await runAction('한국어');
  await tellsOf(broken, [/닫지 않았/]);
  await tellsOf(ghost, [/ghost.*image.*build/]);
  await tellsOf(reset, [/!reset.*image.*app/]);
  for (const [name, bytes] of Object.entries(files)) expect(onDisk(name)).toBe(bytes);
});
