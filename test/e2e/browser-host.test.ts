import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hosts } from './support/launch.ts';
import type { Launched } from './support/launch.ts';

// The built page in a real browser under its real policy, on every host.

let folder: string;
let launched: Launched | undefined;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'composewright-e2e-')));
  writeFileSync(path.join(folder, 'compose.yaml'), 'services:\n  web:\n    image: nginx:1.27\n');
});

afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test.each(hosts())('$name: the page works under its policy, and scripts of others do not', async (host) => {
  launched = await host.launch(folder);
  const { page } = launched;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  await page.waitForSelector('[data-id="service:web"]');
  expect(complaints).toEqual([]);

  // Each attack is stopped, and the browser says by which part of the policy.
  const stopped = await page.evaluate(async () => {
    const attacks = 4;
    const directives = new Set<string>();
    const all = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        directives.add(effectiveDirective);
        if (directives.size === attacks) resolve();
      });
    });
    document.body.insertAdjacentHTML('beforeend', '<img src="/none.png" onerror="ran = true">');
    const script = document.createElement('script');
    script.textContent = 'ran = true';
    document.body.append(script);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the policy must forbid it
    setTimeout('ran = true');
    await fetch('https://example.org/').catch(() => undefined);
    await all;
    return { directives: [...directives].sort(), ran: 'ran' in window };
  });
  expect(stopped).toEqual({
    directives: ['connect-src', 'script-src', 'script-src-attr', 'script-src-elem'],
    ran: false,
  });
});

test('a change that another program makes appears on the canvas', async () => {
  const [browser] = hosts();
  launched = await browser!.launch(folder);
  await launched.page.waitForSelector('[data-id="service:web"]');
  writeFileSync(
    path.join(folder, 'compose.yaml'),
    'services:\n  web:\n    image: nginx:1.27\n  api:\n    image: api:1\n',
  );
  await launched.page.waitForSelector('[data-id="service:api"]');
});
