import { beforeEach, describe, expect, test } from 'vitest';
import { attributeState } from '../../renderer/inspector/attribute-state.ts';
import { setPart, setWhole, type Json } from '../../renderer/inspector/edit.ts';
import { fieldFor, fieldKindOf, fields, items } from '../../renderer/inspector/fields/fields.ts';
import { itemFormOf, makeItem } from '../../renderer/inspector/item-form.ts';
import { plainOf } from '../../renderer/inspector/plain-value.ts';
import { jsonOf } from '../../renderer/inspector/to-json-scalar.ts';
import { readJson, sourceOf } from '../../renderer/inspector/yaml-source.ts';
import { store } from '../../renderer/store/index.ts';
import { createProject } from '../../shared/project/create-project.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { allAttributes } from '../../shared/spec/all-attributes.ts';
import { alternativesOf, attributeAt, attributesOfRow } from '../../shared/spec/attribute-at.ts';
import type { Attribute, Type } from '../../shared/spec/attribute.ts';
import { locate } from '../../shared/yaml/locate.ts';
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

/** `services.*.ports.*.target` as a place of a file: names are `one`, items the first. */
function placeOf(dotted: string): Path {
  const path: (string | number)[] = [];
  for (const step of dotted.split('.')) {
    if (step !== '*') path.push(step);
    else {
      const types = alternativesOf(attributeAt(path)!.type);
      const isList = types.some(
        (type) => type.kind === 'list' && (type.item.type.kind !== 'string' || !hasMap(types)),
      );
      path.push(isList ? 0 : 'one');
    }
  }
  return path;
}

const hasMap = (types: readonly Type[]) => types.some(({ kind }) => kind === 'map');

/** What a person could write into the field of a row. */
function sampleOf(row: Attribute): Json {
  if (row.example !== undefined) {
    const read = readJson(row.example);
    if ('value' in read) return typeof read.value === 'string' ? jsonOf(read.value, row) : read.value;
  }
  const form = itemFormOf(row);
  if (form !== undefined) {
    const item = makeItem(
      form,
      form.asked.map((each) => {
        const sample = sampleOf(each.row);
        return typeof sample === 'string' ? sample : JSON.stringify(sample);
      }),
    );
    return form.isMap ? { one: item } : [item];
  }
  const types = alternativesOf(row.type);
  for (const type of types) {
    if (type.kind === 'string') return type.values?.[0] ?? textFor(row);
    if (type.kind === 'boolean') return true;
    if (type.kind === 'integer' || type.kind === 'number') return Math.max(1, type.minimum ?? 1);
    if (type.kind === 'list') return [sampleOf(type.item)];
    if (type.kind === 'map') return { one: sampleOf(type.value) };
    if (type.kind === 'any') return 'x';
    if (type.kind === 'object') {
      const name = type.required?.[0] ?? Object.keys(type.attributes)[0]!;
      return { [name]: sampleOf(type.attributes[name]!) };
    }
  }
  return 'x';
}

const textFor = ({ field, suggestions }: Attribute) =>
  suggestions?.[0] ??
  (field === 'duration' ? '30s' : field === 'bytes' ? '64m' : field === 'cpus' ? '0.5' : 'x');

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

  test('is edited by its field, and the YAML says so', () => {
    const refused: string[] = [];
    const before = store.getState().snapshot!;
    for (const [dotted, row] of rows) {
      store.setState({ snapshot: before, dialog: undefined });
      const path = placeOf(dotted);
      const value = sampleOf(row);
      const state = attributeState(before, path, row);
      if (!setWhole(state, value)) {
        refused.push(
          `${dotted} = ${JSON.stringify(value)}: ${JSON.stringify(store.getState().dialog).slice(0, 300)}`,
        );
        continue;
      }
      const { project } = store.getState().snapshot!;
      const located = locate(project.files.get(FILE)!.yaml, path);
      const text = located && sourceOf(project, { file: FILE, located })?.text;
      const read = text === undefined ? undefined : readJson(text);
      if (JSON.stringify(read) !== JSON.stringify({ value })) {
        refused.push(`${dotted}: ${JSON.stringify(value)} became ${String(text)}`);
        continue;
      }
      const plain = plainOf(located!.node)!;
      const shown = fieldFor(row, plain);
      if (shown === fields.yaml && fieldKindOf(row) !== 'yaml' && fieldKindOf(row) !== 'group')
        refused.push(`${dotted}: ${String(text)} is shown as YAML`);
    }
    expect(refused).toEqual([]);
  });
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
