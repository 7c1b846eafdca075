import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bringAxe, violations } from './support/axe.ts';
import { openProjectPage, type ProjectPage } from './support/project-page.ts';

// An environment is a layer: what is changed for production is written in production's file, and the base keeps its bytes.

const files = {
  'compose.yml': `# The base: what every environment has.
services:
  app:
    image: example/app:1.0   # pinned
    ports: ["8080:80"]
    depends_on: [db]
  db:
    image: postgres:16
`,
  'compose.dev.yml': `services:
  app:
    environment: { MODE: dev }
`,
  'compose.prod.yml': `services:
  app:
    restart: always   # after a crash
`,
} as const;

let app: ProjectPage;

beforeEach(async () => {
  app = await openProjectPage(files);
});
afterEach(() => app.close());

it('sets replicas and removes a port in the layer of production, compares, and undoes to the same bytes', async () => {
  const { page, node, onDisk, pick, save } = app;
  await page.getByRole('button', { name: 'Environment: default' }).click();
  await page.getByRole('menuitemradio', { name: /^prod/ }).click();
  await page.getByRole('button', { name: 'Environment: prod' }).waitFor();
  await pick('Layer that edits are written to', /^compose\.prod\.yml/);

  await node('service:app').click();
  const inspector = page.locator('[data-region="inspector"]');
  await inspector.getByRole('textbox', { name: 'Search attributes' }).fill('replicas');
  const replicas = inspector.getByRole('textbox', { name: 'replicas', exact: true });
  await replicas.fill('3');
  await replicas.press('Enter');
  await node('service:app').getByText('×3').waitFor();

  await node('port:8080/tcp').click();
  await page.keyboard.press('Delete');
  await node('port:8080/tcp').waitFor({ state: 'detached' });

  await save();
  expect(onDisk('compose.yml')).toBe(files['compose.yml']);
  expect(onDisk('compose.dev.yml')).toBe(files['compose.dev.yml']);
  const prod = onDisk('compose.prod.yml');
  expect(prod).toBe(`${files['compose.prod.yml']}    deploy:
      replicas: 3
    ports: !reset []
`);

  await page.keyboard.press('Control+4');
  await pick('Compare from', /^dev/);
  await pick('Compare to', /^prod/);
  await page.locator('.compare-path', { hasText: 'deploy.replicas' }).waitFor();
  expect((await page.locator('.compare-path').allInnerTexts()).sort()).toEqual([
    'deploy.replicas',
    'environment.MODE',
    'ports[8080:80/tcp]',
    'restart',
  ]);

  const undo = page.getByRole('button', { name: /^Undo/ });
  await undo.click();
  await node('port:8080/tcp').waitFor();
  await undo.click();
  await node('service:app').getByText('×3').waitFor({ state: 'detached' });
  await save();
  for (const [name, bytes] of Object.entries(files)) expect(onDisk(name)).toBe(bytes);
});

it('moves a value from the base to the layers by the keyboard, told which environments go without it', async () => {
  const { page, folder, node, region, onDisk } = app;
  await bringAxe(page);
  // Parts that may belong together are told once.
  for (const part of ['kafka', 'postgres']) {
    writeFileSync(path.join(folder, `compose.${part}.yml`), `services:\n  ${part}:\n    image: ${part}\n`);
  }
  await page.getByRole('button', { name: 'Show as environment kafka' }).click();
  await page.getByRole('button', { name: 'Show as environment postgres' }).click();
  const hint = page.getByRole('note', { name: 'Other Compose files' });
  await hint.getByText('2 other Compose files').waitFor();
  expect(await violations(page, 'hint')).toEqual([]);

  await node('service:app').click();
  await region('inspector').getByRole('button', { name: 'Layers of image: compose.yml:4' }).press('Enter');
  await page.getByRole('button', { name: /^From the base to the layers/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Choose how to go on' });
  const choices = dialog.getByRole('listitem').getByRole('button');
  await choices.first().waitFor();
  expect(await choices.allInnerTexts()).toEqual([
    expect.stringMatching(/^Move it to compose\.dev\.yml, .* \(docker compose then refuses default\)$/),
  ]);
  expect(await violations(page, 'choices')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await hint.getByRole('button', { name: 'Add an environment…' }).press('Enter');
  await page.getByRole('option', { name: 'new', selected: true }).waitFor();
  await page.getByRole('button', { name: 'Show new' }).press('Enter');
  await page.getByRole('button', { name: 'Done' }).click();
  await node('service:kafka').waitFor();
  await node('service:postgres').waitFor();
  await hint.waitFor({ state: 'detached' });
  for (const [name, bytes] of Object.entries(files)) expect(onDisk(name)).toBe(bytes);
});
