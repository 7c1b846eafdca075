import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import { accept, DIR, refusal, snapshotOf, textOf } from './run-case.ts';

const words = ({ message, choices }: Refusal) => [
  printMessage(message),
  ...choices.map(({ title }) => printMessage(title)),
];

/** The project with `a.yaml` and layers above it, edits going to `a.yaml`. */
function layers(...texts: readonly string[]): Snapshot {
  const names = ['compose.yaml', 'compose.override.yaml'];
  return snapshotOf(Object.fromEntries(texts.map((text, index) => [names[index]!, text])));
}

describe('the network default', () => {
  const call = { command: 'removeNetwork', args: { name: 'default' } };

  it('is there as long as services name no network, and says which', () => {
    const before = snapshotOf(
      'services:\n  web:\n    image: x\n  db:\n    image: y\n    networks: [back]\nnetworks:\n  back:\n',
    );
    const answer = refusal(before, call);
    expect(answer.code).toBe('default-network');
    expect(printMessage(answer.message)).toContain('no network of their own: web.');
  });

  it('loses what is written of it, and says why it stays', () => {
    const text = 'services:\n  web:\n    image: x\n';
    const before = snapshotOf(`${text}networks:\n  default:\n    driver: bridge\n`);
    const answer = runCommand(before, call);
    if (isRefusal(answer)) throw new Error(printMessage(answer.message));
    expect(textOf(answer.snapshot)).toBe(text);
    expect(answer.notes.map((note) => printMessage(note))).toEqual([
      'What was written of the network default is gone. The network stays, as these services name no other: web.',
    ]);
  });

  it('is not left by a service that names no network, but the service may have none', () => {
    const before = snapshotOf('services:\n  web:\n    image: x\n');
    const answer = refusal(before, { command: 'leaveNetwork', args: { service: 'web', network: 'default' } });
    expect(words(answer).slice(1)).toEqual(['No network for web (network_mode: none)']);
    const after = accept(before, answer.choices[0]!.call);
    expect(textOf(after)).toBe('services:\n  web:\n    image: x\n    network_mode: none\n');
  });
});

describe('what a law finds is told as people know it', () => {
  it('an entry of a list that a layer above says is edited there', () => {
    const before = layers(
      'services:\n  web:\n    image: x\n    dns: [1.1.1.1]\n',
      'services:\n  web:\n    dns: [9.9.9.9]\n',
    );
    const call = {
      command: 'setAttribute',
      args: { path: ['services', 'web', 'dns', 1], value: '8.8.8.8', layer: `${DIR}/compose.yaml` },
    };
    const answer = refusal(before, call);
    expect(words(answer).slice(1)).toEqual(['Write it in compose.override.yaml']);
    expect(textOf(accept(before, answer.choices[0]!.call), 'compose.override.yaml')).toContain('8.8.8.8');
  });

  it('an entry that two layers say is edited in the one that counts, not "shared by an anchor"', () => {
    const before = layers(
      'services:\n  web:\n    image: x\n    volumes:\n      - one:/data\nvolumes:\n  one:\n  two:\n',
      'services:\n  web:\n    volumes:\n      - two:/data\n',
    );
    const call = {
      command: 'setAttribute',
      args: { path: ['services', 'web', 'volumes', 0, 'target'], value: '/other' },
    };
    expect(words(refusal(before, call)).slice(1)).toEqual(['Write it in compose.override.yaml']);
  });

  it('an entry that a layer above takes away is not cleared from below, unless edits go there', () => {
    const before = layers(
      'services:\n  web:\n    image: x\n    dns_opt: [ndots=2, rotate]\n',
      'services:\n  web:\n    dns_opt: !reset []\n',
    );
    const path = ['services', 'web', 'dns_opt', 0];
    const [base, above] = [`${DIR}/compose.yaml`, `${DIR}/compose.override.yaml`];
    const answer = refusal(before, {
      command: 'clearAttribute',
      args: { path, indexIn: base, layer: above },
    });
    expect(answer.code).toBe('no-effect');
    const after = accept(before, { command: 'clearAttribute', args: { path, indexIn: base, layer: base } });
    expect(textOf(after)).toContain('dns_opt: [rotate]');
  });

  it('a value that is taken over names the line that it stands at', () => {
    const before = snapshotOf('x-app: &app\n  build: .\nservices:\n  web:\n    <<: *app\n    image: x\n');
    const call = { command: 'clearAttribute', args: { path: ['services', 'web', 'build'] } };
    const answer = refusal(before, call);
    expect(answer.code).toBe('written-elsewhere');
    expect(printMessage(answer.message)).toContain('is written at compose.yaml:2');
  });

  it('a file with errors is named, whatever is asked of it', () => {
    const before = snapshotOf('services:\n  web:\n    image: "x\n');
    for (const call of [
      { command: 'addNetwork', args: { name: 'front' } },
      { command: 'setAttribute', args: { path: ['services', 'web', 'image'], value: 'y' } },
    ]) {
      const answer = refusal(before, call);
      expect(answer.code).toBe('file-has-errors');
      expect(printMessage(answer.message)).toMatch(/^compose\.yaml cannot be edited/);
    }
  });

  it('nor carried from, into one that does', () => {
    const text = 'services:\n  web:\n    image: nginx\n  db:\n    image: [\n';
    const split = { command: 'splitService', args: { service: 'web', to: 'web.yaml' } };
    const answer = refusal(snapshotOf(text), split);
    expect(answer.code).toBe('file-has-errors');
    expect(printMessage(answer.message)).toMatch(/^compose\.yaml cannot be edited/);
    const move = { command: 'demoteValue', args: { path: ['services', 'web', 'image'] } };
    const moved = refusal(layers(text, 'services:\n  web:\n    tty: true\n'), move);
    expect(printMessage(moved.message)).toMatch(/^compose\.yaml cannot be edited/);
  });
});
