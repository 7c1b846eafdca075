import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringAxe, violations } from './support/axe.ts';
import { busyboxProject, docker, noEngine, type BusyboxProject } from './support/busybox-project.ts';
import { browserHost, type Launched } from './support/launch.ts';
import { oneNodeSwarm } from './support/one-node-swarm.ts';

const missing = noEngine();
if (missing !== undefined) console.log(`SKIPPED deploying to a real Swarm: ${missing}`);

const STACK = `services:
  web:
    image: nginx:1.29-alpine
    build: ./web
    ports: ["127.0.0.1:18581:80"]
    depends_on:
      db: { condition: service_started }
    deploy: { replicas: 2 }
    volumes: [data:/data]
    environment: { PRICE: "$$5" }
  db:
    image: postgres:17-alpine
    restart: unless-stopped
  crash:
    image: redis:8-alpine
    command: ["sh", "-c", "exit 3"]
volumes:
  data:
`;

describe.skipIf(missing !== undefined)('a project runs as a stack on a Swarm', () => {
  let project: BusyboxProject;
  let app: Launched;
  let leave: () => Promise<void>;
  beforeAll(async () => {
    leave = await oneNodeSwarm();
    project = await busyboxProject('cw-stack', STACK);
    app = await browserHost.launch(project.file);
  });
  afterAll(async () => {
    await app.close();
    await docker('stack', 'rm', 'cw-stack').catch(() => undefined);
    await leave();
    await project.remove();
  });

  test('checked, deployed, seen per replica and node, scaled, removed', { timeout: 180_000 }, async () => {
    const { page } = app;
    const card = (service: string) => page.locator(`.react-flow__node[data-id="service:${service}"]`);
    const mark = (service: string, label: string) => card(service).locator(`[aria-label^="${label}"]`);
    const panel = page.locator('[data-region="run"]');
    const node = await docker('info', '--format', '{{.Name}}');
    await card('web').waitFor();
    await page.getByRole('tab', { name: 'Run', exact: true }).click();
    await panel.getByRole('combobox', { name: 'Where it runs' }).click();
    await page.getByRole('option', { name: 'Swarm' }).click();

    // What the Swarm would get, and what it would do differently.
    await panel.getByRole('button', { name: 'Deploy…' }).click();
    const proposal = panel.getByRole('region', { name: 'What deploying would do' });
    await proposal.locator('[data-plan="web"] .act-create').waitFor();
    await bringAxe(page);
    expect(await violations(page, 'stack')).toEqual([]);
    expect(await proposal.locator('.run-command').innerText()).toBe('docker stack deploy -c - cw-stack');
    const found = await proposal
      .locator('[data-finding]')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('data-use')} ${one.getAttribute('data-finding')}`),
      );
    expect(found).toEqual(['refused ports.host_ip', 'ignored build', 'ignored depends_on', 'mind volumes']);
    await proposal.getByText('What docker stack reads').click();
    await proposal.locator('.cm-content').getByText('version:').waitFor();
    await proposal.getByRole('button', { name: 'Deploy', exact: true }).click();

    // Each replica with its node, and the one that does not stay up with what it dies of.
    await mark('web', 'running 2/2').waitFor({ timeout: 60_000 });
    await mark('db', 'running').waitFor();
    await card('crash')
      .locator('.run-mark[data-state="restarting"], .run-mark[data-state="failed"]')
      .waitFor();
    await card('web').click();
    const live = page.locator('section.live');
    expect(await live.locator('li').allInnerTexts()).toEqual([
      expect.stringContaining(`cw-stack_web.1\non ${node}`),
      expect.stringContaining(`cw-stack_web.2\non ${node}`),
    ]);
    await card('crash').click();
    await live.getByText('non-zero exit (3)').first().waitFor();
    const spec = JSON.parse(
      await docker('service', 'inspect', '--format', '{{json .Spec}}', 'cw-stack_web'),
    ) as { TaskTemplate: { ContainerSpec: { Env: string[] } } };
    expect(spec.TaskTemplate.ContainerSpec.Env).toEqual(['PRICE=$5']);

    // A replica dies, and the Swarm puts another in its place.
    const [victim] = (await docker('ps', '-q', '--filter', 'name=cw-stack_web.1')).split('\n');
    await docker('kill', victim!);
    await mark('web', 'running 2/2 ↻1').waitFor({ timeout: 60_000 });

    await panel.getByRole('tab', { name: 'Services', exact: true }).click();
    await panel.getByRole('button', { name: 'One replica of db more' }).click();
    await mark('db', 'running 2/2').waitFor({ timeout: 60_000 });

    await panel.getByRole('tab', { name: 'Services', exact: true }).click();
    await panel.locator('tr[data-service="web"]').getByRole('button', { name: 'Logs' }).click();
    await panel.getByRole('log').getByText('ready on').first().waitFor();
    await panel.getByRole('log').getByText('web-2').first().waitFor();

    await panel.getByRole('button', { name: 'Remove…' }).click();
    const removal = panel.getByRole('region', { name: 'What removing the stack would do' });
    await removal.locator('[data-plan="web"] .act-remove').waitFor();
    await removal.getByText('Volumes and their data stay').waitFor();
    await removal.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.locator('.run-mark').first().waitFor({ state: 'detached', timeout: 60_000 });
    expect(await docker('stack', 'ls', '--format', '{{.Name}}')).not.toContain('cw-stack');
    expect(readFileSync(project.file, 'utf8')).toBe(`name: cw-stack\n${STACK}`);
  });
});
