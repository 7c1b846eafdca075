import { describe, expect, it } from 'vitest';
import { envFileEffects } from '../../shared/variables/env-file-effects.ts';
import { isConfidential } from '../../shared/variables/confidential.ts';
import { listVariables } from '../../shared/variables/list-variables.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { DIR, accept, refusal, snapshotOf, textOf } from '../commands/run-case.ts';

const base = `services:
  web:
    image: nginx:1.27 # the proxy
    ports:
      - "\${WEB_PORT:-8080}:80"
  old:
    image: 'nginx:1.27'
  api:
    image: api:\${TAG:?set it}
    environment:
      URL: http://\${HOST}/\${WEB_PORT:-8080}
`;
const prod = 'services:\n  web:\n    deploy:\n      replicas: 3\n';

describe('variables of a project', () => {
  const snapshot = snapshotOf({
    'compose.yaml': base,
    'compose.prod.yaml': prod.replace('3', '${REPLICAS:-3}'),
    '.env': 'TAG=1 # one\nLEFT=over\n',
    '.env.prod': 'HOST=example.com\nWEB_PORT=\n',
  });

  it('are told with uses, defaults, and who sets them in each environment', () => {
    const rows = listVariables(snapshot).map(({ name, uses, isRequired, defaults, values }) => [
      name,
      uses.map(({ path }) => path.join('.')),
      isRequired,
      defaults,
      values.map(({ state, value, source }) => [
        state,
        value,
        source?.kind === 'env-file' ? source.file.replace(`${DIR}/`, '') : source?.kind,
      ]),
    ]);
    const none = undefined;
    expect(rows).toEqual([
      [
        'HOST',
        ['services.api.environment.URL'],
        false,
        [],
        [
          ['unset', none, none],
          ['set', 'example.com', '.env.prod'],
        ],
      ],
      [
        'REPLICAS',
        ['services.web.deploy.replicas'],
        false,
        ['3'],
        [
          ['unused', none, none],
          ['default', '3', none],
        ],
      ],
      [
        'TAG',
        ['services.api.image'],
        true,
        [],
        [
          ['set', '1', '.env'],
          ['set', '1', '.env'],
        ],
      ],
      [
        'WEB_PORT',
        ['services.web.ports.0', 'services.api.environment.URL'],
        false,
        ['8080'],
        [
          ['default', '8080', none],
          ['default', '8080', '.env.prod'],
        ],
      ],
      [
        'LEFT',
        [],
        false,
        [],
        [
          ['unused', 'over', '.env'],
          ['unused', 'over', '.env'],
        ],
      ],
    ]);
  });

  it('change in an env file, which is made when it is not there', () => {
    const file = `${DIR}/.env`;
    const set = (name: string, value: string | null) => ({
      command: 'setEnvVariable',
      args: { file, name, value },
    });
    expect(textOf(accept(snapshot, set('TAG', '2')), '.env')).toBe('TAG=2 # one\nLEFT=over\n');
    expect(textOf(accept(snapshot, set('LEFT', null)), '.env')).toBe('TAG=1 # one\n');
    const rename = { command: 'renameEnvVariable', args: { file, name: 'LEFT', to: 'RIGHT' } };
    expect(textOf(accept(snapshot, rename), '.env')).toBe('TAG=1 # one\nRIGHT=over\n');
    expect(textOf(accept(snapshotOf(base), set('TAG', '2')), '.env')).toBe('TAG=2\n');
    expect(refusal(snapshot, set('A B', '2')).code).toBe('bad-env-file');
    const other = { command: 'setEnvVariable', args: { file: `${DIR}/compose.md`, name: 'A', value: '' } };
    expect(refusal(snapshot, other).code).toBe('no-such-file');
  });
});

