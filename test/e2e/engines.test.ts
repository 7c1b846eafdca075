import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeDocker } from '../support/fake-docker.ts';
import { bringAxe, violations } from './support/axe.ts';
import { browserHost, type Launched } from './support/launch.ts';
import { runAction } from './support/run-action.ts';

// Every engine that people have, or do not have, as a docker of our own: what the Run panel says, and that the rest of the app goes on.

const fails = (words: string) => `case "$1" in compose) echo 2.40.3;; *) echo "${words}" >&2; exit 1;; esac`;
const answers = (info: object, server: object = {}) =>
  `case "$*" in *"compose version"*) echo 2.40.3;; *info*) echo '${JSON.stringify(info)}';; *version*) echo '${JSON.stringify(server)}';; *events*) sleep 1000;; esac`;
const noDaemon = (socket: string) =>
  fails(`Cannot connect to the Docker daemon at unix://${socket}. Is the docker daemon running?`);

const stopped: readonly (readonly [script: string, title: string, how: string])[] = [
  [noDaemon('/var/run/docker.sock'), 'The Docker engine is not running.', 'sudo systemctl start docker'],
  [
    noDaemon('/run/user/1000/docker.sock'),
    'The Docker engine is not running.',
    'systemctl --user start docker',
  ],
  [noDaemon('/run/user/1000/podman/podman.sock'), 'The Docker engine is not running.', 'podman.socket'],
  [
    fails('permission denied while trying to connect to unix:///x'),
    'You may not talk to the Docker engine.',
    'usermod',
  ],
  [
    fails('dial tcp 10.0.0.1:2376: i/o timeout'),
    'The engine of this context does not answer.',
    'DOCKER_HOST',
  ],
  ['exit 1', 'docker is here, but its Compose plugin is not.', 'docker-compose-plugin'],
];

let folder: string;
let app: Launched;
let docker: ReturnType<typeof fakeDocker>;
const before = process.env['PATH'];

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-engines-')));
  docker = fakeDocker(folder, 'exit 1');
  writeFileSync(path.join(folder, 'compose.yaml'), 'services:\n  web:\n    image: nginx\n');
  process.env['PATH'] = `${folder}:${before}`;
  app = await browserHost.launch(path.join(folder, 'compose.yaml'));
  process.env['PATH'] = before;
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(process.platform !== 'linux')(
  'each says what it is, and how it is started',
  { timeout: 90_000 },
  async () => {
    const { page } = app;
    const panel = page.locator('[data-region="run"]');
    await page.locator('.react-flow__node[data-id="service:web"]').waitFor();
    await page.getByRole('tab', { name: 'Run', exact: true }).click();
    for (const [script, title, how] of [...stopped].reverse()) {
      docker.put(script);
      await panel.getByRole('button', { name: 'Look again' }).click();
      const notice = panel.locator('.run-notice').filter({ hasText: title }).filter({ hasText: how });
      await notice.waitFor();
      expect(await panel.getByRole('button', { name: 'Up…' }).isDisabled()).toBe(true);
    }

    docker.put(
      answers(
        { ServerVersion: '5.2', SecurityOptions: ['name=rootless'] },
        { Components: [{ Name: 'Podman Engine' }] },
      ),
    );
    // The host looks by itself too: it may have found the engine before the hand is at the button, which is then gone.
    const found = panel.getByText('Engine 5.2 · Podman · rootless');
    await panel.getByRole('button', { name: 'Look again' }).or(found).click();
    await found.waitFor();
    expect(await panel.getByRole('combobox', { name: 'Where it runs' }).count()).toBe(0);
    expect(await panel.getByRole('button', { name: 'Up…' }).isEnabled()).toBe(true);

    docker.put(answers({ ServerVersion: '28.1', Swarm: { LocalNodeState: 'active' } }));
    await page.getByRole('tab', { name: 'YAML', exact: true }).click();
    await page.getByRole('tab', { name: 'Run', exact: true }).click();
    await panel.getByRole('combobox', { name: 'Where it runs' }).click();
    await page.getByRole('option', { name: 'Swarm' }).click();
    await panel.getByText('This engine is a worker of its Swarm.').waitFor();
    expect(await panel.getByRole('button', { name: 'Deploy…' }).isDisabled()).toBe(true);
    docker.put(answers({ ServerVersion: '28.1', Swarm: { LocalNodeState: 'inactive' } }));
    await panel.getByRole('button', { name: 'Look again' }).click();
    await panel.getByText('docker swarm init').waitFor();
  },
);

test('its containers become services', { timeout: 60_000 }, async () => {
  const { page } = app;
  const id = 'a'.repeat(64);
  const listed = (name: string, project: string) =>
    JSON.stringify({ id: name.repeat(64).slice(0, 64), name, image: 'adminer:5', state: 'running', project });
  const inspected = [
    { Id: id, Name: '/a', Image: 'sha256:1', Config: { Image: 'adminer:5' }, HostConfig: {} },
  ];
  docker.put(
    `case "$*" in
*"compose version"*) echo 2.40.3;;
*info*) echo '{"ServerVersion":"28.0"}';;
*"ps --all"*) printf '%s\\n' '${listed('a', '')}' '${listed('b', 'shop')}';;
*"inspect --type container ${id}") echo '${JSON.stringify(inspected)}';;
*"image inspect -- sha256:1") echo '[{"Id":"sha256:1","RootFS":{},"Config":{}}]';;
esac`,
  );
  await runAction(page, 'Import Containers…');
  const dialog = page.getByRole('dialog', { name: 'Import Containers' });
  await dialog.getByRole('checkbox', { name: 'shop' }).check();
  await dialog.getByRole('button', { name: 'Import 1', exact: true }).waitFor();
  await dialog.getByRole('checkbox', { name: 'shop' }).uncheck();
  await dialog.getByRole('textbox', { name: 'Search containers' }).fill('b');
  await expect.poll(() => dialog.getByRole('checkbox').count()).toBe(2);
  await dialog.getByRole('textbox', { name: 'Search containers' }).fill('');
  await dialog.getByRole('checkbox', { name: 'a adminer:5 running' }).check();
  await bringAxe(page);
  expect(await violations(page, 'containers')).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 1', exact: true }).click();
  await page.locator('.react-flow__node[data-id="service:a"]').waitFor();
  await page.keyboard.press('Control+s');
  await expect
    .poll(() => readFileSync(path.join(folder, 'compose.yaml'), 'utf8'))
    .toBe('services:\n  web:\n    image: nginx\n  a:\n    image: adminer:5\n    container_name: a\n');
});
