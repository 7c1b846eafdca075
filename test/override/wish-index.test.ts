import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { accept, DIR, snapshotOf, textOf } from '../commands/run-case.ts';

const BASE = `services:
  web:
    image: nginx:1.29
    ports:
      - "8080:80"
      - "9000-9001:90-91"
      - target: 443
        published: "8443"
    environment:
      - A=1
      - URL=http://db
    depends_on: [db, cache]
    volumes:
      - ./a:/data
      - type: bind
        source: ./conf
        target: /conf
    cap_add: [NET_ADMIN, NET_ADMIN, SYS_TIME]
    x-labels: {}
  db:
    image: postgres:17
  cache:
    image: redis:8
`;

const PROD = `services:
  web:
    ports:
      - "7000:70"
    environment:
      - B=2
`;

const base = `${DIR}/compose.yaml`;
const prod = `${DIR}/compose.prod.yaml`;
const at = (...path: (string | number)[]) => ['services', 'web', ...path];

function stack(target = prod, prodText = PROD): Snapshot {
  const { project } = snapshotOf({ 'compose.yaml': BASE, 'compose.prod.yaml': prodText });
  return takeSnapshot({
    ...project,
    environments: [{ name: 'prod', files: [base, prod], envFiles: [], profiles: [], variables: {} }],
    active: 'prod',
    target,
    absent: new Set([...project.absent, `${DIR}/.env`]),
  });
}

/** What prod says after the command, which leaves the base alone. */
function inProd(command: string, args: Record<string, unknown>, prodText = PROD): string {
  const after = accept(stack(prod, prodText), { command, args });
  expect(textOf(after)).toBe(BASE);
  return textOf(after, 'compose.prod.yaml');
}

const ports = (lines: string) =>
  PROD.replace('    ports:\n      - "7000:70"\n', `    ports: !override\n${lines}`);

describe('an entry of a list is what it is, not where it stands', () => {
  it.each([
    [
      'a port of the base, changed in prod',
      'setAttribute',
      { path: at('ports', 0), indexIn: base, value: '8081:80' },
      ports(
        '      - "8081:80"\n      - 9000-9001:90-91\n      - target: 443\n        published: "8443"\n      - "7000:70"\n',
      ),
    ],
    [
      'the port of prod, which is the fifth of all',
      'setAttribute',
      { path: at('ports', 0), indexIn: prod, value: '7001:70' },
      PROD.replace('7000', '7001'),
    ],
    [
      'the same by its place in the effective list',
      'setAttribute',
      { path: at('ports', 4), value: '7001:70' },
      PROD.replace('7000', '7001'),
    ],
    [
      'a range of the base, removed in prod',
      'clearAttribute',
      { path: at('ports', 1), indexIn: base },
      ports('      - "8080:80"\n      - target: 443\n        published: "8443"\n      - "7000:70"\n'),
    ],
    [
      'a part of a long entry of the base',
      'setAttribute',
      { path: at('ports', 2, 'published'), indexIn: base, value: '9443' },
      ports(
        '      - "8080:80"\n      - 9000-9001:90-91\n      - target: 443\n        published: "9443"\n      - "7000:70"\n',
      ),
    ],
    [
      'a new port behind those of the base',
      'setAttribute',
      { path: at('ports', 3), indexIn: base, value: '1:1' },
      PROD.replace('"7000:70"\n', '"7000:70"\n      - "1:1"\n'),
    ],
    [
      'a variable of the base',
      'setAttribute',
      { path: at('environment', 0), indexIn: base, value: 'A=changed' },
      PROD.replace('B=2\n', 'B=2\n      - A=changed\n'),
    ],
    [
      'a mount of the base: the same target takes its place',
      'setAttribute',
      { path: at('volumes', 0), indexIn: base, value: './b:/data' },
      `${PROD}    volumes:\n      - ./b:/data\n`,
    ],
    [
      'a part of a long mount of the base',
      'setAttribute',
      { path: at('volumes', 1, 'read_only'), indexIn: base, value: true },
      `${PROD}    volumes:\n      - type: bind\n        source: ./conf\n        target: /conf\n        read_only: true\n`,
    ],
    [
      'equal items are one entry',
      'clearAttribute',
      { path: at('cap_add', 1), indexIn: base },
      `${PROD}    cap_add: !override\n      - SYS_TIME\n`,
    ],
    [
      'a dependency',
      'clearAttribute',
      { path: at('depends_on', 1), indexIn: base },
      `${PROD}    depends_on:\n      cache: !reset null\n`,
    ],
  ])('%s', (_, command, args, expected) => {
    expect(inProd(command, args)).toBe(expected);
  });

  it('a variable of the base that is called otherwise in prod is taken away there', () => {
    const after = inProd('setAttribute', { path: at('environment', 0), indexIn: base, value: 'C=1' });
    const snapshot = stack(prod, after);
    const environment = snapshot.model.services.get('web')!.environment;
    expect([...environment.keys()].sort()).toEqual(['B', 'C', 'URL']);
  });

  it('a named layer is written, whatever file the index counts in', () => {
    const after = accept(stack(), {
      command: 'setAttribute',
      args: { path: at('ports', 0), indexIn: base, layer: base, value: '8081:80' },
    });
    expect(textOf(after)).toBe(BASE.replace('8080:80', '8081:80'));
    expect(textOf(after, 'compose.prod.yaml')).toBe(PROD);
  });

  it('what has no effect in the environment is not edited in silence', () => {
    const answer = runCommand(stack(prod, 'services:\n  web:\n    ports: !override ["7000:70"]\n'), {
      command: 'setAttribute',
      args: { path: at('ports', 0), indexIn: base, value: '1:1' },
    });
    expect(isRefusal(answer) && printMessage(answer.message)).toBe(
      'What services.web.ports[0] says has no effect in this environment: another layer takes its place. Edit it in the layer that counts.',
    );
  });

  it('renaming a key follows the target, too', () => {
    const after = accept(stack(), {
      command: 'renameAttribute',
      args: { path: at('environment', 'A'), to: 'Z' },
    });
    expect(textOf(after)).toBe(BASE);
    expect([...after.model.services.get('web')!.environment.keys()].sort()).toEqual(['B', 'URL', 'Z']);
    const own = accept(stack(), {
      command: 'renameAttribute',
      args: { path: at('environment', 'B'), to: 'Z' },
    });
    expect(textOf(own, 'compose.prod.yaml')).toBe(PROD.replace('B=2', 'Z=2'));
  });
});

