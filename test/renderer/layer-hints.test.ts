import { describe, expect, test } from 'vitest';
import { layerHint } from '../../renderer/yaml-editor/layer-hints.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

/** Each line of each file that has a hint: `2 image: a | covered docker-compose.prod.yml:3`. */
function hints(...texts: readonly string[]): readonly string[] {
  const names = ['docker-compose.yml', 'docker-compose.prod.yml', 'docker-compose.local.yml'];
  const files = texts.map((text, index) => ({ path: `/p/${names[index]!}`, text }));
  const snapshot = snapshotOfLayers(Object.fromEntries(texts.map((text, index) => [names[index]!, text])), {
    TAG: '2',
  });
  return files.flatMap(({ path, text }, layer) => {
    let at = 0;
    return text.split('\n').flatMap((line) => {
      const start = at + Math.max(0, line.search(/[^\s-]/));
      at += line.length + 1;
      const hint = line.trim() === '' ? undefined : layerHint(snapshot, path, start);
      if (hint === undefined) return [];
      const { kind } = hint;
      const count = 'count' in hint ? ` ${hint.count}` : '';
      const place = 'place' in hint && hint.place !== undefined ? ` ${hint.place.text}` : '';
      const value = 'text' in hint ? ` ${hint.text}` : '';
      return [`${layer + 1} ${line.trim()} | ${kind}${count}${place}${value}`];
    });
  });
}

describe('hints at the ends of lines', () => {
  test('covered, covers, inherited, variables', () => {
    expect(
      hints(
        [
          'services:',
          '  web:',
          '    image: nginx:${TAG}',
          '    deploy:',
          '      replicas: 1',
          '    environment:',
          '      - LOG=info',
          '      - KEEP=1',
        ].join('\n'),
        [
          'services:',
          '  web:',
          '    restart: always',
          '    deploy:',
          '      replicas: 3',
          '    environment:',
          '      LOG: warn',
        ].join('\n'),
      ),
    ).toEqual([
      '1 web: | inherits 1 docker-compose.prod.yml:3',
      '1 image: nginx:${TAG} | value nginx:2',
      '1 replicas: 1 | covered docker-compose.prod.yml:5',
      '1 - LOG=info | covered docker-compose.prod.yml:7',
      '2 web: | inherits 1 docker-compose.yml:3',
      '2 replicas: 3 | covers docker-compose.yml:5 1',
      '2 LOG: warn | covers docker-compose.yml:7 info',
    ]);
  });

  test('what an upper layer takes away', () => {
    expect(
      hints(
        'services:\n  web:\n    image: a\n    ports:\n      - "80:80"\n    restart: always\n',
        'services:\n  web:\n    ports: !reset []\n    restart: !reset null\n',
      ),
    ).toEqual([
      '1 ports: | removed docker-compose.prod.yml:3',
      '1 - "80:80" | removed docker-compose.prod.yml:3',
      '1 restart: always | removed docker-compose.prod.yml:4',
      '2 web: | inherits 1 docker-compose.yml:3',
    ]);
    const two = 'services:\n  web:\n    image: a\n  old:\n    image: b\n';
    expect(hints(two, 'services:\n  old: !reset null\n')).toEqual([
      '1 old: | removed docker-compose.prod.yml:2',
    ]);
  });

  test('three layers: the winner is named', () => {
    const text = (value: string) => `services:\n  web:\n    image: ${value}\n`;
    expect(hints(text('a'), text('b'), text('c'))).toEqual([
      '1 image: a | covered docker-compose.local.yml:3',
      '2 image: b | covered docker-compose.local.yml:3',
      '3 image: c | covers docker-compose.prod.yml:3 b',
    ]);
  });

  test('secrets stay secret; one layer and broken texts say nothing of layers', () => {
    const env = (value: string) =>
      `services:\n  web:\n    image: a\n    environment:\n      DB_PASSWORD: ${value}\n`;
    expect(hints(env('one'), env('two')).at(-1)).toBe(
      '2 DB_PASSWORD: two | covers docker-compose.yml:5 ••••••',
    );
    expect(hints(env('one'))).toEqual([]);
    expect(hints('services:\n  web: [\n', 'services: 3\n')).toEqual([]);
  });

  test('a value that looks like a key is masked whatever it is called, also by the name of its variable', () => {
    const text = [
      'services:',
      '  web:',
      '    image: x:1',
      '    environment:',
      '      SESSION: ${A:-Zx81kQpT93mVbL20sWcY7dRe}',
      '      LEVEL: ${DB_PASSWORD:-hunter2}',
      '      OPEN: ${B:-word}',
    ].join('\n');
    expect(hints(text)).toEqual([
      '1 SESSION: ${A:-Zx81kQpT93mVbL20sWcY7dRe} | value ••••••',
      '1 LEVEL: ${DB_PASSWORD:-hunter2} | value ••••••',
      '1 OPEN: ${B:-word} | value word',
    ]);
  });
});
