import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { showEnvironment } from '../../shared/project/environments.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { toOutput } from '../../shared/resolve/to-output.ts';
import { accept, DIR, refusal, snapshotOf, textOf } from './run-case.ts';

const base = `services:
  web:
    image: nginx:1.27

  db:
    image: postgres:17
    # survives a reboot
    restart: always # in production
volumes:
  data:
`;
const dev = `services:
  web:
    # for the debugger
    init: true # all want it
    tty: true
`;
const prod = `services:
    web:
        read_only: true
        init: true
`;
const files = { 'compose.yaml': base, 'compose.dev.yaml': dev, 'compose.prod.yaml': prod };

/** What the tool prints for every environment. */
function printedIn({ project }: Snapshot): unknown {
  return project.environments.map(({ name }) => {
    const { resolution } = takeSnapshot(showEnvironment(project, name));
    return [name, resolution.accepted, toOutput(resolution, 'json')];
  });
}

/** The project with an environment that has all files of a suffix, as people stack them. */
function inEnvironment(texts: Readonly<Record<string, string>>, suffix: string): Snapshot {
  const snapshot = snapshotOf(texts);
  const environments = snapshot.project.environments.filter(({ files }) => files.length > 1);
  const name = environments.find(({ files }) => files.some((file) => file.includes(suffix)))!.name;
  return takeSnapshot(showEnvironment({ ...snapshot.project, environments }, name));
}

function carried(call: CommandCall, suffix = 'dev'): Snapshot {
  const before = inEnvironment(files, suffix);
  const after = accept(before, call);
  expect(printedIn(after)).toEqual(printedIn(before));
  return after;
}

describe('promoteValue', () => {
  it('moves the value with its comments, and takes it from all that say the same', () => {
    const after = carried({ command: 'promoteValue', args: { path: ['services', 'web', 'init'] } });
    expect(textOf(after)).toBe(
      base.replace('1.27\n', '1.27\n    # for the debugger\n    init: true # all want it\n'),
    );
    expect(textOf(after, 'compose.dev.yaml')).toBe('services:\n  web:\n    tty: true\n');
    expect(textOf(after, 'compose.prod.yaml')).toBe('services:\n    web:\n        read_only: true\n');
  });

  it('names the environment that would change, and where', () => {
    const before = inEnvironment(files, 'dev');
    const answer = refusal(before, { command: 'promoteValue', args: { path: ['services', 'web', 'tty'] } });
    expect(answer.code).toBe('changes-others');
    expect(printMessage(answer.message)).toMatch(/services\.web\.tty in compose\.yaml .*: prod\.$/);
    expect(answer.choices.map(({ title }) => printMessage(title))).toEqual([
      'Move it and let prod change',
      'Move it and keep prod as now',
    ]);
    const [let_, keep] = answer.choices.map(({ call }) => accept(before, call));
    expect(textOf(let_!)).toBe(base.replace('1.27\n', '1.27\n    tty: true\n'));
    expect(textOf(let_!, 'compose.prod.yaml')).toBe(prod);
    expect(printedIn(keep!)).toEqual(printedIn(before));
    expect(textOf(keep!, 'compose.prod.yaml')).toBe(`${prod}        tty: !reset null\n`);
  });

  it('keeps what the base said in the layers of the others', () => {
    const texts = { ...files, 'compose.dev.yaml': 'services:\n  db:\n    restart: "no" # by hand\n' };
    const before = inEnvironment(texts, 'dev');
    const call = { command: 'promoteValue', args: { path: ['services', 'db', 'restart'] } };
    const { choices } = refusal(before, call);
    const after = accept(before, choices[1]!.call);
    expect(printedIn(after)).toEqual(printedIn(before));
    expect(textOf(after)).toBe(
      base.replace(
        '    # survives a reboot\n    restart: always # in production',
        '    restart: "no" # by hand',
      ),
    );
    expect(textOf(after, 'compose.prod.yaml')).toBe(
      `${prod}\n    db:\n        # survives a reboot\n        restart: always # in production\n`,
    );
  });

  it('takes one entry of a list of pairs, and appends a list to a list', () => {
    const texts = {
      'compose.yaml':
        'services:\n  web:\n    image: x\n    environment:\n      - A=1\n    ports:\n      - "80:80"\n',
      'compose.dev.yaml':
        'services:\n  web:\n    environment:\n    - B=2 # both want it\n    - C=3\n    ports:\n    # tls\n    - "443:443"\n',
      'compose.prod.yaml': 'services:\n  web:\n    environment:\n      - B=2\n    ports: ["443:443"]\n',
    };
    const before = inEnvironment(texts, 'dev');
    const entry = { command: 'promoteValue', args: { path: ['services', 'web', 'environment', 'B'] } };
    const one = accept(before, entry);
    expect(textOf(one)).toContain('      - A=1\n      - B=2 # both want it\n');
    expect(textOf(one, 'compose.dev.yaml')).toContain('    environment:\n    - C=3\n');
    expect(textOf(one, 'compose.prod.yaml')).not.toContain('B=2');
    const list = { command: 'promoteValue', args: { path: ['services', 'web', 'ports'] } };
    const two = accept(one, list);
    expect(textOf(two)).toContain('      - "80:80"\n      # tls\n      - "443:443"\n');
    expect(printedIn(two)).toEqual(printedIn(before));
  });

  it('asks which layer where the base alone is shown', () => {
    const before = snapshotOf({ 'compose.yaml': base, 'compose.dev.yaml': dev, 'compose.prod.yaml': prod });
    const call = { command: 'promoteValue', args: { path: ['services', 'web', 'init'] } };
    const answer = refusal(before, call);
    expect(answer.code).toBe('which-layer');
    expect(answer.choices.map(({ title }) => printMessage(title))).toEqual([
      'From compose.dev.yaml',
      'From compose.prod.yaml',
    ]);
    const next = refusal(before, answer.choices[0]!.call);
    expect(textOf(accept(before, next.choices[0]!.call))).toContain('init: true # all want it');
  });

  it('has nothing to move from the base itself', () => {
    const call = { command: 'promoteValue', args: { path: ['services', 'web', 'image'] } };
    expect(refusal(inEnvironment(files, 'dev'), call).code).toBe('nothing-to-carry');
  });
});

