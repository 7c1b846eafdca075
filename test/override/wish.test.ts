import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { isRefusal } from '../../shared/refusal.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { DIR, snapshotOf } from '../commands/run-case.ts';

const BASE = `# base
services:
  web:
    image: nginx:1.29 # pinned
    ports:
      - "8080:80"
      - "9000-9002:90-92"
    environment:
      - A=1
      - URL=http://\${HOST:-db}/
    labels:
      team: shop
    depends_on:
      - db
    networks: [front, back]
    volumes:
      - ./conf:/etc/app:ro
      - data:/data
    healthcheck:
      test: ["CMD", "true"]
      interval: 5s
    build: .
  db:
    image: postgres:17
    environment: { P: "1", Q: "2" }
networks:
  front:
  back:
volumes:
  data:
`;

interface Written {
  readonly snapshot: Snapshot;
  readonly base: string;
  readonly prod: string;
  readonly notes: readonly string[];
}

/** The stack base + prod, the target prod. */
function stack(prod: string | undefined, base = BASE, target = 'compose.prod.yaml'): Snapshot {
  const files = { 'compose.yaml': base, ...(prod === undefined ? {} : { 'compose.prod.yaml': prod }) };
  const { project } = snapshotOf(files);
  const environment = {
    name: 'prod',
    files: [`${DIR}/compose.yaml`, `${DIR}/compose.prod.yaml`],
    envFiles: [],
    profiles: [],
    variables: {},
  };
  return takeSnapshot({
    ...project,
    environments: [environment],
    active: 'prod',
    target: `${DIR}/${target}`,
    absent: new Set([...project.absent, `${DIR}/.env`]),
  });
}

function run(snapshot: Snapshot, command: string, args: Record<string, unknown>): Written | Refusal {
  const answer = runCommand(snapshot, { command, args });
  if (isRefusal(answer)) return answer;
  const back = applyTransaction(answer.snapshot.project, answer.inverse).project;
  expect([...back.files].map(([path, { text }]) => [path, text])).toEqual(
    [...snapshot.project.files].map(([path, { text }]) => [path, text]),
  );
  const { files } = answer.snapshot.project;
  return {
    snapshot: answer.snapshot,
    base: files.get(`${DIR}/compose.yaml`)!.text,
    prod: files.get(`${DIR}/compose.prod.yaml`)?.text ?? '(none)',
    notes: answer.notes.map((note) => printMessage(note)),
  };
}

/** Runs a command with prod as the target: the base stays as it is. Gives prod's text, and the notes as comments. */
function inProd(prod: string | undefined, command: string, args: Record<string, unknown>): string {
  const written = run(stack(prod), command, args);
  if (isRefusal(written)) throw new Error(`refused ${written.code}: ${printMessage(written.message)}`);
  expect(written.base).toBe(BASE);
  return [written.prod, ...written.notes.map((note) => `# ${note}\n`)].join('');
}

const at = (...path: (string | number)[]) => ['services', 'web', ...path];

/** A file that says these lines of web, and a note. */
const web = (lines: string, note = '') =>
  `services:\n  web:\n${lines.replace(/^/gm, '    ')}\n${note === '' ? '' : `# ${note}\n`}`;

const removed = (what: string, tag: string) =>
  `services.web.${what}: removed in compose.prod.yaml with ${tag}; compose.yaml keeps it.`;

