import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hosts } from './support/launch.ts';
import type { Launched } from './support/launch.ts';

// A project that extends a file outside its folder: the person is asked first, on every host.

let root: string;
let launched: Launched | undefined;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-e2e-')));
  for (const name of ['project', 'shared']) mkdirSync(path.join(root, name));
  writeFileSync(path.join(root, 'shared/base.yml'), 'services:\n  base:\n    image: base-image:7\n');
  writeFileSync(
    path.join(root, 'project/compose.yaml'),
    'services:\n  web:\n    extends:\n      file: ../shared/base.yml\n      service: base\n',
  );
});

afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(root, { recursive: true, force: true });
});

test.each(hosts())('$name: asks before it reads outside the folder', async (host) => {
  launched = await host.launch(path.join(root, 'project'));
  const { page } = launched;
  const web = page.locator('[data-id="service:web"]');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(path.join(root, 'shared/base.yml')).waitFor();
  await dialog.getByText('services.web.extends').waitFor();
  expect(await web.textContent()).not.toContain('base-image');

  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: /^Problems/ }).click();
  const problem = page.locator('.problem', { hasText: 'outside the opened folder' });
  await problem.waitFor();

  await problem.getByRole('button', { name: 'Allow to read…', exact: true }).click();
  await dialog.getByRole('button', { name: 'Allow', exact: true }).click();
  await web.getByText('base-image:7').waitFor();
  await problem.waitFor({ state: 'hidden' });
});
