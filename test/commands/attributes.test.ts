import { describe, expect, it } from 'vitest';
import { accept, expectEdit, refusal, snapshotOf, textOf, DIR } from './run-case.ts';
import { call, SHOP, swap } from './shop.ts';

describe('attributes', () => {
  it('are set at any depth, parents made', () => {
    expectEdit(
      SHOP,
      call('setAttribute', { path: ['services', 'web', 'deploy', 'replicas'], value: 3 }),
      swap('    networks: [front]\n', '    networks: [front]\n    deploy:\n      replicas: 3\n'),
    );
    expectEdit(
      SHOP,
      call('setAttribute', { path: ['services', 'web', 'image'], value: 'nginx:1.30' }),
      swap('nginx:1.29 # pinned', 'nginx:1.30 # pinned'),
    );
  });

  // The configuration shows these maps as lists, where no key can be found.
  it.each([
    ['extra_hosts', '10.0.0.5', '10.0.0.6'],
    ['build.ssh', './id_rsa', './id_ed25519'],
  ])('of %s are set, renamed and cleared by their keys', (attribute, first, second) => {
    const map = ['services', 'web', ...attribute.split('.')];
    const lines = (indent: number, ...entries: string[]) =>
      entries.map((entry) => ' '.repeat(indent) + entry + '\n').join('');
    const depth = 2 + map.length;
    const head =
      'services:\n  web:\n    image: x\n' +
      attribute
        .split('.')
        .map((name, index) => `${' '.repeat(4 + 2 * index)}${name}:\n`)
        .join('');
    const indent = 2 * (depth - 2);
    const text = (...entries: string[]) => head + lines(indent, ...entries);
    expectEdit(
      'services:\n  web:\n    image: x\n',
      call('setAttribute', { path: [...map, 'db.local'], value: first }),
      text(`db.local: ${first}`),
    );
    const two = text(`db.local: ${first}`, `cache.local: ${second} # fast`);
    expectEdit(
      two,
      call('setAttribute', { path: [...map, 'db.local'], value: second }),
      two.replace(first, second),
    );
    expectEdit(
      two,
      call('renameAttribute', { path: [...map, 'db.local'], to: 'sql.local' }),
      two.replace('db.', 'sql.'),
    );
    expectEdit(
      two,
      call('clearAttribute', { path: [...map, 'db.local'] }),
      text(`cache.local: ${second} # fast`),
    );
  });

  it('are cleared', () => {
    expectEdit(
      SHOP,
      call('clearAttribute', { path: ['networks', 'back', 'internal'] }),
      swap('  back:\n    internal: true\n', '  back: {}\n'),
    );
  });

  it('that a later layer covers are refused, and that layer is offered', () => {
    const files = {
      'compose.yaml': 'services:\n  web:\n    image: nginx:1\n',
      'compose.override.yaml': 'services:\n  web:\n    image: nginx:2\n',
    };
    const wish = call('setAttribute', { path: ['services', 'web', 'image'], value: 'nginx:3' });
    const answer = refusal(snapshotOf(files), wish);
    expect(answer.code).toBe('project-law');
    const choice = answer.choices[0]!.call;
    expect(choice.args['layer']).toBe(`${DIR}/compose.override.yaml`);
    const after = accept(snapshotOf(files), choice);
    expect(textOf(after, 'compose.override.yaml')).toBe('services:\n  web:\n    image: nginx:3\n');
  });

  it('that are shared through an anchor are refused', () => {
    const shared =
      'services:\n  a:\n    image: x\n    environment: &env\n      K: v\n  b:\n    image: y\n    environment: *env\n';
    expect(
      refusal(
        snapshotOf(shared),
        call('setAttribute', { path: ['services', 'a', 'environment', 'K'], value: 'w' }),
      ).code,
    ).toBe('project-law');
    expect(
      refusal(
        snapshotOf(shared),
        call('setAttribute', { path: ['services', 'b', 'environment', 'K'], value: 'w' }),
      ).code,
    ).toBe('path-through-alias');
  });
});

describe('what is inherited', () => {
  it('changes with the service that others extend', () => {
    const before =
      'services:\n  base:\n    image: x\n  a:\n    extends: base\n  b:\n    extends: {service: a}\n';
    expectEdit(
      before,
      call('setAttribute', { path: ['services', 'base', 'image'], value: 'z' }),
      before.replace('image: x', 'image: z'),
    );
  });

  it('through an anchor changes when the person says so', () => {
    const text = 'services:\n  a: &a\n    image: x\n    init: true\n  b:\n    <<: *a\n';
    const answer = refusal(
      snapshotOf(text),
      call('setAttribute', { path: ['services', 'a', 'image'], value: 'z' }),
    );
    expect(answer.code).toBe('project-law');
    const after = accept(snapshotOf(text), answer.choices[0]!.call);
    expect(textOf(after)).toBe(text.replace('image: x', 'image: z'));
  });

  it('from an included file is edited there', () => {
    const inner = 'services:\n  inner:\n    image: x\n    networks: [n]\nnetworks:\n  n:\n';
    const files = {
      'compose.yaml': 'include:\n  - sub/part.yaml\nservices:\n  a:\n    image: y\n',
      'sub/part.yaml': inner,
    };
    const published = accept(snapshotOf(files), call('publishPort', { service: 'inner', target: 80 }));
    expect(textOf(published, 'compose.yaml')).toBe(files['compose.yaml']);
    expect(textOf(published, 'sub/part.yaml')).toBe(
      inner.replace('networks: [n]\n', 'networks: [n]\n    ports:\n      - "80"\n'),
    );
    const left = accept(snapshotOf(files), call('leaveNetwork', { service: 'inner', network: 'n' }));
    expect(textOf(left, 'sub/part.yaml')).toBe(inner.replace('    networks: [n]\n', ''));
    const removed = accept(snapshotOf(files), call('removeService', { service: 'inner' }));
    expect(textOf(removed, 'sub/part.yaml')).not.toContain('inner');
  });
});
