import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PAGE_HEADERS } from '../../electron/web/content-security-policy.ts';

// What no running program shows: the fuses that the packages get, and the words of the policy.

const root = path.resolve(import.meta.dirname, '../..');
const config = parse(readFileSync(path.join(root, 'build/electron-builder.yml'), 'utf8')) as {
  asar: boolean;
  electronFuses: Readonly<Record<string, boolean>>;
  linux: { target: string[] };
  mac: { target: { target: string; arch: string[] }[]; hardenedRuntime: boolean };
  win: { target: string[] };
};

test('the fuses close every way to run other code in the name of the app', () => {
  expect(config.asar).toBe(true);
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(config.mac.hardenedRuntime).toBe(true);
});

test('every system gets the packages that its people expect', () => {
  expect(config.linux.target).toEqual(['AppImage', 'deb', 'rpm']);
  expect(config.mac.target).toEqual([
    { target: 'dmg', arch: ['x64', 'arm64'] },
    { target: 'zip', arch: ['x64', 'arm64'] },
  ]);
  expect(config.win.target).toEqual(['nsis']);
});

test('the policy lets no script run but our own, and nothing be sent elsewhere', () => {
  const policy = new Map(
    PAGE_HEADERS['Content-Security-Policy']!.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );
  expect(policy.get('default-src')).toEqual(["'none'"]);
  for (const name of ['script-src', 'connect-src', 'worker-src'])
    expect(policy.get(name)).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
    expect(policy.get(name)).toEqual(["'none'"]);
  }
  expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
});
