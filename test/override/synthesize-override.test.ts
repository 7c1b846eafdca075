import { describe, expect, test } from 'vitest';
import { synthesizeOverride } from '../../shared/override/synthesize-override.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { outputOf, overrideOf, stackOf, withoutOneLeaf, withText } from './stacks.ts';

const base = `name: shop
services:
  # The web server
  web:
    image: nginx:1.25
    ports:
      - "8080:80"
    environment:
      - MODE=dev
      - DEBUG=true
    depends_on: [db]
    networks: [front]

  db:
    image: postgres:\${PG:-15}
    environment:
      POSTGRES_PASSWORD: dev
      POSTGRES_DB: shop
    volumes:
      - data:/var/lib/postgresql/data
  mail:
    image: mailhog
networks:
  front:
volumes:
  data:
`;

const target = `name: shop
services:
  # The web server
  web:
    image: registry.example.com/web:\${TAG:-latest}   # built by CI
    ports:
      # TLS ends here
      - "443:443"
    environment:
      - MODE=production
    depends_on:
      db:
        condition: service_healthy
    networks: [front]
    deploy:
      replicas: 3

  db:
    image: postgres:\${PG:-15}
    environment:
      POSTGRES_PASSWORD: \${DB_PASSWORD:-x}
      POSTGRES_DB: shop
    healthcheck:
      test: ["CMD", "pg_isready"]
      interval: 10s
    volumes:
      - data:/var/lib/postgresql/data
      - ./init.sql:/docker-entrypoint-initdb.d/init.sql:ro
networks:
  front:
volumes:
  data:
`;

const override = `services:
  web:
    image: registry.example.com/web:\${TAG:-latest} # built by CI
    ports: !override
      # TLS ends here
      - "443:443"
    environment: !override
      - MODE=production
    depends_on:
      db:
        condition: service_healthy
    deploy:
      replicas: 3

  db:
    environment:
      POSTGRES_PASSWORD: \${DB_PASSWORD:-x}
    volumes:
      - ./init.sql:/docker-entrypoint-initdb.d/init.sql:ro
    healthcheck:
      test: ["CMD", "pg_isready"]
      interval: 10s

  mail: !reset null
`;

const files = { 'compose.yml': base, 'target.yml': target };

