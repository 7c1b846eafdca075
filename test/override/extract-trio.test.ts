import { expect, test } from 'vitest';
import { extractBase } from '../../shared/override/extract-base.ts';
import { flattenStack } from '../../shared/override/flatten-stack.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { seedBlocks } from '../support/corpus.ts';
import { leavesIn, outputOf, stackOf, withText } from './stacks.ts';

const full = (kind: 'dev' | 'test' | 'prod') => `# The shop
services:
  # what customers see
  shop:
${
  kind === 'prod'
    ? '    image: registry.example.com/shop:${TAG:?a release} # by the pipeline\n    restart: unless-stopped\n'
    : '    build:\n      context: .\n'
}    environment:
      MODE: ${kind}
      DB_HOST: store
${kind === 'dev' ? '      DEBUG: "1" # stack traces\n' : ''}${
  kind === 'dev' ? '    ports:\n      - "4000:4000" # only here\n' : ''
}    depends_on:
      - store

  store:
    image: postgres:17
    environment:
      # never in a repository
      POSTGRES_PASSWORD: \${DB_PASSWORD:?set it}
${kind === 'test' ? '    tmpfs:\n      - /var/lib/postgresql/data # fast and empty\n' : '    volumes:\n      - store-data:/var/lib/postgresql/data\n'}
volumes:
  store-data:
`;

const golden = `# The shop
services:
  # what customers see
  shop:
    environment:
      DB_HOST: store
    depends_on:
      - store

  store:
    image: postgres:17
    environment:
      # never in a repository
      POSTGRES_PASSWORD: \${DB_PASSWORD:?set it}

volumes:
  store-data:
---
services:
  shop:
    environment:
      MODE: dev
      DEBUG: "1" # stack traces
    build:
      context: .
    ports:
      - "4000:4000" # only here

  store:
    volumes:
      - store-data:/var/lib/postgresql/data
---
services:
  shop:
    environment:
      MODE: test
    build:
      context: .

  store:
    tmpfs:
      - /var/lib/postgresql/data # fast and empty
---
services:
  shop:
    environment:
      MODE: prod
    image: registry.example.com/shop:\${TAG:?a release} # by the pipeline
    restart: unless-stopped

  store:
    volumes:
      - store-data:/var/lib/postgresql/data
`;

test('three full copies become a base and overrides that a reviewer would accept', () => {
  const texts = { 'dev.yml': full('dev'), 'test.yml': full('test'), 'prod.yml': full('prod') };
  const environment = { TAG: '1', DB_PASSWORD: 'hunter2' };
  const copies = (['dev', 'test', 'prod'] as const).map((name) => ({
    name,
    input: stackOf(texts, [`${name}.yml`], { environment }),
  }));
  const found = extractBase({ copies, path: '/p/app/compose.yml' });
  if (isRefusal(found)) throw new Error(JSON.stringify(found));
  expect(found.notes).toEqual([]);
  expect([found.base, ...[...found.overrides.values()].map(({ text }) => text)].join('---\n')).toBe(golden);
});

/** Base, override and prod of the course; undefined where its texts are not. */
function courseTrio(): Readonly<Record<string, string>> | undefined {
  const blocks = seedBlocks();
  const start = blocks.findIndex(({ text }) => text.startsWith('# docker-compose.override.yml'));
  const [base, over, prod] = blocks.slice(start - 1, start + 2).map(({ text }) => text);
  return start > 0 && prod !== undefined
    ? { 'base.yml': base!, 'over.yml': over!, 'prod.yml': prod }
    : undefined;
}

const course = courseTrio();

test.skipIf(course === undefined)(
  'the trio of the course as full copies comes back as layers that only add',
  () => {
    const copies = [['base.yml'], ['base.yml', 'over.yml'], ['base.yml', 'prod.yml']].map((names, index) => {
      const flat = flattenStack(stackOf(course!, names), '/p/app/flat.yml');
      if (isRefusal(flat)) throw new Error(JSON.stringify(flat));
      return { name: `copy${index}`, input: stackOf({ 'flat.yml': flat.text }, ['flat.yml']) };
    });
    const found = extractBase({ copies, path: '/p/app/compose.yml' });
    if (isRefusal(found)) throw new Error(JSON.stringify(found));
    const overrides = [...found.overrides.values()];
    expect(overrides.map(({ tagged }) => tagged)).toEqual([[], [], []]);
    const base = stackOf({ 'compose.yml': found.base }, ['compose.yml']);
    copies.forEach(({ input }, index) => {
      expect(outputOf(withText(base, overrides[index]!.text))).toEqual(outputOf(input));
    });
    // No longer than what the course wrote, but for values of its base that only some copies share.
    const [own, ...others] = overrides.map(({ leaves }) => leaves);
    others.forEach((leaves, index) => {
      const original = leavesIn(course![index === 0 ? 'over.yml' : 'prod.yml']!);
      expect(leaves).toBeLessThanOrEqual(original + own!);
    });
  },
);