describe('in an upper layer, a wish is the smallest text that makes it true', () => {
  const cases: [string, string, Record<string, unknown>, string][] = [
    ['a scalar', 'setAttribute', { path: at('image'), value: 'nginx:2' }, web('image: nginx:2')],
    [
      'parents are made',
      'setAttribute',
      { path: at('deploy', 'replicas'), value: 3 },
      web('deploy:\n  replicas: 3'),
    ],
    [
      'a variable beside others',
      'setAttribute',
      { path: at('environment', 'B'), value: '2' },
      web('environment:\n  B: "2"'),
    ],
    [
      'a key of a short form',
      'setAttribute',
      { path: at('build', 'target'), value: 'prod' },
      web('build:\n  target: prod'),
    ],
    [
      'a whole map in place of another',
      'setAttribute',
      { path: at('environment'), value: { Z: '1' } },
      web(
        'environment: !override\n  Z: "1"',
        'services.web.environment: written in compose.prod.yaml with !override; what compose.yaml says stays there and has no effect.',
      ),
    ],
    [
      'a whole list in place of another',
      'setAttribute',
      { path: at('ports'), value: ['1:1'] },
      web(
        'ports: !override\n  - "1:1"',
        'services.web.ports: written in compose.prod.yaml with !override; what compose.yaml says stays there and has no effect.',
      ),
    ],
    [
      'an item in place of another, the others as they are written below',
      'setAttribute',
      { path: at('ports', 0), value: '80:80' },
      web(
        'ports: !override\n  - "80:80"\n  - 9000-9002:90-92',
        'services.web.ports[0]: written in compose.prod.yaml with !override; what compose.yaml says stays there and has no effect.',
      ),
    ],
    [
      'a port more',
      'publishPort',
      { service: 'web', target: 443, published: '443' },
      web('ports:\n  - "443:443"'),
    ],
    [
      'a mount with its volume',
      'mountVolume',
      { service: 'web', volume: 'logs', target: '/logs' },
      `${web('volumes:\n  - logs:/logs')}\nvolumes:\n  logs:\n`,
    ],
    [
      'a condition, in the long syntax that merges',
      'addDependency',
      { service: 'web', on: 'db', condition: 'service_healthy' },
      web('depends_on:\n  db:\n    condition: service_healthy'),
    ],
    [
      'a network',
      'joinNetwork',
      { service: 'db', network: 'back' },
      'services:\n  db:\n    networks:\n      - back\n',
    ],
    [
      'a service',
      'addService',
      { name: 'cache', attributes: { image: 'redis' } },
      'services:\n  cache:\n    image: redis\n',
    ],
    ['an element', 'addNetwork', { name: 'new' }, 'networks:\n  new:\n'],
    [
      'no scalar',
      'clearAttribute',
      { path: at('image') },
      web('image: !reset null', removed('image', '!reset')),
    ],
    [
      'no map',
      'clearAttribute',
      { path: at('healthcheck') },
      web('healthcheck: !reset {}', removed('healthcheck', '!reset')),
    ],
    ['no list', 'clearAttribute', { path: at('ports') }, web('ports: !reset []', removed('ports', '!reset'))],
    [
      'no key',
      'clearAttribute',
      { path: at('labels', 'team') },
      web('labels:\n  team: !reset null', removed('labels.team', '!reset')),
    ],
    [
      'no variable of a list: the others again, variables stay variables',
      'clearAttribute',
      { path: at('environment', 'A') },
      web('environment: !override\n  - URL=http://${HOST:-db}/', removed('environment.A', '!override')),
    ],
    [
      'no port',
      'unpublishPort',
      { service: 'web', target: 80 },
      web('ports: !override\n  - 9000-9002:90-92', removed('ports[0]', '!override')),
    ],
    [
      'no mount',
      'unmountVolume',
      { service: 'web', target: '/etc/app' },
      web('volumes: !override\n  - data:/data', removed('volumes[0]', '!override')),
    ],
    [
      'no network',
      'leaveNetwork',
      { service: 'web', network: 'front' },
      web('networks:\n  front: !reset null', removed('networks.front', '!reset')),
    ],
    [
      'no dependency',
      'removeDependency',
      { service: 'web', on: 'db' },
      web('depends_on:\n  db: !reset null', removed('depends_on.db', '!reset')),
    ],
    [
      'no service, and nobody who waits for it',
      'removeService',
      { service: 'db' },
      `services:\n  web:\n    depends_on:\n      db: !reset null\n\n  db: !reset null\n# ${removed('depends_on.db', '!reset')}\n# ${removed('depends_on.db', '!reset').replace('web.depends_on.db', 'db')}\n`,
    ],
    [
      'no volume, and nobody who mounts it',
      'removeVolume',
      { name: 'data' },
      `${web('volumes: !override\n  - ./conf:/etc/app:ro')}\nvolumes:\n  data: !reset null\n# ${removed('volumes[1]', '!override')}\n# ${removed('', '!reset').replace('services.web.', 'volumes.data')}\n`,
    ],
  ];
  for (const [title, command, args, text] of cases) {
    it(`${title}: in a file that is made for it, and in one that is there`, () => {
      expect(inProd(undefined, command, args)).toBe(text);
      expect(inProd('', command, args)).toBe(text);
      // With another layer's words around nothing of them is lost.
      const other = '# prod\nservices:\n  other:\n    image: o\n';
      expect(inProd(other, command, args)).toContain('# prod\nservices:\n  other:\n    image: o\n');
    });
  }

  it('no part of a range: the other ports one by one', () => {
    expect(inProd('', 'unpublishPort', { service: 'web', target: 91 })).toContain(
      'ports: !override\n      - "8080:80"\n      - target: 90\n',
    );
  });
});

