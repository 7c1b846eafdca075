import { describe, expect, it } from 'vitest';
import type { Groupings } from '../../shared/graph/grouping.ts';
import { commands } from '../../shared/commands/index.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { accept, expectEdit, refusal, snapshotOf, textOf } from './run-case.ts';
import { call, SHOP, swap } from './shop.ts';

describe('dependencies', () => {
  it('begin a short list where there is none', () => {
    expectEdit(
      SHOP,
      call('addDependency', { service: 'web', on: 'api' }),
      swap('    networks: [front]\n', '    networks: [front]\n    depends_on:\n      - api\n'),
    );
  });

  it('keep the short list short', () => {
    expectEdit(
      SHOP.replace('      - db\n\n', '      - db # data\n\n').replace(
        '  db:\n',
        '  cache:\n    image: redis:8\n\n  db:\n',
      ),
      call('addDependency', { service: 'api', on: 'cache' }),
      SHOP.replace('      - db\n\n', '      - db # data\n      - cache\n\n').replace(
        '  db:\n',
        '  cache:\n    image: redis:8\n\n  db:\n',
      ),
    );
  });

  it('make the list long when a condition needs it, comments kept', () => {
    expectEdit(
      swap('      - db\n\n', '      - db # data\n\n'),
      call('addDependency', { service: 'api', on: 'db', condition: 'service_healthy' }),
      swap('      - db\n\n', '      db: # data\n        condition: service_healthy\n\n'),
    );
  });

  it('are removed with what becomes empty', () => {
    expectEdit(
      SHOP,
      call('removeDependency', { service: 'api', on: 'db' }),
      swap('    depends_on:\n      - db\n', ''),
    );
  });

  it('that another attribute implies are not removed: clearing that attribute is offered', () => {
    const implied = (attribute: string) =>
      snapshotOf(
        `services:\n  web:\n    image: nginx\n    ${attribute}\n    depends_on: [db]\n  db:\n    image: postgres\n`,
      );
    for (const [attribute, path] of [
      ['links: ["db:base"]', ['services', 'web', 'links', 0]],
      ['volumes_from: ["db:ro"]', ['services', 'web', 'volumes_from', 0]],
      ['network_mode: "service:db"', ['services', 'web', 'network_mode']],
      ['ipc: "service:db"', ['services', 'web', 'ipc']],
    ] as const) {
      const snapshot = implied(attribute);
      const answer = refusal(snapshot, call('removeDependency', { service: 'web', on: 'db' }));
      expect(answer.code).toBe('dependency-implied');
      const [choice] = answer.choices;
      expect(choice?.call.args['path']).toEqual(path);
      accept(snapshot, choice!.call);
    }
  });

  it('are refused on oneself, twice, and in a ring, with the ring named', () => {
    const snapshot = snapshotOf(SHOP);
    expect(refusal(snapshot, call('addDependency', { service: 'web', on: 'web' })).code).toBe(
      'self-dependency',
    );
    expect(refusal(snapshot, call('addDependency', { service: 'api', on: 'db' })).code).toBe('already-there');
    const ring = refusal(snapshot, call('addDependency', { service: 'db', on: 'api' }));
    expect(printMessage(ring.message)).toContain('db → api → db');
  });
});

describe('networks', () => {
  it('are joined in a flow list', () => {
    expectEdit(
      SHOP,
      call('joinNetwork', { service: 'web', network: 'back' }),
      swap('    networks: [front]\n', '    networks: [front, back]\n'),
    );
  });

  it('are declared when nobody does, and joined at the end of a list', () => {
    expectEdit(
      SHOP,
      call('joinNetwork', { service: 'db', network: 'admin' }),
      swap('      - back\n\nnetworks:', '      - back\n      - admin\n\nnetworks:').replace(
        '    internal: true\n',
        '    internal: true\n  admin:\n',
      ),
    );
  });

  it('take aliases in the long syntax', () => {
    expectEdit(
      SHOP,
      call('joinNetwork', { service: 'db', network: 'back', aliases: ['database'] }),
      swap(
        '    networks:\n      - back\n\n',
        '    networks:\n      back:\n        aliases:\n          - database\n\n',
      ),
    );
  });

  it('are left', () => {
    expectEdit(
      SHOP,
      call('leaveNetwork', { service: 'api', network: 'front' }),
      swap('      - front\n      - back\n    dep', '      - back\n    dep'),
    );
  });

  it('are refused beside network_mode, with a way out', () => {
    const snapshot = snapshotOf('services:\n  a:\n    image: x\n    network_mode: host\n');
    const answer = refusal(snapshot, call('joinNetwork', { service: 'a', network: 'n' }));
    expect(answer.choices.map((choice) => choice.call.command)).toEqual(['clearAttribute']);
  });
});