describe('the smallest override', () => {
  test('is in the order of the base, in the words of the target', () => {
    const found = overrideOf(stackOf(files, ['compose.yml']), stackOf(files, ['target.yml']));
    expect(found.text).toBe(override);
    expect(found.leaves).toBe(11);
    expect(found.tagged).toEqual([
      ['services', 'web', 'ports'],
      ['services', 'web', 'environment'],
      ['services', 'mail'],
    ]);
  });

  test('loses its effect with any line', () => {
    const stack = stackOf(files, ['compose.yml']);
    const wanted = outputOf(stackOf(files, ['target.yml']));
    const fewer = withoutOneLeaf(override);
    expect(fewer).toHaveLength(11);
    for (const text of fewer) expect(outputOf(withText(stack, text)), text).not.toEqual(wanted);
  });

  test('is empty when nothing differs', () => {
    const same = stackOf(files, ['compose.yml']);
    expect(overrideOf(same, same)).toEqual({ text: '', leaves: 0, tagged: [], notes: [] });
  });

  const cases: readonly (readonly [title: string, base: string, target: string, expected: string])[] = [
    [
      'variables stay variables, even where they have the same value now',
      'services:\n  a:\n    image: app:latest\n',
      'services:\n  a:\n    image: app:${TAG:-latest}\n',
      'services:\n  a:\n    image: app:${TAG:-latest}\n',
    ],
    [
      'an item more is appended, a changed one takes its place by its target',
      'services:\n  a:\n    image: x\n    volumes:\n      - a-data:/a\n      - ./b:/b\nvolumes:\n  a-data:\n',
      'services:\n  a:\n    image: x\n    volumes:\n      - a-data:/a\n      - ./c:/b:ro\n      - ./d:/d\nvolumes:\n  a-data:\n',
      'services:\n  a:\n    volumes:\n      - ./c:/b:ro\n      - ./d:/d\n',
    ],
    [
      'another order of a list is the whole list',
      'services:\n  a:\n    image: x\n    dns: [1.1.1.1, 8.8.8.8]\n',
      'services:\n  a:\n    image: x\n    dns: [8.8.8.8, 1.1.1.1]\n',
      'services:\n  a:\n    dns: !override [8.8.8.8, 1.1.1.1]\n',
    ],
    [
      'a variable that is gone is taken out of a map',
      'services:\n  a:\n    image: x\n    environment:\n      A: 1\n      B: 2\n      C: 3\n',
      'services:\n  a:\n    image: x\n    environment:\n      A: 1\n      C: 4\n',
      'services:\n  a:\n    environment:\n      B: !reset null\n      C: 4\n',
    ],
    [
      'a command is replaced, with its quotes',
      'services:\n  a:\n    image: x\n    command: npm run dev\n',
      "services:\n  a:\n    image: x\n    command: ['node', 'a.js']\n",
      "services:\n  a:\n    command: ['node', 'a.js']\n",
    ],
    [
      'options of another log driver come whole',
      'services:\n  a:\n    image: x\n    logging:\n      driver: json-file\n      options:\n        max-size: 10m\n',
      'services:\n  a:\n    image: x\n    logging:\n      driver: local\n',
      'services:\n  a:\n    logging:\n      driver: local\n',
    ],
    [
      'a new service keeps its comments and its block text',
      'services:\n  a:\n    image: x\n',
      'services:\n  a:\n    image: x\n  # does the work\n  b:\n    image: y # pinned\n    command: |\n      echo one\n      echo two\n',
      'services:\n  # does the work\n  b:\n    image: y # pinned\n    command: |\n      echo one\n      echo two\n',
    ],
    [
      'extensions and the name are part of it',
      'name: one\nx-owner: a\nservices:\n  a:\n    image: x\n',
      "name: 'two'\nx-owner: b\nservices:\n  a:\n    image: x\n",
      "name: 'two'\nx-owner: b\n",
    ],
    [
      'a service of another profile counts too',
      'services:\n  a:\n    image: x\n  b:\n    image: y\n    profiles: [debug]\n',
      'services:\n  a:\n    image: x\n  b:\n    image: z\n    profiles: [debug]\n',
      'services:\n  b:\n    image: z\n',
    ],
    [
      'what merge keys say is written out where it differs',
      'services:\n  a:\n    image: x\n',
      'x-all: &all\n  restart: always\nservices:\n  a:\n    <<: *all\n    image: x\n',
      'services:\n  a:\n    restart: always\nx-all:\n  restart: always\n',
    ],
  ];
  test.each(cases)('%s', (_title, before, after, expected) => {
    const texts = { 'compose.yml': before, 'target.yml': after };
    const [from, to] = [stackOf(texts, ['compose.yml']), stackOf(texts, ['target.yml'])];
    const { text } = overrideOf(from, to);
    expect(text.replaceAll('\n\n', '\n')).toBe(expected);
    expect(outputOf(withText(from, text))).toEqual(outputOf(to));
  });

  test('writes paths as they are seen from the base', () => {
    const texts = {
      '/p/app/compose.yml': 'services:\n  a:\n    image: x\n',
      '/p/prod/compose.yml':
        'name: app\nservices:\n  a:\n    build: ./a\n    image: x\n    volumes:\n      - ./conf:/etc/app:ro\n',
    };
    const from = stackOf(texts, ['/p/app/compose.yml']);
    const to = stackOf(texts, ['/p/prod/compose.yml']);
    const { text } = overrideOf(from, to);
    expect(text).toBe(
      'services:\n  a:\n    build: ../prod/a\n    volumes:\n      - ../prod/conf:/etc/app:ro\n',
    );
    expect(outputOf(withText(from, text))).toEqual(outputOf(to));
  });

  test('keeps extends where that is shorter than what it comes to', () => {
    const texts = {
      'compose.yml': 'services:\n  a:\n    image: x\n',
      'prod.yml':
        'services:\n  a:\n    extends:\n      file: common.yml\n      service: app\n    init: true\n',
      'common.yml':
        'services:\n  app:\n    image: x\n    environment: {A: 1, B: 2, C: 3}\n    restart: always\n    user: app\n',
    };
    const { text, leaves } = overrideOf(
      stackOf(texts, ['compose.yml']),
      stackOf(texts, ['compose.yml', 'prod.yml']),
    );
    expect(text).toBe(texts['prod.yml']);
    expect(leaves).toBe(3);
  });
});