describe('extractVariable', () => {
  const extract = (args: object) => ({ command: 'extractVariable', args: { name: 'NGINX_TAG', ...args } });
  const path = ['services', 'web', 'image'];
  const snapshot = snapshotOf({ 'compose.yaml': base, 'compose.prod.yaml': prod, '.env': 'TAG=1\n' });

  it('keeps the literal as the default, in one place or everywhere, with quotes and comments', () => {
    const one = accept(snapshot, extract({ path, text: '1.27' }));
    const reference = 'image: nginx:${NGINX_TAG:-1.27} # the proxy';
    expect(textOf(one)).toBe(base.replace('image: nginx:1.27 # the proxy', reference));
    const all = accept(snapshot, extract({ path, text: '1.27', everywhere: true }));
    expect(textOf(all)).toBe(
      base
        .replace('image: nginx:1.27 # the proxy', reference)
        .replace("'nginx:1.27'", "'nginx:${NGINX_TAG:-1.27}'"),
    );
    expect(all.resolution.model).toBeDefined();
  });

  it('moves it to an env file', () => {
    const after = accept(snapshot, extract({ path, file: `${DIR}/.env` }));
    expect(textOf(after)).toBe(base.replace('image: nginx:1.27 #', 'image: ${NGINX_TAG} #'));
    expect(textOf(after, '.env')).toBe('TAG=1\nNGINX_TAG=nginx:1.27\n');
  });

  it('takes the value of an item of a list, also where it is the name too', () => {
    const text = (value: string) =>
      `services:\n  web:\n    image: x\n    environment:\n      - MODE=${value} # said twice\n`;
    const at = ['services', 'web', 'environment', 0];
    const after = accept(snapshotOf(text('MODE')), extract({ path: at, name: 'MODE', text: 'MODE' }));
    expect(textOf(after)).toBe(text('${MODE:-MODE}'));
  });

  it('turns a number into a reference that is cast back', () => {
    const shown = {
      command: 'extractVariable',
      args: { name: 'N', path: ['services', 'web', 'deploy', 'replicas'] },
    };
    const inProd = snapshotOf({ 'compose.prod.yaml': prod, 'compose.yaml': base, '.env': 'TAG=1\n' });
    expect(textOf(accept(inProd, shown), 'compose.prod.yaml')).toBe(prod.replace('3', '${N:-3}'));
  });

  it.each([
    ['name-taken', { path, name: 'TAG' }],
    ['bad-name', { path, name: '1X' }],
    ['not-a-scalar', { path: ['services', 'web'] }],
    ['not-extractable', { path: ['services', 'api', 'image'] }],
    ['not-extractable', { path, text: 'absent' }],
  ])('is refused: %s', (code, args) => {
    expect(refusal(snapshot, extract(args)).code).toBe(code);
  });
});

describe('a secret in the file', () => {
  it('has a fix that moves it to .env', () => {
    const text = 'services:\n  db-1:\n    image: x:1\n    environment:\n      DB_PASSWORD: hunter2 # !\n';
    const snapshot = snapshotOf(text);
    const call = snapshot.diagnostics.find(({ id }) => id === 'written-secret')?.fixes?.[0]?.call;
    if (call === undefined) throw new Error('no fix');
    const after = accept(snapshot, call);
    expect(textOf(after)).toBe(text.replace('hunter2', '${DB_1_DB_PASSWORD}'));
    expect(textOf(after, '.env')).toBe('DB_1_DB_PASSWORD=hunter2\n');
    expect(after.diagnostics.some(({ id }) => id === 'written-secret')).toBe(false);
  });
});

describe('inlineVariable', () => {
  const inline = (name: string) => ({ command: 'inlineVariable', args: { name } });

  it('puts the value, or the word that counts, everywhere at once', () => {
    const snapshot = snapshotOf({ 'compose.yaml': base, '.env': 'TAG=1\nHOST=a$$b\n' });
    const after = accept(snapshot, inline('WEB_PORT'));
    expect(textOf(after)).toBe(base.replaceAll('${WEB_PORT:-8080}', '8080'));
    expect(textOf(accept(snapshot, inline('TAG')))).toBe(base.replace('${TAG:?set it}', '1'));
    const nested = base.replace('${HOST}', '${A:-${HOST:-${B:-x}}}');
    expect(textOf(accept(snapshotOf({ 'compose.yaml': nested, '.env': 'TAG=1\n' }), inline('HOST')))).toBe(
      nested.replace('${HOST:-${B:-x}}', '${B:-x}'),
    );
  });

  it('is refused when an environment has another value, when there is none, and when nobody asks', () => {
    const snapshot = snapshotOf({ 'compose.yaml': base, '.env': 'TAG=1\n', '.env.prod': 'TAG=2\n' });
    expect(refusal(snapshot, inline('TAG')).code).toBe('changes-environment');
    expect(refusal(snapshotOf(base), inline('TAG')).code).toBe('no-value');
    expect(refusal(snapshot, inline('NOBODY')).code).toBe('not-used');
  });
});