describe('a layer that is not there yet', () => {
  it('is made and put on top of the environment by the transaction that writes to it', () => {
    const before = snapshotOf({ 'compose.yaml': BASE });
    const file = `${DIR}/compose.override.yaml`;
    const after = accept(before, {
      command: 'setAttribute',
      args: { path: at('restart'), value: 'always', layer: file },
    });
    expect(after.project.environments.find(({ name }) => name === after.project.active)?.files).toEqual([
      base,
      file,
    ]);
    expect(textOf(after, 'compose.override.yaml')).toBe('services:\n  web:\n    restart: always\n');
    expect(textOf(after)).toBe(BASE);
    expect(after.model.services.get('web')?.restart).toBe('always');
    const added = accept(before, {
      command: 'addService',
      args: { name: 'mail', layer: 'compose.override.yaml' },
    });
    expect(added.model.services.has('mail')).toBe(true);
  });

  it.each(['prod', `${DIR}/notes.txt`])('is no file named %s', (layer) => {
    const answer = runCommand(snapshotOf({ 'compose.yaml': BASE }), {
      command: 'setAttribute',
      args: { path: at('restart'), value: 'always', layer },
    });
    expect(isRefusal(answer) && answer.code).toBe('no-such-file');
  });
});

describe('a copy of a service', () => {
  it('is in every layer that speaks of it when the target declares it', () => {
    const after = accept(stack(base), { command: 'duplicateService', args: { service: 'web' } });
    expect(textOf(after)).toContain('  web-2:\n    image: nginx:1.29\n');
    expect(textOf(after, 'compose.prod.yaml')).toContain('  web-2:\n    environment:\n      - B=2\n');
  });

  it('is whole in the target when that only adds to it', () => {
    const after = accept(stack(), { command: 'duplicateService', args: { service: 'web', name: 'copy' } });
    expect(textOf(after)).toBe(BASE);
    expect(textOf(after, 'compose.prod.yaml')).toContain('  copy:\n    image: nginx:1.29\n');
    const [web, copy] = ['web', 'copy'].map((name) => after.model.services.get(name)!);
    expect(copy!.ports).toEqual([]);
    expect([...copy!.environment.keys()]).toEqual([...web!.environment.keys()]);
    expect(copy!.mounts.map(({ target }) => target)).toEqual(web!.mounts.map(({ target }) => target));
  });
});

describe('what is included', () => {
  const main = 'include:\n  - inc.yaml\n  - path: [one.yaml, two.yaml]\n';
  const files = {
    'compose.yaml': main,
    'inc.yaml': 'services:\n  web:\n    extends:\n      file: other.yaml\n      service: part\n',
    'other.yaml': 'services:\n  part:\n    image: x\n',
    'one.yaml': 'services:\n  job:\n    image: x\n',
    'two.yaml': 'services:\n  job:\n    init: true\n',
  };
  const opened = () => {
    const { project } = snapshotOf(files);
    const [one] = project.environments;
    return takeSnapshot({
      ...project,
      environments: [{ ...one!, files: [base] }],
      active: one!.name,
      target: base,
    });
  };

  it('is edited where it is declared, not where it takes something over from', () => {
    const call = { command: 'setAttribute', args: { path: at('restart'), value: 'always' } };
    const after = accept(opened(), call);
    expect(textOf(after, 'inc.yaml')).toBe(`${files['inc.yaml']}    restart: always\n`);
    expect(textOf(after, 'other.yaml')).toBe(files['other.yaml']);
  });

  it('is renamed in every file of a list of paths', () => {
    const after = accept(opened(), { command: 'renameService', args: { service: 'job', to: 'task' } });
    expect(textOf(after, 'one.yaml')).toBe(files['one.yaml'].replace('job', 'task'));
    expect(textOf(after, 'two.yaml')).toBe(files['two.yaml'].replace('job', 'task'));
  });
});
