import { afterEach, beforeEach, expect, it } from 'vitest';
import { openProjectPage, type ProjectPage } from './support/project-page.ts';

// Two full copies become a base and two overrides in the built app, and undo brings back the same bytes.

const copyOf = (mode: string, own: string) => `# The shop
services:
  app:
    image: example/app:1.0 # pinned
    environment:
      MODE: ${mode}
${own}  db:
    image: postgres:17
`;
const files = {
  'compose.dev.yaml': copyOf('dev', '    ports: ["4000:80"] # only here\n'),
  'compose.prod.yaml': copyOf('prod', '    restart: always\n'),
} as const;

let app: ProjectPage;

beforeEach(async () => {
  app = await openProjectPage(files);
});
afterEach(() => app.close());

it('extracts the base, flattens an environment again, and undoes both', async () => {
  const { page, region, onDisk, runAction, save } = app;
  await runAction('Extract a Common Base');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('compose.yaml + compose.prod.yaml gives what compose.prod.yaml gave').waitFor();
  await dialog.getByRole('button', { name: 'Write the base and 2 overrides' }).click();
  await region('environments').getByText('dev', { exact: true }).waitFor();

  await runAction('Flatten into One File');
  const flat = await dialog.locator('.export-text .cm-content').innerText();
  expect(flat).toContain('# only here');
  expect(flat).toContain('MODE: dev');
  await page.keyboard.press('Escape');

  await save();
  expect(onDisk('compose.yaml')).toBe(`# The shop
services:
  app:
    image: example/app:1.0 # pinned
  db:
    image: postgres:17
`);
  expect(onDisk('compose.prod.yaml')).not.toContain('postgres');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await save();
  for (const [name, bytes] of Object.entries(files)) expect(onDisk(name)).toBe(bytes);
});