describe('env_file', () => {
  it('tells which of its variables reach the container', () => {
    const text =
      'services:\n  a:\n    image: x\n    env_file: [one.env, two.env]\n    environment:\n      C: mine\n';
    const snapshot = snapshotOf({ 'compose.yaml': text, 'one.env': 'A=1\nB=1\nC=1\n', 'two.env': 'B=2\n' });
    expect(envFileEffects(snapshot).map(({ file, variables }) => [file, variables])).toEqual([
      [
        `${DIR}/one.env`,
        [
          { name: 'A', value: '1', state: 'reaches' },
          { name: 'B', value: '2', state: 'covered-by-file' },
          { name: 'C', value: 'mine', state: 'covered-by-environment' },
        ],
      ],
      [`${DIR}/two.env`, [{ name: 'B', value: '2', state: 'reaches' }]],
    ]);
  });
});

describe('confidential', () => {
  it.each([
    ['DB_PASSWORD', 'x', true],
    ['URL', 'postgres://u:pw@db/x', true],
    ['ANY', 'Zx81kQpT93mVbL20sWcY7dRe', true],
    ['COMMIT', '9f86d081884c7d659a2feaa0c55ad015', true],
    ['IMAGE', 'registry.example.com/team/app', false],
    ['PATHS', '/usr/local/share/application/data1', false],
    ['TAG', '1.27', false],
    ['DB_PASSWORD_FILE', '/run/secrets/db', false],
  ])('%s=%s: %s', (name, value, expected) => {
    expect(isConfidential(name, value)).toBe(expected);
  });
});

describe('renameVariable', () => {
  const rename = (name: string, to: string) => ({ command: 'renameVariable', args: { name, to } });

  it('goes along in the secrets that take their text from it, which are uses of it', () => {
    const snapshot = snapshotOf({
      'compose.yaml': [
        'services:',
        '  db: { image: postgres, secrets: [pw] }',
        'secrets:',
        '  pw: { environment: DB_PW } # a secret',
        '',
      ].join('\n'),
      '.env': 'DB_PW=x\n',
    });
    expect(
      listVariables(snapshot).map(({ name, uses, isRequired }) => [name, uses.length, isRequired]),
    ).toEqual([['DB_PW', 1, true]]);
    // No value can stand where a secret names its source.
    expect(listVariables(snapshot)[0]!.uses.map(({ isSource }) => isSource)).toEqual([true]);
    const after = accept(snapshot, rename('DB_PW', 'POSTGRES_PW'));
    expect(textOf(after, 'compose.yaml')).toContain('  pw: { environment: POSTGRES_PW } # a secret');
    expect(textOf(after, '.env')).toBe('POSTGRES_PW=x\n');
  });

  it('follows every reference, nested ones too, and the env files that set it', () => {
    const text = base.replace('${HOST}', () => '$HOST/${A:-${HOST:-x}}$$HOST');
    const snapshot = snapshotOf({
      'compose.yaml': text,
      'compose.prod.yaml': prod.replace('3', '${HOST:+3}'),
      '.env': 'TAG=1\nHOST=a # one\n',
      '.env.prod': 'HOST=b\n',
    });
    const after = accept(snapshot, rename('HOST', 'API_HOST'));
    expect(textOf(after)).toBe(
      text.replace('$HOST/${A:-${HOST:-x}}', () => '$API_HOST/${A:-${API_HOST:-x}}'),
    );
    expect(textOf(after, 'compose.prod.yaml')).toBe(prod.replace('3', '${API_HOST:+3}'));
    expect(textOf(after, '.env')).toBe('TAG=1\nAPI_HOST=a # one\n');
    expect(textOf(after, '.env.prod')).toBe('API_HOST=b\n');
  });

  it('follows what an environment sets itself', () => {
    const before = snapshotOf({ 'compose.yaml': base, '.env': 'TAG=1\n' });
    const environments = before.project.environments.map((each) => ({ ...each, variables: { HOST: 'own' } }));
    const snapshot = takeSnapshot({ ...before.project, environments });
    const after = accept(snapshot, rename('HOST', 'API_HOST'));
    expect(after.project.environments.map(({ variables }) => variables)).toEqual(
      environments.map(() => ({ API_HOST: 'own' })),
    );
  });

  it('is refused where an environment would change, for a name that is taken, and when nobody asks', () => {
    const text = base.replace('    environment:\n', '    env_file: .env\n    environment:\n');
    const snapshot = snapshotOf({ 'compose.yaml': text, '.env': 'TAG=1\nHOST=a\n' });
    expect(refusal(snapshot, rename('HOST', 'OTHER')).code).toBe('changes-environment');
    expect(refusal(snapshot, rename('HOST', 'TAG')).code).toBe('name-taken');
    expect(refusal(snapshot, rename('HOST', '1')).code).toBe('bad-name');
    expect(refusal(snapshot, rename('NOBODY', 'X')).code).toBe('not-used');
  });
});
