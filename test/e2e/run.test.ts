import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reachFrom } from '../../shared/graph/views/reachability.ts';
import { loadProject } from '../support/load-project.ts';
import { bringAxe, violations } from './support/axe.ts';
import { busyboxProject, docker, noEngine, type BusyboxProject } from './support/busybox-project.ts';
import { frameTimes } from './support/frame-times.ts';
import { browserHost, type Launched } from './support/launch.ts';
import { runAction } from './support/run-action.ts';

const missing = noEngine();
if (missing !== undefined) console.log(`SKIPPED running the sample for real: ${missing}`);

describe.skipIf(missing !== undefined)('the sample runs on a real engine', () => {
  let project: BusyboxProject;
  let app: Launched;
  beforeAll(async () => {
    project = await busyboxProject('cw-e2e');
    app = await browserHost.launch(project.file);
  });
  afterAll(async () => {
    await app.close();
    await project.remove();
  });

  const card = (service: string) => app.page.locator(`.react-flow__node[data-id="service:${service}"]`);
  const state = (service: string, wanted: string) =>
    card(service).locator(`.run-mark[data-state="${wanted}"]`);
  const replicas = (words: string) =>
    card('order-api').locator(`.run-mark [aria-label^="healthy ${words}."]`);
  const panel = () => app.page.locator('[data-region="run"]');
  const focused = () => app.page.locator(':focus');
  const show = (name: string) => panel().getByRole('tab', { name, exact: true }).click();

  test('up in waves, killed, scaled, drifted, logs, names, down', { timeout: 240_000 }, async () => {
    const { page } = app;
    await card('nginx-lb').waitFor();
    await page.getByRole('tab', { name: 'Run', exact: true }).click();
    await page.locator('.view-switch').getByRole('button', { name: 'Start order', exact: true }).click();

    // What up would do, before it does it.
    await panel().getByRole('button', { name: 'Up…', exact: true }).click();
    const proposal = panel().getByRole('region', { name: 'What up would do' });
    await proposal.locator('[data-plan="nginx-lb"] .act-create').waitFor();
    expect(await proposal.locator('.act-create').count()).toBe(10 + 4 + 4);
    expect(await proposal.locator('.run-command').innerText()).toContain('up -d');
    await proposal.getByText('8 images').click();
    await proposal.getByText('ecommerce/order-api:3.0.1').waitFor();
    await proposal.getByRole('button', { name: 'Up', exact: true }).click();

    // Waves: the databases are up while those who wait for them wait.
    await card('user-db').locator('.view-done').waitFor();
    await card('nginx-lb').locator('.view-dim').waitFor();
    await state('nginx-lb', 'healthy').waitFor({ timeout: 120_000 });
    expect(await page.locator('.run-mark[data-state="healthy"]').count()).toBe(10);
    await panel().locator('.run-entry .run-ending.good').waitFor();
    await page.locator('.view-switch').getByRole('button', { name: 'Architecture', exact: true }).click();

    // Somebody kills a container.
    const killed = await docker('ps', '-q', '--filter', 'name=cw-e2e-product-db-1');
    await state('product-db', 'healthy').waitFor();
    const before = Date.now();
    await docker('kill', killed);
    await state('product-db', 'stopped').waitFor();
    const seen = Date.now() - before;
    console.log(`a killed container is seen after ${seen} ms`);
    expect(seen).toBeLessThan(2000);

    // Several services are brought up from the canvas, and no other: the one that was killed starts again.
    await card('product-db').click();
    await card('user-db').click({ modifiers: ['Shift'] });
    await runAction(page, 'Start the Selected Services');
    await proposal.locator('[data-plan="product-db"]').waitFor();
    expect(await proposal.locator('.run-command').innerText()).toMatch(/ up -d( .*)? product-db user-db$/);
    expect(await proposal.locator('[data-plan="nginx-lb"]').count()).toBe(0);
    await proposal.getByRole('button', { name: 'Up', exact: true }).click();
    await state('product-db', 'healthy').waitFor({ timeout: 60_000 });

    // Logs of one service; what looks confidential is masked.
    await card('user-api').click();
    await page.locator('section.live').getByRole('button', { name: 'Logs' }).click();
    const log = panel().getByRole('log');
    await log.getByText('ready on').first().waitFor();
    expect(await log.innerText()).toContain('password=••••••');
    expect(await log.innerText()).not.toContain('correct-horse');

    // Replicas.
    await show('Services');
    const row = panel().locator('tr[data-service="order-api"]');
    await row.getByRole('button', { name: 'One replica of order-api more' }).click();
    await replicas('2/2').waitFor();
    await replicas('2/2').click();
    const stepper = page.getByRole('dialog', { name: 'Replicas of order-api' });
    await bringAxe(page);
    expect(await violations(page, 'replicas')).toEqual([]);
    await page.keyboard.press('Escape');
    await stepper.waitFor({ state: 'detached' });

    // The same by the keyboard alone.
    await card('order-api').click();
    await page.keyboard.press('s');
    const more = stepper.getByRole('button', { name: 'One replica of order-api more' });
    await stepper.getByRole('button', { name: 'One replica of order-api less' }).and(focused()).waitFor();
    await page.keyboard.press('Tab');
    await more.and(focused()).waitFor();
    await page.keyboard.press('Enter');
    await stepper.getByText('3', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await stepper.getByRole('button', { name: 'Set' }).and(focused()).waitFor();
    await page.keyboard.press('Enter');
    await replicas('3/3').waitFor();

    // The logs of several, and a command in a container of its own.
    await show('Logs');
    await panel().getByRole('button', { name: 'Services: user-api' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'nginx-lb' }).click();
    await page.keyboard.press('Escape');
    await panel().getByRole('button', { name: 'Services: user-api, nginx-lb' }).waitFor();
    await log.getByText('nginx-lb-1').first().waitFor();
    await card('order-api').click();
    await runAction(page, 'Run a Command in');
    const oneOff = panel().getByRole('form', { name: 'Run a command in a container of its own' });
    await oneOff.getByLabel('Command', { exact: true }).fill("sh -c 'echo $GREETING'");
    await oneOff.getByLabel('Environment, one per line').fill('GREETING=good morning');
    await oneOff.getByLabel('Without dependencies').check();
    expect(await violations(page, 'one-off')).toEqual([]);
    await oneOff.getByText("run --rm -T --no-deps --env 'GREETING=good morning' order-api").waitFor();
    await page.keyboard.press('Tab');
    await oneOff.getByRole('button', { name: 'Run', exact: true }).click();
    await panel().locator('.run-entry[data-act="run"] pre').getByText('good morning').waitFor();

    // The file changes under what runs.
    project.edit((text) => text.replace('DB_NAME: users', 'DB_NAME: people'));
    await show('Services');
    await panel().locator('tr[data-service="user-api"] .run-drift').click();
    const difference = panel().locator('.run-drift-table tbody tr');
    await difference.first().waitFor();
    expect(await difference.allInnerTexts()).toEqual(['environment.DB_NAME\tusers\tpeople']);
    await panel().getByRole('button', { name: 'Bring it up to date…' }).click();
    await proposal.locator('[data-plan="user-api"]').getByText('changed: environment.DB_NAME').waitFor();
    await proposal.getByRole('button', { name: 'Cancel' }).click();

    // Who can name whom is what the Networks view says.
    const { model } = loadProject([project.file], {});
    const client = await docker('ps', '-q', '--filter', 'name=cw-e2e-frontend-1-1');
    const engine = await docker('inspect', '--format', '{{.Config.Image}}', client);
    expect(engine).toBe('ecommerce/frontend:1.4.2');
    const answers = await Promise.all(
      reachFrom(model, 'frontend-1').map(async ({ service, reachable }) => {
        const found = await docker('exec', client, 'nslookup', service, '127.0.0.11').then(
          (text) => !/can't (find|resolve)|NXDOMAIN/.test(text),
          () => false,
        );
        return [service, reachable, found] as const;
      }),
    );
    expect(answers.filter(([, reachable]) => reachable).length).toBeGreaterThan(3);
    for (const [service, reachable, found] of answers) {
      // A name is known as long as its container runs.
      if (service !== 'product-db') expect([service, found]).toEqual([service, reachable]);
    }

    // A window that is loaded again finds what has run.
    await page.reload();
    await replicas('3/3').waitFor();
    await show('Progress');
    expect(await panel().locator('.run-entry').count()).toBe(5);

    // Away with everything, the data too.
    await panel().getByRole('button', { name: 'Down…', exact: true }).click();
    const removal = panel().getByRole('region', { name: 'What down would do' });
    await removal.locator('[data-plan="user-db"] .act-remove').waitFor();
    await removal.getByText('The volumes and their data stay: user-db-data').waitFor();
    await removal.getByLabel('Delete the volumes too').check();
    await removal.locator('[data-plan="cw-e2e_user-db-data"] .act-remove').waitFor();
    await removal.getByRole('button', { name: 'Remove, data included' }).click();
    await page.locator('.run-mark').first().waitFor({ state: 'detached', timeout: 60_000 });
    await panel().locator('.run-entry[data-act="down"] .run-ending.good').waitFor({ timeout: 60_000 });
    const label = ['--filter', 'label=com.docker.compose.project=cw-e2e'];
    expect(await docker('ps', '-aq', ...label)).toBe('');
    expect(await docker('volume', 'ls', '-q', ...label)).toBe('');
    expect(readFileSync(project.file, 'utf8')).toContain('DB_NAME: people');
  });
});

const SECONDS = Number(process.env['NOISE_SECONDS'] ?? 6);

describe.skipIf(missing !== undefined)('a service that talks too much', () => {
  let project: BusyboxProject;
  let app: Launched;
  beforeAll(async () => {
    project = await busyboxProject(
      'cw-noise',
      `services:
  noise:
    image: mongo:8.0
    init: true
    command: ["sh", "-c", "while :; do seq 1000 1099; sleep 0.1; done"]
`,
    );
    await docker('compose', '-f', project.file, 'up', '-d');
    app = await browserHost.launch(project.file);
  });
  afterAll(async () => {
    await app.close();
    await project.remove();
  });

  test('a thousand lines a second freeze nothing', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Run', exact: true }).click();
    await page.locator('[data-region="run"]').getByRole('tab', { name: 'Logs', exact: true }).click();
    await page.getByRole('log').getByText('1099').first().waitFor();
    const lastLine = () => page.locator('.run-log-line').last().getAttribute('data-number').then(Number);
    const first = await lastLine();
    const from = Date.now();
    const { frames, longest, longestWork } = await frameTimes(page, SECONDS);
    const lines = (await lastLine()) - first;
    const seconds = (Date.now() - from) / 1000;
    const rate = Math.round(lines / seconds);
    console.log(
      `${rate} lines a second for ${SECONDS} s: ${frames} frames, the longest ${Math.round(longest)} ms, of which the page worked ${Math.round(longestWork)} ms at most`,
    );
    expect(rate).toBeGreaterThan(500);
    // A busy machine may drop frames; what the page itself does between two of them may not take long.
    expect(longestWork).toBeLessThan(100);
    expect(longest).toBeLessThan(1000);
  });
});
