import { describe, expect, test } from 'vitest';
import { contextAt } from '../../renderer/yaml-editor/context-at.ts';

/** The context at `|`, which is taken out of the text. */
function at(text: string) {
  const offset = text.indexOf('|');
  const found = contextAt(text.slice(0, offset) + text.slice(offset + 1), offset);
  return (
    found && {
      path: found.parent.join('.'),
      kind: found.kind,
      key: found.key,
      word: found.word,
      siblings: found.siblings,
      ...(found.items.length > 0 ? { items: found.items } : {}),
    }
  );
}

describe('what is being written', () => {
  test('a key of a service, with its siblings', () => {
    expect(at('services:\n  web:\n    image: nginx\n    re|\n    ports:\n      - "80:80"\n')).toEqual({
      path: 'services.web',
      kind: 'key',
      key: undefined,
      word: 're',
      siblings: ['image', 'ports'],
    });
  });

  test('a value', () => {
    expect(at('services:\n  web:\n    restart: un|')).toMatchObject({
      path: 'services.web',
      kind: 'value',
      key: 'restart',
      word: 'un',
    });
  });

  test('an item of a list, indented or not', () => {
    expect(at('services:\n  web:\n    networks:\n      - fr|')).toMatchObject({
      path: 'services.web.networks.0',
      kind: 'value',
    });
    expect(at('services:\n  web:\n    networks:\n    - a\n    - fr|')).toMatchObject({
      path: 'services.web.networks.0',
    });
  });

  test('a key in an item of a list', () => {
    expect(at('services:\n  web:\n    ports:\n      - target: 80\n        pub|')).toMatchObject({
      path: 'services.web.ports.0',
      kind: 'key',
      word: 'pub',
    });
  });

  test('the top, a deeper map, and a text that does not parse', () => {
    expect(at('ser|')).toMatchObject({ path: '', kind: 'key', word: 'ser' });
    expect(at('services:\n  web:\n    healthcheck:\n      in|')).toMatchObject({
      path: 'services.web.healthcheck',
    });
    expect(at('services:\n  web: [\n  db:\n    im|')).toMatchObject({ path: 'services.db', word: 'im' });
  });

  test('CRLF, quoted keys, comments', () => {
    expect(at('services:\r\n  "my web":\r\n    im|\r\n')).toMatchObject({ path: 'services.my web' });
    expect(at('services: # no|')).toBeUndefined();
  });

  test('inside brackets: keys, values, items, over several lines', () => {
    expect(at('services:\n  web: { im|, restart: always }\n')).toEqual({
      path: 'services.web',
      kind: 'key',
      key: undefined,
      word: 'im',
      siblings: ['restart'],
    });
    expect(at('services:\n  web: { build: { context: ., tar| } }')).toMatchObject({
      path: 'services.web.build',
      kind: 'key',
      word: 'tar',
      siblings: ['context'],
    });
    expect(at('services:\n  web:\n    depends_on: { db: { condition: service_h| } }')).toMatchObject({
      path: 'services.web.depends_on.db',
      kind: 'value',
      key: 'condition',
      word: 'service_h',
    });
    expect(at('services:\n  web:\n    networks: [front, b|, "c"]')).toMatchObject({
      path: 'services.web.networks.0',
      kind: 'value',
      key: undefined,
      word: 'b',
      items: ['front', 'c'],
    });
    expect(at('services:\n  web:\n    networks: [\n      front,\n      b|\n    ]')).toMatchObject({
      path: 'services.web.networks.0',
      word: 'b',
    });
    expect(at('services:\n  web:\n    ports:\n      - { target: 80, pro| }')).toMatchObject({
      path: 'services.web.ports.0',
      kind: 'key',
      siblings: ['target'],
    });
    expect(at('services:\n  web: &w { secrets: [{ source: a, ta| }] }')).toMatchObject({
      path: 'services.web.secrets.0',
      kind: 'key',
    });
  });

  test('brackets that have ended, that are text, or that are a comment hold nothing', () => {
    expect(at('services:\n  web: { image: a }\n  db:\n    im|')).toMatchObject({ path: 'services.db' });
    expect(at('services:\n  web:\n    command: echo [a\n    im|')).toMatchObject({ path: 'services.web' });
    expect(at('services:\n  web:\n    networks: [a, # b|')).toBeUndefined();
    expect(at('services:\n  web:\n    environment:\n      - A=${B:-[x}\n    im|')).toMatchObject({
      path: 'services.web',
    });
  });

  test('a quoted text, and the other items of a list', () => {
    expect(at('services:\n  web:\n    ports:\n      - "80:80"\n      - "443:443/t|"')).toMatchObject({
      path: 'services.web.ports.0',
      word: '443:443/t',
      items: ['80:80'],
    });
    expect(
      at('services:\n  web:\n    depends_on:\n    - a\n    - |\n    - b\n    networks: [x]'),
    ).toMatchObject({
      path: 'services.web.depends_on.0',
      items: ['a', 'b'],
    });
  });
});
