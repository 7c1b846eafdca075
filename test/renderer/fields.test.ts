import { beforeEach, describe, expect, test } from 'vitest';
import { attributeState } from '../../renderer/inspector/attribute-state.ts';
import { setPart } from '../../renderer/inspector/edit.ts';
import { fieldFor, fieldKindOf, fields, items } from '../../renderer/inspector/fields/fields.ts';
import { closedValues, isValidFor } from '../../renderer/inspector/fields/validity.ts';
import { itemFormOf, makeItem } from '../../renderer/inspector/item-form.ts';
import { plainOf } from '../../renderer/inspector/plain-value.ts';
import { store } from '../../renderer/store/index.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { allAttributes } from '../../shared/spec/all-attributes.ts';
import { alternativesOf, attributeAt, attributesOfRow } from '../../shared/spec/attribute-at.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';

const FILE = '/p/compose.yaml';

const written = {
  services: { one: { image: 'x' } },
  networks: { one: {} },
  volumes: { one: {} },
  configs: { one: { file: './c' } },
  secrets: { one: { file: './s' } },
} as const;

beforeEach(() => {
  const text = Object.entries(written)
    .map(([section, { one }]) => {
      const [key, value] = Object.entries(one)[0] ?? [];
      return `${section}:\n  one:${key === undefined ? ' {}' : `\n    ${key}: ${String(value)}`}\n`;
    })
    .join('');
  const project = createProject({
    directory: '/p',
    composeFiles: [FILE],
    files: [{ path: FILE, text, version: null }],
    variables: {},
  });
  store.setState({ snapshot: takeSnapshot(project), dialog: undefined });
});

/** Rows that stand for what is below them: entries and groups have no text of their own. */
const rows = [...allAttributes()].filter(([path]) => !path.endsWith('*'));

describe('every attribute', () => {
  test('has a field made for its kind; only what may be anything is YAML', () => {
    const raw = rows.filter(([, row]) => fieldKindOf(row) === 'yaml');
    expect(
      raw
        .filter(([, { type }]) => alternativesOf(type).every(({ kind }) => kind !== 'any'))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('whose entries are objects opens them as forms', () => {
    const lost = [...allAttributes()].filter(([path, row]) => {
      if (!path.endsWith('.*') || attributesOfRow(row).size === 0) return false;
      const holder = allAttributes().get(path.slice(0, -2))!;
      const form = itemFormOf(holder);
      return form === undefined || attributesOfRow(form.row).size !== attributesOfRow(row).size;
    });
    expect(lost.map(([path]) => path)).toEqual([]);
  });
});

test('where only a few values are right, a variable is too', () => {
  const closed = rows.flatMap(([path, row]) => {
    const values = closedValues(row);
    return values === undefined ? [] : [{ path, values, isValid: isValidFor(row) }];
  });
  expect(closed.length).toBeGreaterThan(5);
  for (const { path, values, isValid } of closed) {
    expect([path, [...values, '${CHOSEN:-any}', '', 'sometimes'].filter((text) => !isValid(text))]).toEqual([
      path,
      ['sometimes'],
    ]);
  }
});

describe('entries', () => {
  const rowAt = (path: Path) => attributeAt(path)!;
  const add = (path: Path, answers: readonly string[]) => {
    const state = attributeState(store.getState().snapshot!, path, rowAt(path));
    const form = itemFormOf(rowAt(path))!;
    const [part, rest] = form.isMap ? [answers[0]!, answers.slice(1)] : [0, answers];
    expect(setPart(state, [part], makeItem(form, rest))).toBe(true);
    const text = store.getState().snapshot!.project.files.get(FILE)!.text;
    return text.slice(text.indexOf('image: x\n') + 9, text.indexOf('networks:\n'));
  };

  test('are made of the least that they need', () => {
    expect(add(['services', 'one', 'post_start'], ['./migrate.sh'])).toBe(
      '    post_start:\n      - command: ./migrate.sh\n',
    );
    expect(add(['services', 'one', 'ulimits'], ['nofile', '65535'])).toContain(
      '    ulimits:\n      nofile: 65535\n',
    );
    expect(add(['services', 'one', 'devices'], ['/dev/ttyUSB0:/dev/ttyUSB0'])).toContain(
      '    devices:\n      - /dev/ttyUSB0:/dev/ttyUSB0\n',
    );
    expect(add(['services', 'one', 'develop', 'watch'], ['./src', 'sync'])).toContain(
      '    develop:\n      watch:\n        - ',
    );
  });

  test('in long syntax are forms too', () => {
    const show = (path: string, yaml: string) =>
      fieldFor(rowAt(path.split('.')), plainOf(parseYaml(yaml).documents[0]!.root!));
    expect(show('services.one.ports', '[{ target: 80, app_protocol: http }]')).toBe(fields.ports);
    expect(
      show('services.one.volumes', '[{ type: bind, source: ., target: /x, bind: { propagation: rshared } }]'),
    ).toBe(fields.mounts);
    expect(show('services.one.env_file', '[{ path: .env, required: false }]')).toBe(items);
    expect(show('services.one.devices', '[{ source: /dev/a, target: /dev/b }]')).toBe(items);
    expect(show('services.one.ports', '["80:80"]')).toBe(fields.ports);
  });
});
