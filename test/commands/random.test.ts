import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { emptyHistory, redo, remember, undo } from '../../shared/project/history.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { snapshotOf, textOf } from './run-case.ts';

const names = ['web', 'api', 'db', 'cache', 'worker'];
const name = fc.constantFrom(...names);
const network = fc.constantFrom('front', 'back', 'admin');
const volume = fc.constantFrom('data', 'logs', './conf');

/** A service in one of the styles that people write. */
const service: fc.Arbitrary<string> = fc
  .record({
    flowNetworks: fc.boolean(),
    networks: fc.uniqueArray(network, { maxLength: 2 }),
    dependsOn: fc.uniqueArray(name, { maxLength: 2 }),
    long: fc.boolean(),
    comment: fc.boolean(),
    quote: fc.constantFrom('', '"', "'"),
    atKey: fc.boolean(),
    volumes: fc.uniqueArray(volume, { maxLength: 2 }),
  })
  .map((style) => {
    const dash = style.atKey ? '    - ' : '      - ';
    const lines = [`    image: ${style.quote}busybox:1.37${style.quote}${style.comment ? ' # 고정' : ''}`];
    if (style.networks.length > 0) {
      if (style.flowNetworks) lines.push(`    networks: [${style.networks.join(', ')}]`);
      else lines.push('    networks:', ...style.networks.map((each) => `${dash}${each}`));
    }
    if (style.dependsOn.length > 0) {
      lines.push('    depends_on:');
      for (const each of style.dependsOn) {
        if (style.long) lines.push(`      ${each}: { condition: service_started }`);
        else lines.push(`${dash}${each}${style.comment ? '  # wait' : ''}`);
      }
    }
    if (style.volumes.length > 0) {
      lines.push(
        '    volumes:',
        ...style.volumes.map((each, i) => `${dash}${style.quote}${each}:/mnt/${i}${style.quote}`),
      );
    }
    return lines.join('\n');
  });

const project: fc.Arbitrary<string> = fc
  .tuple(
    fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    fc.array(service, { minLength: 5, maxLength: 5 }),
    fc.record({
      blank: fc.boolean(),
      crlf: fc.boolean(),
      bom: fc.boolean(),
      final: fc.boolean(),
      comment: fc.boolean(),
    }),
  )
  .map(([declared, bodies, style]) => {
    const services = declared.map(
      (each, i) => `${style.comment ? `  # ${each}\n` : ''}  ${each}:\n${bodies[i]!}\n`,
    );
    const text =
      `services:\n${services.join(style.blank ? '\n' : '')}` +
      'networks:\n  front: {}\n  back:\n  admin:\n    internal: true\nvolumes:\n  data:\n  logs: {}' +
      (style.final ? '\n' : '');
    const lines = style.crlf ? text.replaceAll('\n', '\r\n') : text;
    return style.bom ? `\uFEFF${lines}` : lines;
  });

const condition = fc.constantFrom('service_started', 'service_healthy', 'service_completed_successfully');
const call: fc.Arbitrary<CommandCall> = fc.oneof(
  fc.record({ service: name, on: name }).map((args) => ({ command: 'addDependency', args })),
  fc.record({ service: name, on: name, condition }).map((args) => ({ command: 'addDependency', args })),
  fc.record({ service: name, on: name }).map((args) => ({ command: 'removeDependency', args })),
  fc.record({ service: name, network }).map((args) => ({ command: 'joinNetwork', args })),
  fc
    .record({ service: name, network, aliases: fc.constant(['other']) })
    .map((args) => ({ command: 'joinNetwork', args })),
  fc.record({ service: name, network }).map((args) => ({ command: 'leaveNetwork', args })),
  fc
    .record({ service: name, volume, target: fc.constantFrom('/a', '/b') })
    .map((args) => ({ command: 'mountVolume', args })),
  fc
    .record({ service: name, target: fc.constantFrom('/a', '/mnt/0', '/mnt/1') })
    .map((args) => ({ command: 'unmountVolume', args })),
  fc
    .record({ service: name, target: fc.integer({ min: 1, max: 99 }) })
    .map((args) => ({ command: 'publishPort', args })),
  fc.record({ service: name, to: name }).map((args) => ({ command: 'renameService', args })),
  fc
    .record({ name: network, to: fc.constantFrom('n1', 'n2') })
    .map((args) => ({ command: 'renameNetwork', args })),
  fc.record({ service: name }).map((args) => ({ command: 'removeService', args })),
  fc.record({ name: network }).map((args) => ({ command: 'removeNetwork', args })),
  fc.record({ service: name }).map((args) => ({ command: 'duplicateService', args })),
  fc.record({ name }).map((args) => ({ command: 'addService', args })),
  fc
    .record({
      service: name,
      value: fc.oneof(fc.constantFrom('no', '0400', 'a: b', '가', '', ' x'), fc.string()),
    })
    .map(({ service, value }) => ({
      command: 'setAttribute',
      args: { path: ['services', service, 'hostname'], value },
    })),
  fc
    .record({ service: name })
    .map(({ service }) => ({ command: 'clearAttribute', args: { path: ['services', service, 'image'] } })),
);

describe('random commands on random projects', () => {
  it('keep the file readable by another reader, and go back to the same bytes', () => {
    let done = 0;
    let refused = 0;
    fc.assert(
      fc.property(project, fc.array(call, { minLength: 1, maxLength: 12 }), (text, calls) => {
        let snapshot = snapshotOf(text);
        expect(snapshot.project.files.get('/project/compose.yaml')!.yaml.problems).toEqual([]);
        let history = emptyHistory;
        for (const each of calls) {
          const answer = runCommand(snapshot, each);
          if (isRefusal(answer)) {
            expect(answer.code, JSON.stringify(each)).not.toBe('document-law');
            refused++;
            continue;
          }
          done++;
          history = remember(history, answer.inverse);
          snapshot = answer.snapshot;
          const errors = parseAllDocuments(textOf(snapshot)).flatMap((document) => document.errors);
          expect(errors, `after ${JSON.stringify(each)}:\n${textOf(snapshot)}`).toEqual([]);
        }
        const after = textOf(snapshot);
        let { project: now } = snapshot;
        for (let back = undo(now, history); back !== undefined; back = undo(now, history)) {
          ({ project: now, history } = back);
        }
        expect(now.files.get('/project/compose.yaml')!.text).toBe(text);
        for (let again = redo(now, history); again !== undefined; again = redo(now, history)) {
          ({ project: now, history } = again);
        }
        expect(now.files.get('/project/compose.yaml')!.text).toBe(after);
      }),
      { numRuns: 400 },
    );
    console.log(`random commands: ${done} done, ${refused} refused`);
    expect(done).toBeGreaterThan(refused / 2);
  });
});