describe('what the layer writes itself', () => {
  it('is changed in its own syntax', () => {
    const prod = web('environment:\n  - C=1 # mine\nbuild: ./prod\ndepends_on: [db]');
    expect(inProd(prod, 'setAttribute', { path: at('environment', 'C'), value: '2' })).toBe(
      prod.replace('C=1', 'C=2'),
    );
    expect(inProd(prod, 'setAttribute', { path: at('environment', 'D'), value: 'x' })).toBe(
      prod.replace('# mine\n', '# mine\n      - D=x\n'),
    );
    expect(inProd(prod, 'setAttribute', { path: at('build', 'target'), value: 'x' })).toBe(
      prod.replace('build: ./prod\n', 'build:\n      context: ./prod\n      target: x\n'),
    );
  });

  it('goes when it is removed and nobody below says it', () => {
    expect(inProd(web('restart: always\nimage: x'), 'clearAttribute', { path: at('restart') })).toBe(
      web('image: x'),
    );
  });

  it('becomes !reset when a layer below says it too, or shows that one again when asked', () => {
    const prod = web('image: x # ours');
    expect(inProd(prod, 'clearAttribute', { path: at('image') })).toContain('image: !reset null # ours\n');
    expect(inProd(`${prod}    init: true\n`, 'clearAttribute', { path: at('image'), inherit: true })).toBe(
      web('init: true'),
    );
  });

  it('is an entry alone where the layer itself resets the list', () => {
    const more = (what: string, command: string, args: Record<string, unknown>) =>
      inProd(web(`${what}: !reset []`), command, { service: 'web', ...args }).split('# ')[0];
    const alone = (what: string, entry: string) => web(`${what}: !override\n  - ${entry}`);
    const port = { target: 75, published: '9049' };
    expect(more('ports', 'publishPort', port)).toBe(alone('ports', '"9049:75"'));
    const mount = { volume: './here', target: '/t' };
    expect(more('volumes', 'mountVolume', mount)).toBe(alone('volumes', './here:/t'));
  });

  it('goes with the base when the base is the target', () => {
    const snapshot = stack(web('image: x\nrestart: always'), BASE, 'compose.yaml');
    const written = run(snapshot, 'clearAttribute', { path: at('image') });
    if (isRefusal(written)) throw new Error(written.code);
    expect(written.base).toBe(BASE.replace('    image: nginx:1.29 # pinned\n', ''));
    expect(written.prod).toBe(web('restart: always'));
    expect(written.notes).toEqual([]);
  });
});

describe('a layer that cannot do it', () => {
  const code = (answer: Written | Refusal) => (isRefusal(answer) ? answer.code : 'accepted');

  it('because a later one wins is refused, and that one is offered and can', () => {
    const snapshot = stack(web('image: x\nports: !override ["1:1"]'), BASE, 'compose.yaml');
    for (const [command, args] of [
      ['setAttribute', { path: at('image'), value: 'y' }],
      ['publishPort', { service: 'web', target: 7 }],
      ['clearAttribute', { path: at('image'), layer: `${DIR}/compose.yaml` }],
      ['removeService', { service: 'web', layer: `${DIR}/compose.yaml` }],
    ] as const) {
      const answer = run(snapshot, command, args);
      expect(code(answer), command).toBe('project-law');
      const [choice] = (answer as Refusal).choices;
      expect(choice?.call.args['layer']).toBe(`${DIR}/compose.prod.yaml`);
      expect(code(run(snapshot, choice!.call.command, choice!.call.args)), command).toBe('accepted');
    }
  });

  it('because it does not parse is named with its line', () => {
    const answer = run(stack('services:\n  web: [\n'), 'setAttribute', { path: at('image'), value: 'y' });
    expect(code(answer)).toBe('file-has-errors');
    expect(printMessage((answer as Refusal).message)).toContain('compose.prod.yaml');
  });

  it('because another layer cannot be read takes nothing away, but adds', () => {
    const snapshot = stack(web('init: true'), 'services: [\n');
    expect(code(run(snapshot, 'setAttribute', { path: at('restart'), value: 'always' }))).toBe('accepted');
    expect(code(run(snapshot, 'setAttribute', { path: at('init'), value: false }))).toBe('accepted');
  });

  it('because another layer cannot be read, which is told with its place', () => {
    const told = (snapshot: Snapshot, command: string, args: Record<string, unknown>) => {
      const answer = run(snapshot, command, args);
      return isRefusal(answer) ? `${answer.code}: ${printMessage(answer.message)}` : 'accepted';
    };
    const broken = stack('services:\n  web: [\n', BASE, 'compose.yaml');
    expect(told(broken, 'setAttribute', { path: at('restart'), value: 'always' })).toMatch(
      /^layer-unread: compose\.prod\.yaml:3:1: .*Mend it/,
    );
    const { project } = stack('');
    const [one] = project.environments;
    const [base, prod] = one!.files;
    const environments = [{ ...one!, files: [base!, `${DIR}/none.yaml`, prod!] }];
    const absent = new Set([...project.absent, `${DIR}/none.yaml`]);
    const missing = takeSnapshot({ ...project, environments, absent });
    expect(told(missing, 'clearAttribute', { path: at('healthcheck') })).toMatch(
      /^layer-unread: .*none\.yaml is not there.*Make the file/,
    );
  });

  it('because another service has the same text by an alias, though it is in no network yet', () => {
    const base = 'services:\n  web: &web { image: x }\n  job: *web\n';
    const answer = run(stack('', base, 'compose.yaml'), 'joinNetwork', { service: 'web', network: 'n' });
    expect(code(answer)).toBe('project-law');
  });

  it('because the value comes in by a merge key says so', () => {
    const base = 'x-c: &c\n  restart: always\nservices:\n  web:\n    <<: *c\n    image: x\n';
    const answer = run(stack('', base, 'compose.yaml'), 'clearAttribute', { path: at('restart') });
    expect(code(answer)).toBe('written-elsewhere');
  });
});