describe('demoteValue', () => {
  it('moves the value with its comments to the layer of every environment', () => {
    const after = carried({ command: 'demoteValue', args: { path: ['services', 'db', 'restart'] } });
    expect(textOf(after)).toBe(
      base.replace('    # survives a reboot\n    restart: always # in production\n', ''),
    );
    expect(textOf(after, 'compose.dev.yaml')).toBe(
      `${dev}\n  db:\n    # survives a reboot\n    restart: always # in production\n`,
    );
    expect(textOf(after, 'compose.prod.yaml')).toBe(
      `${prod}\n    db:\n        # survives a reboot\n        restart: always # in production\n`,
    );
  });

  it('names the layers that it could go to where an environment has the base alone', () => {
    const before = snapshotOf({ 'compose.yaml': base, 'compose.dev.yaml': dev, 'compose.prod.yaml': prod });
    const call = { command: 'demoteValue', args: { path: ['services', 'db', 'restart'] } };
    const answer = refusal(before, call);
    expect(answer.code).toBe('changes-others');
    expect(answer.choices.map(({ title }) => printMessage(title))).toEqual([
      'Move it to compose.dev.yaml, compose.prod.yaml (default without it)',
      'Move it to compose.dev.yaml (default, prod without it)',
      'Move it to compose.prod.yaml (default, dev without it)',
    ]);
    const [all, one] = answer.choices.map((choice) => accept(before, choice.call));
    expect(textOf(all!)).not.toContain('restart');
    expect(textOf(all!, 'compose.dev.yaml')).toContain('restart: always # in production');
    expect(textOf(all!, 'compose.prod.yaml')).toContain('restart: always # in production');
    expect(textOf(one!, 'compose.prod.yaml')).toBe(prod);
  });

  it('moves the rest of what a layer says in part', () => {
    const texts = {
      'compose.yaml':
        'services:\n  web:\n    image: x\n    ports:\n      - "80:80"\n      - "81:81"\n    labels:\n      a: 1\n      b: 2\n',
      'compose.dev.yaml': 'services:\n  web:\n    ports:\n      - "443:443"\n    labels:\n      b: 3\n',
    };
    const before = inEnvironment(texts, 'dev');
    const at = (name: string) => ({ command: 'demoteValue', args: { path: ['services', 'web', name] } });
    const after = accept(accept(before, at('ports')), at('labels'));
    expect(printedIn(after)).toEqual(printedIn(before));
    expect(textOf(after)).toBe('services:\n  web:\n    image: x\n');
    expect(textOf(after, 'compose.dev.yaml')).toBe(
      'services:\n  web:\n    ports:\n      - "80:80"\n      - "81:81"\n      - "443:443"\n    labels:\n      b: 3\n      a: 1\n',
    );
  });

  it('gives nothing to a layer that takes nothing from below', () => {
    const texts = {
      'compose.yaml': 'services:\n  web:\n    image: x\n    ports:\n      - "80:80"\n',
      'compose.dev.yaml': 'services:\n  web:\n    tty: true\n',
      'compose.prod.yaml': 'services:\n  web:\n    ports: !override\n      - "443:443"\n',
    };
    const before = inEnvironment(texts, 'dev');
    const after = accept(before, { command: 'demoteValue', args: { path: ['services', 'web', 'ports'] } });
    expect(printedIn(after)).toEqual(printedIn(before));
    expect(textOf(after, 'compose.prod.yaml')).toBe(texts['compose.prod.yaml']);
    expect(textOf(after, 'compose.dev.yaml')).toBe(
      'services:\n  web:\n    tty: true\n    ports:\n      - "80:80"\n',
    );
  });

  it('says that there is no layer where no environment has one', () => {
    const call = { command: 'demoteValue', args: { path: ['services', 'db', 'restart'] } };
    expect(refusal(snapshotOf(base), call).code).toBe('no-layer');
  });

  it.each(['demoteValue', 'promoteValue'])('%s: an entry of a list is not moved alone', (command) => {
    const list = 'services:\n  db:\n    image: x:1\n    dns: [1.1.1.1]\n';
    const before = snapshotOf({ 'compose.yaml': list, 'compose.prod.yaml': list });
    const call = { command, args: { path: ['services', 'db', 'dns', 0] } };
    const answer = refusal(before, call);
    expect(answer.code).toBe('entry-of-list');
    expect(answer.choices.map((choice) => choice.call.args['path'])).toEqual([['services', 'db', 'dns']]);
  });
});