describe('what cannot be', () => {
  const refusalOf = (from: string, to: string) => {
    const texts = { 'compose.yml': from, 'target.yml': to };
    const found = synthesizeOverride({
      base: stackOf(texts, ['compose.yml']),
      target: stackOf(texts, ['target.yml']),
    });
    if (!isRefusal(found)) throw new Error('not refused');
    return [found.code, found.diagnostics.map(({ id }) => id)];
  };
  const good = 'services:\n  a:\n    image: x\n';

  test('a target that docker compose refuses', () => {
    expect(refusalOf(good, 'services:\n  a:\n    image: x\n  b:\n    init: true\n')[0]).toBe(
      'target-rejected',
    );
    expect(refusalOf(good, 'services:\n  a: [\n')[0]).toBe('target-rejected');
  });

  test('a base that does not parse', () => {
    expect(refusalOf('services:\n  a: [\n', good)[0]).toBe('base-unreadable');
  });

  test('a fault of the base that no layer can take back', () => {
    expect(refusalOf('services:\n  a:\n    image: x\n    ports: 80\n', good)[0]).toBe('result-rejected');
  });

  test('a file that nobody has loaded', () => {
    const input = { ...stackOf({}, ['compose.yml']), read: () => undefined };
    const found = synthesizeOverride({ base: input, target: input });
    expect(isRefusal(found) && found.code).toBe('files-missing');
  });
});

describe('values that only variables know', () => {
  const texts = {
    'compose.yml': 'services:\n  a:\n    image: x\n',
    'target.yml': 'services:\n  a:\n    image: x\n    labels:\n      one: ${NAME}\n',
    'secret.yml': 'services:\n  a:\n    image: x\n    labels:\n      one: ${DB_PASSWORD}\n',
    'key.yml': 'services:\n  a:\n    image: x\n    environment:\n      - API_TOKEN=${T}-x\n',
    'default.yml': 'services:\n  a:\n    image: x\n    labels:\n      one: ${DB_PASSWORD:-written}\n',
  };
  const synthesize = (name: string, environment: Record<string, string>) =>
    synthesizeOverride({
      base: stackOf(texts, ['compose.yml']),
      target: stackOf(texts, [name], { environment }),
    });

  test('are written with a note where the base has other variables', () => {
    const found = synthesize('target.yml', { NAME: 'shop' });
    expect(found).toMatchObject({ text: 'services:\n  a:\n    labels:\n      one: shop\n' });
    expect('notes' in found && found.notes.map(({ id }) => id)).toContain('override.note-literal');
  });

  test('are not written when they look like secrets', () => {
    const found = synthesize('secret.yml', { DB_PASSWORD: 'hunter2' });
    expect(found).toMatchObject({ refused: true, code: 'secret-withheld' });
    expect(JSON.stringify(found)).toContain('DB_PASSWORD');
    expect(JSON.stringify(found)).not.toContain('hunter2');
    expect(synthesize('key.yml', { T: 'hunter2' })).toMatchObject({ code: 'secret-withheld' });
    expect(synthesize('default.yml', { DB_PASSWORD: 'hunter2' })).toMatchObject({ code: 'secret-withheld' });
  });

  test('are written when the text itself says them', () => {
    const found = synthesize('default.yml', {});
    expect('text' in found && found.text).toContain('${DB_PASSWORD:-written}');
  });
});