describe('renaming', () => {
  it('changes the declaration, every reference and the hosts in environment values', () => {
    expectEdit(
      SHOP,
      call('renameService', { service: 'db', to: 'database' }),
      SHOP.replace('  db:\n', '  database:\n')
        .replace('DB_HOST=db', 'DB_HOST=database')
        .replace('app@db:5432', 'app@database:5432')
        .replace('      - db\n', '      - database\n'),
    );
  });

  it('leaves environment values alone when asked', () => {
    const after = textOf(
      accept(snapshotOf(SHOP), call('renameService', { service: 'db', to: 'database', mentions: false })),
    );
    expect(after).toContain('DB_HOST=db\n');
    expect(after).toContain('      - database\n');
  });

  it('works for a service that is only referenced', () => {
    const before =
      'services:\n  a:\n    image: x\n    environment:\n      - CACHE=redis-cache\n    depends_on:\n      redis-cache:\n        condition: service_started\n';
    expectEdit(
      before,
      call('renameService', { service: 'redis-cache', to: 'cache' }),
      before.replaceAll('redis-cache', 'cache'),
    );
  });

  it('reaches volumes in short and long syntax, networks in lists and maps', () => {
    const before =
      'services:\n  a:\n    image: x\n    volumes:\n      - "data:/a:ro" # short\n      - type: volume\n        source: data\n        target: /b\n    networks:\n      net:\n        aliases: [x]\n  b:\n    image: y\n    networks: [net]\nvolumes:\n  data: {}\nnetworks:\n  net:\n';
    expectEdit(
      before,
      call('renameVolume', { name: 'data', to: 'store' }),
      before
        .replace('"data:/a', '"store:/a')
        .replace('source: data', 'source: store')
        .replace('  data: {}', '  store: {}'),
    );
    expectEdit(
      before,
      call('renameNetwork', { name: 'net', to: 'inner' }),
      before
        .replace('      net:\n', '      inner:\n')
        .replace('[net]', '[inner]')
        .replace('  net:\n', '  inner:\n'),
    );
  });

  it('a folded network stays folded', () => {
    const shown = snapshotOf(
      'services:\n  a:\n    image: x\n    networks: [net]\nnetworks:\n  net:\n  far:\n',
    );
    const groupings: Groupings = new Map([
      ['networks', { by: 'network', collapsed: ['network:net', 'network:far'] }],
    ]);
    const snapshot = { ...shown, project: { ...shown.project, groupings } };
    const rename = (name: string, to: string) => accept(snapshot, call('renameNetwork', { name, to }));
    expect(rename('net', 'inner').project.groupings.get('networks')?.collapsed).toEqual([
      'network:inner',
      'network:far',
    ]);
    expect(rename('far', 'near').project.groupings.get('networks')?.collapsed).toEqual([
      'network:net',
      'network:near',
    ]);
  });

  it('reaches every Compose file of the project', () => {
    const files = {
      'compose.yaml':
        'services:\n  db:\n    image: postgres:17\n  web:\n    image: nginx:1\n    depends_on: [db]\n',
      'compose.override.yaml': 'services:\n  db:\n    ports: ["5432:5432"]\n',
      'compose.prod.yaml': 'services:\n  web:\n    links:\n      - db:database\n',
    };
    const after = accept(snapshotOf(files), call('renameService', { service: 'db', to: 'pg' }));
    expect(textOf(after, 'compose.yaml')).toBe(
      files['compose.yaml'].replace('  db:', '  pg:').replace('[db]', '[pg]'),
    );
    expect(textOf(after, 'compose.override.yaml')).toBe(files['compose.override.yaml'].replace('db:', 'pg:'));
    expect(textOf(after, 'compose.prod.yaml')).toBe(
      files['compose.prod.yaml'].replace('db:database', 'pg:database'),
    );
  });

  it('is refused when the name is taken or cannot be one', () => {
    expect(refusal(snapshotOf(SHOP), call('renameService', { service: 'db', to: 'api' })).code).toBe(
      'name-taken',
    );
    expect(refusal(snapshotOf(SHOP), call('renameService', { service: 'db', to: 'a b' })).code).toBe(
      'bad-name',
    );
  });
});

