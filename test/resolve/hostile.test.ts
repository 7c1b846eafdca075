import { afterAll, describe, expect, test } from 'vitest';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { seedBlocks, seedsRoot } from '../support/corpus.ts';
import { loadedFile } from '../support/resolve-case.ts';

/** Resolves texts by path; the first is the Compose file. */
function resolveTexts(texts: Readonly<Record<string, string>>): Resolution {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, loadedFile(text)]));
  return resolve({
    files: [Object.keys(texts)[0]!],
    read: (path) => files.get(path) ?? null,
    environment: { PATH: '/bin' },
    envFiles: [],
    profiles: [],
  });
}

function idsOf({ diagnostics }: Resolution): string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ id }) => id);
}

function servicesOf({ model }: Resolution): string[] {
  const services = model?.entries.get('services');
  return services?.kind === 'map' ? [...services.entries.keys()] : [];
}

const bomb = (open: string, close: string): string =>
  [...'abcdefghi']
    .map((name, index, all) => {
      const inside = index === 0 ? 'x' : `*${all[index - 1]}`;
      return `x-${name}: &${name} ${open}${Array.from({ length: 9 }, (_, i) => (open === '{' ? `k${i}: ${inside}` : inside)).join(', ')}${close}`;
    })
    .join('\n');

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** What the tool needs minutes for, or never ends with. Each must end with the named error, and leave the service readable. */
const hostile: Readonly<
  Record<string, { readonly texts: Readonly<Record<string, string>>; readonly id?: string }>
> = {
  'a bomb of lists': {
    texts: { '/p/c.yaml': `${bomb('[', ']')}\nservices: {s: {image: x}}\n` },
    id: 'alias-bomb',
  },
  'a bomb of maps': {
    texts: { '/p/c.yaml': `${bomb('{', '}')}\nservices: {s: {image: x}}\n` },
    id: 'alias-bomb',
  },
  'an anchor that holds itself': {
    texts: { '/p/c.yaml': 'x-a: &a {b: *a}\nservices: {s: {image: x}}\n' },
    id: 'yaml-cycle',
  },
  'an anchor that merges itself': {
    texts: { '/p/c.yaml': 'x-a: &a\n  <<: *a\nservices: {s: {image: x}}\n' },
    id: 'yaml-cycle',
  },
  'extends in a circle': {
    texts: { '/p/c.yaml': 'services:\n  s: {image: x, extends: t}\n  t: {extends: u}\n  u: {extends: s}\n' },
    id: 'extends-cycle',
  },
  'extends in a circle of files': {
    texts: {
      '/p/c.yaml': 'services: {s: {image: x, extends: {file: d.yaml, service: s}}}\n',
      '/p/d.yaml': 'services: {s: {extends: {file: c.yaml, service: s}}}\n',
    },
    id: 'extends-cycle',
  },
  'include in a circle': {
    texts: {
      '/p/c.yaml': 'include: [d.yaml]\nservices: {s: {image: x}}\n',
      '/p/d.yaml': 'include: [c.yaml]\n',
    },
    id: 'include-cycle',
  },
  'nesting of 10,000 lists': {
    texts: { '/p/c.yaml': `services: {s: {image: x}}\nx-a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n` },
    id: 'yaml-syntax',
  },
  'a ladder of dependencies': {
    texts: {
      '/p/c.yaml': `services:\n  s: {image: x}\n${range(60)
        .map(
          (i) =>
            `  a${i}: {image: x, depends_on: [a${i + 1}, b${i + 1}]}\n  b${i}: {image: x, depends_on: [a${i + 1}, b${i + 1}]}`,
        )
        .join('\n')}\n  a60: {image: x}\n  b60: {image: x}\n`,
    },
  },
  'a chain of 2,000 extends': {
    texts: {
      '/p/c.yaml': `services:\n  s: {image: x, extends: a0}\n${range(2000)
        .map((i) => `  a${i}: {image: x, extends: a${i + 1}}`)
        .join('\n')}\n  a2000: {image: x}\n`,
    },
  },
  'a megabyte of broken variables': {
    texts: { '/p/c.yaml': `services: {s: {image: x}}\nx-a: "${'${A:-'.repeat(150_000)}"\n` },
    id: 'interp-syntax',
  },
  'a megabyte of variables': {
    texts: { '/p/c.yaml': `services: {s: {image: x}}\nx-a: "${'${A:-b}'.repeat(150_000)}"\n` },
  },
  'a scalar of 10 MB': {
    texts: { '/p/c.yaml': `services: {s: {image: x}}\nx-a: ${'abc '.repeat(2_500_000)}\n` },
  },
  'a quoted scalar of 10 MB': {
    texts: { '/p/c.yaml': `services: {s: {image: x}}\nx-a: "${'a\\n '.repeat(2_500_000)}"\n` },
  },
  'a block of 10 MB': {
    texts: { '/p/c.yaml': `services: {s: {image: x}}\nx-a: |\n${'  one line of many\n'.repeat(550_000)}` },
  },
  'variables one in another': {
    texts: {
      '/p/c.yaml': `services: {s: {image: x}}\nx-a: "${'${A:-'.repeat(100)}x${'}'.repeat(100)} ${'$'.repeat(400_001)}"\n`,
    },
  },
  '100,000 keys': {
    texts: {
      '/p/c.yaml': `services: {s: {image: x}}\nx-a:\n${range(100_000)
        .map((i) => `  k${i}: ${i}`)
        .join('\n')}\n`,
    },
  },
  '150,000 aliases of one anchor': {
    texts: {
      '/p/c.yaml': `services: {s: {image: x}}\nx-a: &a {k: v}\nx-b: [${'*a, '.repeat(150_000)}]\n`,
    },
  },
  'names of the prototype': {
    texts: {
      '/p/c.yaml':
        'services: {s: {image: x, environment: {__proto__: a, constructor: b, toString: "${constructor}"}}}\n',
    },
  },
};

