import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProjectPage, type ProjectPage } from './support/project-page.ts';

// The inspector in the built app, as a person uses it: what a field is told stands in the YAML.

const text = [
  'services:',
  '  web:',
  '    image: registry:5000/team/web:1.27',
  '    build: ./web',
  '    ports:',
  '      - "8080:80"',
  '    environment:',
  '      DB_HOST: db',
  '    volumes:',
  '      - data:/data',
  '    networks: [front]',
  '  db:',
  '    image: postgres:16',
  '    networks: [front]',
  'networks:',
  '  front: {}',
  'volumes:',
  '  data: {}',
  '',
].join('\n');

let project: ProjectPage;
let page: Page;
let inspector: Locator;

beforeAll(async () => {
  project = await openProjectPage({ 'compose.yaml': text });
  page = project.page;
  await page.setViewportSize({ width: 1440, height: 1700 });
  inspector = project.region('inspector');
  await select('web');
});

afterAll(() => project.close());

/** From the project tree, as the keyboard would. */
async function select(service: string): Promise<void> {
  await page.locator('.tree-row', { hasText: service }).first().click();
  await inspector.getByRole('heading', { name: service }).waitFor();
}

async function write(field: Locator, value: string): Promise<void> {
  await field.fill(value);
  await field.press('Enter');
}

/** The text of the editor once it holds the line. */
async function line(wanted: string): Promise<void> {
  await page.locator('.cm-line', { hasText: wanted }).first().waitFor();
}

const open = (group: string) => inspector.locator('summary', { hasText: group }).click();

test('an image has its tag apart, and a reference that is pasted whole is taken apart', async () => {
  await write(inspector.getByRole('textbox', { name: 'image: Tag' }), '1.29');
  await line('image: registry:5000/team/web:1.29');
  await write(inspector.getByRole('textbox', { name: 'image', exact: true }), 'nginx:1.30');
  await line('image: nginx:1.30');
  expect(await inspector.getByRole('textbox', { name: 'image: Tag' }).inputValue()).toBe('1.30');
});

test('a port takes an address, and the long syntax when its options are wanted', async () => {
  const host = inspector.getByRole('textbox', { name: 'ports 1: Host port' });
  await host.fill('not a port');
  expect(await host.getAttribute('aria-invalid')).toBe('true');
  await write(host, '127.0.0.1:8080');
  await line('- "127.0.0.1:8080:80"');
  await inspector.getByRole('button', { name: 'More options… ports 1' }).click();
  await line('host_ip: 127.0.0.1');
  await write(inspector.getByRole('combobox', { name: 'app_protocol' }), 'http');
  await line('app_protocol: http');
});

test('a mount changes its kind, and its folder is found on the host', async () => {
  await inspector.getByRole('combobox', { name: 'volumes 1: Kind' }).click();
  await page.getByRole('option', { name: 'Host path' }).click();
  await line('- ./data:/data');
  await inspector.getByRole('button', { name: 'Look for volumes 1 on the host' }).click();
  await page.locator('.path-picker').getByRole('button', { name: 'compose.yaml' }).click();
  await line('- ./compose.yaml:/data');
});

test('variables are pasted from a .env, in one step of undo', async () => {
  const key = inspector.getByRole('textbox', { name: 'Add a line to environment: Name' });
  await key.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'API_TOKEN=abc\nexport NAME="two words"\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await line('NAME: two words');
  await line('API_TOKEN: abc');
  // Confidential by its name: only dots are seen until it is asked for.
  const token = inspector.getByRole('textbox', { name: 'environment API_TOKEN' });
  expect(await token.getAttribute('class')).toContain('masked');
  await inspector.getByRole('button', { name: 'Show values' }).click();
  expect(await token.getAttribute('class')).not.toContain('masked');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.locator('.cm-line', { hasText: 'API_TOKEN' }).waitFor({ state: 'detached' });
  await page.locator('.cm-line', { hasText: 'two words' }).waitFor({ state: 'detached' });
});

test('a variable that nobody sets comes to an empty value, in words', async () => {
  const host = inspector.getByRole('textbox', { name: 'environment DB_HOST' });
  await write(host, '${NOBODY_SETS_THIS}');
  await inspector.locator('.effective', { hasText: /^= empty$/ }).waitFor();
  await write(host, 'db');
  await line('DB_HOST: db');
});