describe('services', () => {
  it('are added with their volumes, set off like their siblings', () => {
    expectEdit(
      SHOP,
      call('addService', {
        name: 'cache',
        attributes: { image: 'redis:8', volumes: ['cache:/data'] },
        volumes: { cache: null },
      }),
      swap(
        '      - back\n\nnetworks:',
        '      - back\n\n  cache:\n    image: redis:8\n    volumes:\n      - cache:/data\n\nnetworks:',
      ).replace('  db-data:\n', '  db-data:\n  cache:\n'),
    );
  });

  it('start an empty file', () => {
    const after = textOf(
      accept(snapshotOf(''), call('addService', { name: 'a', attributes: { image: 'x' } })),
    );
    expect(after).toBe('services:\n  a:\n    image: x\n');
  });

  it('are removed with their references', () => {
    const after = textOf(accept(snapshotOf(SHOP), call('removeService', { service: 'db' })));
    expect(after).not.toContain('db:\n');
    expect(after).not.toContain('depends_on');
    expect(after).toContain('volumes:\n  db-data:\n');
  });

  it('are removed alone when the references are to stay', () => {
    const after = textOf(
      accept(snapshotOf(SHOP), call('removeService', { service: 'db', references: 'keep' })),
    );
    expect(after).toContain('    depends_on:\n      - db\n');
  });

  it('are duplicated with their comments, without ports', () => {
    const after = textOf(accept(snapshotOf(SHOP), call('duplicateService', { service: 'web' })));
    expect(after).toContain('  web-2:\n    image: nginx:1.29 # pinned\n    networks: [front]\n');
  });
});

describe('mounts, ports, grants', () => {
  it('mount where the image keeps its data, declare the volume', () => {
    expectEdit(
      'services:\n  a:\n    image: redis:8\n',
      call('mountVolume', { service: 'a', volume: 'cache' }),
      'services:\n  a:\n    image: redis:8\n    volumes:\n      - cache:/data\n\nvolumes:\n  cache:\n',
    );
  });

  it('unmount by the path in the container', () => {
    expectEdit(
      SHOP,
      call('unmountVolume', { service: 'db', target: '/var/lib/postgresql/data' }),
      swap('    volumes:\n      - db-data:/var/lib/postgresql/data\n', ''),
    );
  });

  it('refuse a volume name of one letter: the tool reads a drive', () => {
    expect(refusal(snapshotOf(SHOP), call('mountVolume', { service: 'web', volume: 'v' })).code).toBe(
      'bad-name',
    );
  });

  it('publish with the quotes of the siblings, and take back', () => {
    expectEdit(
      SHOP,
      call('publishPort', { service: 'web', target: 443, published: '8443' }),
      swap('      - "8080:80"\n', '      - "8080:80"\n      - "8443:443"\n'),
    );
    expectEdit(
      SHOP,
      call('unpublishPort', { service: 'web', target: 80 }),
      swap('    ports:\n      - "8080:80"\n', ''),
    );
  });

  it('give and take secrets', () => {
    expectEdit(
      'services:\n  a:\n    image: x\n',
      call('grantSecret', { service: 'a', secret: 'key' }),
      'services:\n  a:\n    image: x\n    secrets:\n      - key\n\nsecrets:\n  key:\n    file: ./key.txt\n',
    );
  });
});

describe('every command', () => {
  it('refuses unknown names and arguments by name', () => {
    const snapshot = snapshotOf(SHOP);
    expect(printMessage(refusal(snapshot, call('nope', {})).message)).toContain('addDependency');
    expect(printMessage(refusal(snapshot, call('addDependency', { service: 'web' })).message)).toContain(
      'on',
    );
    expect(refusal(snapshot, call('addDependency', { service: 'web', on: 'db', extra: 1 })).code).toBe(
      'bad-arguments',
    );
  });

  it('refuses a file with errors, and says where', () => {
    const snapshot = snapshotOf('services:\n  a:\n    image: "x\n');
    const answer = refusal(snapshot, call('setAttribute', { path: ['services', 'a', 'image'], value: 'y' }));
    expect(printMessage(answer.message)).toMatch(/3|4/);
  });

  it('describes each argument', () => {
    for (const command of Object.values(commands)) {
      for (const [name, schema] of Object.entries(command.args.shape)) {
        expect((schema as { description?: string }).description, `${command.name}.${name}`).toBeTruthy();
      }
    }
  });
});
