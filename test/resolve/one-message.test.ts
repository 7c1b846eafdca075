import { describe, expect, it } from 'vitest';
import { printMessage } from '../../shared/messages/print-message.ts';
import { positionOf } from '../../shared/project/range-of.ts';
import { accept, DIR, snapshotOf, textOf } from '../commands/run-case.ts';

const base = `services:
  web:
    image: nginx:1.27
    ports: ["80:80"]
  db:
    image: postgres:17
`;

/** The base with a layer above it. */
const withLayer = (layer: string) => snapshotOf({ 'compose.yaml': base, 'compose.override.yaml': layer });

/** What is told as an error of a stack of the base and a layer: file, line, sentence. */
function errorsOf(layer: string): string[] {
  const snapshot = withLayer(layer);
  return snapshot.diagnostics.flatMap(({ severity, location, message }) => {
    if (severity !== 'error') return [];
    const at = location && positionOf(snapshot.project, location);
    return [`${location?.file.replace(`${DIR}/`, '')}:${at?.line} ${printMessage(message)}`];
  });
}

describe('a layer that does not parse is told in one message', () => {
  it.each([
    ['a bracket', 'services:\n  web:\n    ports: ["81:80"\n    restart: always\n', /:\d+ A bracket is never/],
    [
      'two brackets',
      'services:\n  web:\n    command: [a, b\n    restart: always\n    environment:\n      A: [1\n',
      /:4 A bracket is never closed/,
    ],
    ['a brace', 'services:\n  web:\n    deploy: {replicas: 3\n  db:\n    restart: always\n', /A bracket/],
    ['a quote', 'services:\n  web:\n    restart: "always\n', /A quote/],
    ['indentation', 'services:\n  web:\n   image: x\n    restart: always\n', /:3 A second/],
    ['a tab', 'services:\n\tweb:\n    image: x\n', /:2 A tab/],
  ])('%s', (_, layer, sentence) => {
    const errors = errorsOf(layer);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^compose\.override\.yaml/);
    expect(errors[0]).toMatch(sentence);
  });

  it('what is wrong with elements of other files is told besides', () => {
    const texts = {
      'compose.yaml': `${base}    depends_on: [cache]\n`,
      'compose.override.yaml': 'services:\n  web: [\n',
    };
    const told = snapshotOf(texts).diagnostics.filter(({ severity }) => severity === 'error');
    expect(told.map(({ id }) => id)).toEqual(['yaml-syntax', 'undefined-service']);
  });
});

it('what stands before the place where a text is no YAML is told too: the tool reads as far as that', () => {
  const told = snapshotOf({ 'compose.yaml': '      imag: x\nservices:\n' }).diagnostics;
  expect(told.map(({ id }) => id).toSorted()).toEqual(['unknown-attribute', 'yaml-syntax']);
  const other = {
    'compose.yaml': `${base}    restart: {}\n`,
    'compose.override.yaml': 'services:\n  db: a: b\n',
  };
  const both = snapshotOf(other).diagnostics.filter(({ severity }) => severity === 'error');
  expect(both.map(({ id }) => id).toSorted()).toEqual(['wrong-type', 'yaml-syntax']);
});

describe('a service that only a layer speaks of', () => {
  const layer = 'services:\n  wbe:\n    restart: always\n';

  it('is asked whether another is meant, and called so by the fix', () => {
    const snapshot = withLayer(layer);
    expect(errorsOf(layer)).toEqual([
      'compose.override.yaml:3 No layer below compose.override.yaml has a service `wbe`, and here it has neither `image` nor `build`. Did you mean `web`?',
    ]);
    const [fix] = snapshot.diagnostics.find(({ id }) => id === 'no-image-or-build')!.fixes!;
    const after = accept(snapshot, fix!.call);
    expect(textOf(after, 'compose.override.yaml')).toBe('services:\n  web:\n    restart: always\n');
    expect(after.resolution.accepted).toBe(true);
  });

  it('is told to stand there alone where no name is near', () => {
    expect(errorsOf('services:\n  queue-worker:\n    restart: always\n')[0]).toContain(
      'stands in compose.override.yaml alone',
    );
  });
});

it('resets that contradict each other are told once', () => {
  const both = errorsOf('services:\n  web:\n    ports: !reset []\n    ports: ["9:9"]\n');
  expect(both).toEqual([
    'compose.override.yaml:4 The key `ports` is already in the same map. Keep one of the two.',
  ]);
  const image = errorsOf('services:\n  web:\n    image: !reset null\n  db: !reset null\n');
  expect(image).toHaveLength(1);
  expect(image[0]).toContain('`!reset` takes its `image` away here');
});