describe('splitService', () => {
  it('moves a service to a new file that is included', () => {
    const after = carried({ command: 'splitService', args: { service: 'db', to: 'db.yaml' } });
    expect(textOf(after, 'db.yaml')).toBe(
      'services:\n  db:\n    image: postgres:17\n    # survives a reboot\n    restart: always # in production\n',
    );
    expect(textOf(after)).not.toContain('postgres');
    expect(textOf(after)).toMatch(/include:\n {2}- "?db\.yaml"?\n/);
    expect(after.project.environments).toEqual(inEnvironment(files, 'dev').project.environments);
  });

  it('moves a service to a new layer of every environment, undone as one', () => {
    const before = inEnvironment(files, 'dev');
    const call = { command: 'splitService', args: { service: 'db', to: 'compose.db.yaml', as: 'layer' } };
    const after = accept(before, call);
    expect(textOf(after)).not.toMatch(/include|postgres/);
    expect(textOf(after, 'compose.db.yaml')).toContain('    image: postgres:17\n');
    const layers = after.project.environments.map((each) =>
      each.files.map((file) => file.slice(DIR.length + 1)),
    );
    expect(layers).toContainEqual(['compose.yaml', 'compose.db.yaml', 'compose.dev.yaml']);
    expect(layers.every((each) => each.indexOf('compose.db.yaml') === 1)).toBe(true);
    expect(printedIn(after)).toEqual(printedIn(before));
  });

  it('does not move it to a layer that other environments lack', () => {
    const call = { command: 'splitService', args: { service: 'db', to: 'compose.dev.yaml' } };
    const answer = refusal(inEnvironment(files, 'dev'), call);
    expect(printMessage(answer.message)).toContain('prod');
  });

  it('writes into no other file', () => {
    const snapshot = inEnvironment(files, 'dev');
    const call = { command: 'splitService', args: { service: 'db', to: 'compose.yaml' } };
    expect(refusal(snapshot, call).code).toBe('file-exists');
    expect(snapshot.project.files.has(`${DIR}/compose.yaml`)).toBe(true);
  });
});

const names = ['web', 'db', 'job'] as const;
const values = {
  restart: fc.constantFrom('always', '"no" # quoted'),
  init: fc.constantFrom('true', 'false'),
  command: fc.constantFrom('[a, b]', '|\n        one\n        two', 'run # it'),
  labels: fc.constantFrom('\n      a: 1\n      # b\n      b: ${B:-2}', ' {a: 3}'),
};
const attribute = fc.constantFrom('restart', 'init', 'command', 'labels');
const service = fc
  .record(
    {
      restart: values.restart,
      init: values.init,
      command: values.command,
      labels: values.labels,
      comment: fc.constantFrom('', '    # why\n'),
    },
    { requiredKeys: ['comment'] },
  )
  .map(({ comment, ...found }) =>
    Object.entries(found)
      .map(([key, value]) => `${comment}    ${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`)
      .join(''),
  );
const layer = (isBase: boolean) =>
  fc.array(service, { minLength: 3, maxLength: 3 }).map((bodies) => {
    const parts = names.flatMap((name, index) => {
      const text = (isBase ? `    image: ${name}\n` : '') + bodies[index]!;
      return text === '' ? [] : [`  ${name}:\n${text}`];
    });
    return parts.length === 0 ? 'services: {}\n' : `services:\n${parts.join('')}`;
  });
const call: fc.Arbitrary<CommandCall> = fc.oneof(
  fc
    .tuple(fc.constantFrom('promoteValue', 'demoteValue'), fc.constantFrom(...names), attribute)
    .map(([command, name, key]) => ({ command, args: { path: ['services', name, key] } })),
  fc.constantFrom(...names).map((name) => ({
    command: 'splitService',
    args: { service: name, to: `${name}.yaml` },
  })),
);

it('random projects: what is moved changes no environment, and undo restores the bytes', () => {
  let done = 0;
  fc.assert(
    fc.property(
      layer(true),
      layer(false),
      layer(false),
      fc.array(call, { maxLength: 4 }),
      (a, b, c, calls) => {
        const texts = { 'compose.yaml': a, 'compose.dev.yaml': b, 'compose.prod.yaml': c };
        let snapshot = inEnvironment(texts, 'dev');
        const wanted = printedIn(snapshot);
        for (const each of calls) {
          if (isRefusal(runCommand(snapshot, each))) continue;
          snapshot = accept(snapshot, each);
          expect(printedIn(snapshot)).toEqual(wanted);
          done++;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(done).toBeGreaterThan(20);
});