test('a short build opens into its options, a network into aliases and addresses', async () => {
  await inspector
    .locator('[data-attribute="services.web.build"]')
    .getByRole('button', { name: 'More options…' })
    .click();
  await line('context: ./web');
  await write(inspector.getByRole('textbox', { name: 'target', exact: true }), 'production');
  await line('target: production');
  await inspector.getByRole('button', { name: 'More options… front' }).click();
  await write(inspector.getByRole('textbox', { name: 'front: Aliases' }), 'site, www');
  await line('aliases');
  await write(inspector.getByRole('textbox', { name: 'priority', exact: true }), '10');
  await line('priority: 10');
});

test('a host port or folder that is selected shows the fields that make it', async () => {
  await page.locator('.react-flow__node[data-id="bind:./compose.yaml"]').click();
  const field = inspector.getByRole('textbox', { name: 'volumes 1: Container path' });
  await write(field, '/etc/compose.yaml');
  await line('- ./compose.yaml:/etc/compose.yaml');
  await select('web');
});

test('a switch takes a variable', async () => {
  await inspector.getByLabel('Search attributes').fill('privileged');
  await inspector
    .locator('[data-attribute="services.web.privileged"]')
    .getByRole('button', { name: 'Write a variable for privileged' })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('${PRIVILEGED:-false}');
  await page.keyboard.press('Enter');
  await line('privileged: ${PRIVILEGED:-false}');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.locator('.cm-line', { hasText: 'privileged' }).waitFor({ state: 'detached' });
  await inspector.getByLabel('Search attributes').fill('');
});

test('capabilities say what they mean, and are found by it', async () => {
  await open('Security');
  const add = inspector.getByRole('combobox', { name: 'Add a line to cap_add: Add' });
  await add.fill('VPN');
  await page.getByRole('option', { name: /NET_ADMIN/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await line('NET_ADMIN');
});

test('help says what an attribute is, its default and an example', async () => {
  await open('Health');
  await inspector.getByRole('button', { name: 'About interval' }).focus();
  await page.keyboard.press('Enter');
  const help = page.locator('.attribute-help');
  await help.waitFor();
  expect(await help.innerText()).toMatch(
    /Time between two checks[^]*Default[^]*30s[^]*Example[^]*interval: 10s/,
  );
  await page.keyboard.press('Escape');
});

test('a health check is filled in for the image, options of the log driver are known', async () => {
  await select('db');
  await open('Health');
  await inspector.getByRole('combobox', { name: 'Fill in a known check…' }).click();
  await page.getByRole('option', { name: /pg_isready/ }).click();
  await line('pg_isready');
  await line('start_period: 30s');
  await open('Logging');
  await inspector.getByRole('combobox', { name: 'Add a line to options: Name' }).fill('rotated');
  await page.getByRole('option', { name: /max-size/ }).click();
  await write(inspector.getByRole('textbox', { name: 'Add a line to options: Value' }), '10m');
  await line('max-size: 10m');
});

test('an extension is added as YAML', async () => {
  await inspector.getByRole('textbox', { name: 'Add an extension (x-): x-…' }).fill('team');
  await write(inspector.getByRole('textbox', { name: 'Add an extension (x-): YAML' }), '{ name: shop }');
  await line('x-team');
});

test('several services are edited at once, in one step of undo', async () => {
  await page.locator('.react-flow__node[data-id="service:web"]').click({ modifiers: ['Shift'] });
  await inspector.getByRole('heading', { name: '2 elements selected' }).waitFor();
  expect(
    await inspector.getByRole('combobox', { name: 'image', exact: true }).getAttribute('placeholder'),
  ).toBe('differs');
  await write(inspector.getByRole('combobox', { name: 'restart', exact: true }), 'always');
  await page.locator('.cm-line', { hasText: 'restart: always' }).nth(1).waitFor();
  await page.getByRole('button', { name: 'Undo: Set restart of 2 services' }).click();
  await page.locator('.cm-line', { hasText: 'restart: always' }).waitFor({ state: 'detached' });
});