describe('hostile input', () => {
  const figures: Record<string, { readonly MB: string; readonly 'ms per MB': number }> = {};
  afterAll(() => console.table(figures));

  test.each(Object.entries(hostile))('%s ends, soon for its size', (name, { texts, id }) => {
    const size = Object.values(texts).reduce((sum, text) => sum + text.length, 0) / 1_000_000;
    let resolution!: Resolution;
    let each = Infinity;
    // Time of the processor. Other work may triple it (caches, memory), but never shortens it: the best of a few tries counts.
    for (let tries = 0; tries < 5 && each >= 1000; tries++) {
      const started = process.cpuUsage();
      resolution = resolveTexts(texts);
      const { user, system } = process.cpuUsage(started);
      // What is smaller than a megabyte has a second too.
      each = (user + system) / 1000 / Math.max(size, 1);
    }
    figures[name] = { MB: size.toFixed(3), 'ms per MB': Math.round(each) };
    expect(each).toBeLessThan(1000);
    expect(servicesOf(resolution)).toContain('s');
    if (id === undefined) expect(idsOf(resolution)).toEqual([]);
    else expect(idsOf(resolution)).toContain(id);
  });
});

describe('a broken project', () => {
  test('is in the model as far as it can be read', () => {
    const resolution = resolveTexts({
      '/p/c.yaml': `services:
  web: {image: nginx, depends_on: [nope, api], ports: ["80:80", "x:y"], networks: {back: , gone: }}
  api: {image: [wrong], environment: "A=1", volumes: ["data:/d", 7, ":"]}
  db: text
  cache:
networks: {back: {driver: 5}}
volumes: {data: }
nonsense: 1
`,
    });
    expect(resolution.accepted).toBe(false);
    expect(servicesOf(resolution)).toEqual(['web', 'api', 'db', 'cache']);
    const web = resolution.model?.entries.get('services');
    const ports = web?.kind === 'map' ? web.entries.get('web') : undefined;
    expect(ports?.kind === 'map' && [...ports.entries.keys()]).toEqual([
      'image',
      'depends_on',
      'ports',
      'networks',
    ]);
    for (const id of [
      'wrong-type',
      'undefined-service',
      'undefined-network',
      'port-syntax',
      'unknown-attribute',
    ]) {
      expect(idsOf(resolution)).toContain(id);
    }
    for (const { location, id } of resolution.diagnostics) expect(location, id).toBeDefined();
  });
});

describe.skipIf(seedsRoot() === undefined)('the course texts', () => {
  test('all resolve without a throw, and those with services show them', () => {
    let shown = 0;
    for (const { id, text } of seedBlocks()) {
      const resolution = resolveTexts({ '/p/docker-compose.yml': text });
      if (/^services:\s*\n(?:\s*(?:#.*)?\n)*[ ]+[\w-]+:/m.test(text) && resolution.model !== undefined) {
        shown++;
        expect(servicesOf(resolution).length, id).toBeGreaterThan(0);
      }
    }
    console.log(`${seedBlocks().length} blocks, ${shown} with services`);
  });
});
