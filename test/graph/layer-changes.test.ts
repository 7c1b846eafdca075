import { describe, expect, test } from 'vitest';
import { createProject } from '../../shared/project/create-project.ts';
import { layerView } from '../../shared/project/layer-view.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { toJson } from '../../shared/resolve/to-json.ts';

/** What the layers do, one line each: `~ services.web.image: a -> b`. */
function said(...texts: readonly string[]): Record<string, readonly string[]> {
  const files = texts.map((text, index) => ({ path: `/p/${index}.yaml`, text, version: null }));
  const composeFiles = files.map(({ path }) => path);
  const environment = { name: 'all', files: composeFiles, envFiles: [], profiles: [], variables: {} };
  const project = createProject({ directory: '/p', composeFiles, files, variables: {}, environment });
  const view = layerView(takeSnapshot(project));
  const marks = { added: '+', changed: '~', removed: '-' };
  const print = (value: Parameters<typeof toJson>[0] | undefined) =>
    value === undefined ? '' : JSON.stringify(toJson(value));
  return Object.fromEntries(
    [...(view?.elements ?? [])].map(([id, { home, layers, whole, by, changes }]) => [
      id,
      [
        `home ${home} of ${layers.join(' ')}${whole === undefined ? '' : ` ${whole} by ${by}`}`,
        ...changes.map(
          ({ kind, path, before, after }) =>
            `${marks[kind]} ${path.slice(2).join('.')} ${[print(before), print(after)].filter(Boolean).join(' -> ')}`,
        ),
      ],
    ]),
  );
}

describe('what the upper layers make of the lowest', () => {
  test('scalars, keys and whole elements', () => {
    expect(
      said(
        'services:\n  web:\n    image: a\n    environment: [LOG=1, OLD=1]\n  db:\n    image: db\n',
        'services:\n  web:\n    image: b\n    restart: always\n    environment:\n      LOG: "2"\n  cache:\n    image: c\n',
      ),
    ).toEqual({
      'service:web': [
        'home 0 of 0 1',
        '~ image "a" -> "b"',
        '~ environment.LOG "1" -> "2"',
        '+ restart "always"',
      ],
      'service:db': ['home 0 of 0'],
      'service:cache': ['home 1 of 1 added by 1'],
    });
  });

  test('lists: what is appended, replaced by its key, and taken away', () => {
    const base =
      'services:\n  web:\n    image: a\n    command: [run, me]\n    ports: ["80:80"]\n    volumes: ["./a:/x", "./b:/y"]\n';
    expect(
      said(
        base,
        'services:\n  web:\n    command: [run, you]\n    ports: ["81:81"]\n    volumes: ["./c:/x"]\n',
      )['service:web']?.map((line) => line.replace(/ \{.*/, '')),
    ).toEqual(['home 0 of 0 1', '~ command ["run","me"] -> ["run","you"]', '+ ports.1', '~ volumes.0']);
    expect(
      said(base, 'services:\n  web:\n    ports: !reset []\n    volumes: !override ["./b:/y"]\n')[
        'service:web'
      ]?.map((line) => line.replace(/ [[{].*/, '')),
    ).toEqual(['home 0 of 0 1', '- volumes.0', '- ports']);
  });

  test('a service that is reset is still told of', () => {
    expect(
      said('services:\n  web:\n    image: a\n  db:\n    image: b\n', 'services:\n  db: !reset null\n'),
    ).toEqual({ 'service:web': ['home 0 of 0'], 'service:db': ['home 0 of 0 removed by 1'] });
  });

  test('what the tool adds is nobody’s change; one layer has no view', () => {
    expect(
      said('services:\n  web:\n    image: a\n', 'services:\n  web:\n    networks: [n]\nnetworks:\n  n: {}\n'),
    ).toEqual({
      'service:web': ['home 0 of 0 1', '+ networks.n null'],
      'network:n': ['home 1 of 1 added by 1'],
    });
    expect(said('services:\n  web:\n    image: a\n')).toEqual({});
  });

  test('a layer that does not parse, or nothing at all', () => {
    expect(said('', '')).toEqual({});
    expect(said('services:\n  web:\n    image: a\n', 'services: [\n')['service:web']).toEqual([
      'home 0 of 0',
    ]);
  });
});
