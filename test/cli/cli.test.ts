import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../shared/commands/index.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { viewNames } from '../../shared/graph/views/view.ts';
import { printSidecar } from '../../shared/project/sidecar.ts';
import { corpusFiles, ecommerceSeed } from '../support/corpus.ts';
import { folderWith } from './folder-with.ts';
import { runCli } from './run-cli.ts';

const SHOP =
  '\uFEFF# 쇼핑몰\r\nservices:\r\n  web:   # front\r\n    image: "nginx:1.27"\r\n    depends_on:\r\n      - api\r\n  api:\r\n    image: api:1   # keep me\r\n  db: { image: postgres:17 }\r\n# the end';

const ops = (...list: readonly (readonly [string, object])[]): string =>
  JSON.stringify(list.map(([command, args]) => ({ command, args })));

describe('edit', () => {
  test('without operations prints the file, byte for byte', async () => {
    const cwd = folderWith({ 'compose.yaml': SHOP });
    const answer = await runCli(['edit', '-f', 'compose.yaml', '--ops', '-'], { cwd, input: '[]' });
    expect(answer.status).toBe(0);
    expect(answer.stdout.equals(readFileSync(path.join(cwd, 'compose.yaml')))).toBe(true);
  });

  test('prints the lines that change and leaves the others and the file on disk alone', async () => {
    const cwd = folderWith({
      'compose.yaml': SHOP,
      'ops.json': ops(['addDependency', { service: 'api', on: 'db' }]),
    });
    const answer = await runCli(['edit', '-f', 'compose.yaml', '--ops', 'ops.json'], { cwd });
    expect(answer).toMatchObject({ status: 0, err: '' });
    expect(answer.out).toBe(SHOP.replace('# keep me\r\n', '# keep me\r\n    depends_on:\r\n      - db\r\n'));
    expect(readFileSync(path.join(cwd, 'compose.yaml'), 'utf8')).toBe(SHOP);
  });

  test('--write writes what it prints, keeps the mode, and leaves nothing beside it', async () => {
    const cwd = folderWith({ 'compose.yaml': SHOP });
    chmodSync(path.join(cwd, 'compose.yaml'), 0o640);
    const input = ops(
      ['renameService', { service: 'api', to: 'backend' }],
      ['addDependency', { service: 'backend', on: 'db' }],
    );
    const answer = await runCli(['edit', '-f', 'compose.yaml', '--ops', '-', '--write'], { cwd, input });
    expect(answer).toMatchObject({ status: 0, err: '' });
    expect(answer.stdout.equals(readFileSync(path.join(cwd, 'compose.yaml')))).toBe(true);
    expect(answer.out).toContain('      - backend\r\n');
    expect(readdirSync(cwd)).toEqual(['compose.yaml']);
  });

  test('--write leaves a file in UTF-16 in UTF-16', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'compose.yaml');
    writeFileSync(file, Buffer.from(SHOP, 'utf16le'));
    const input = ops(['setAttribute', { path: ['services', 'db', 'image'], value: 'postgres:18' }]);
    expect(
      (await runCli(['edit', '-f', 'compose.yaml', '--ops', '-', '--write'], { cwd: folder, input })).status,
    ).toBe(0);
    const edited = SHOP.replace('postgres:17', 'postgres:18');
    expect(readFileSync(file)).toEqual(Buffer.from(edited, 'utf16le'));
  });

  test('whoever stops to listen gets no complaint', async () => {
    const { err } = await runCli(['edit', '--help'], { cwd: temporaryFolder(), unheard: true });
    expect(err).toBe('');
  });

  test('--diff prints a unified diff that the usual tool applies', async () => {
    const text = SHOP.replaceAll('\r\n', '\n').replace('\uFEFF', '');
    const cwd = folderWith({ 'compose.yaml': text });
    const input = ops(['addDependency', { service: 'api', on: 'db' }]);
    const answer = await runCli(['edit', '-f', 'compose.yaml', '--ops', '-', '--diff'], { cwd, input });
    expect(answer.out).toBe(
      [
        '--- a/compose.yaml',
        '+++ b/compose.yaml',
        '@@ -6,5 +6,7 @@',
        '       - api',
        '   api:',
        '     image: api:1   # keep me',
        '+    depends_on:',
        '+      - db',
        '   db: { image: postgres:17 }',
        ' # the end',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
  });

  test('--diff names a file elsewhere by its way from here', async () => {
    const cwd = folderWith({ 'compose.yaml': 'services:\n  db: { image: x }\n', 'here/x': '' });
    const input = ops(['addService', { name: 'web', attributes: { image: 'nginx' } }]);
    const args = ['edit', '-f', '../compose.yaml', '--ops', '-', '--diff'];
    const answer = await runCli(args, { cwd: path.join(cwd, 'here'), input });
    expect(answer.out).toMatch(/^--- a\/\.\.\/compose\.yaml\n\+\+\+ b\/\.\.\/compose\.yaml\n@@/);
  });

  test('--layer says which file of the stack new things go to', async () => {
    const cwd = folderWith({ 'compose.yaml': SHOP, 'prod.yaml': 'services:\n  web:\n    restart: always\n' });
    const stack = ['-f', 'compose.yaml', '-f', 'prod.yaml'];
    const input = ops(['addService', { name: 'cache', attributes: { image: 'redis:8' } }]);
    const answer = await runCli(['edit', ...stack, '--layer', 'prod.yaml', '--ops', '-'], { cwd, input });
    expect(answer).toMatchObject({
      status: 0,
      out: 'services:\n  web:\n    restart: always\n  cache:\n    image: redis:8\n',
    });
    const other = await runCli(['edit', ...stack, '--layer', 'dev.yaml', '--ops', '-'], { cwd, input });
    expect([other.status, other.out]).toEqual([2, '']);
    expect(other.err).toMatch(/^dev\.yaml: .+\n$/);
  });

  test('what cannot be done is one line that names the operation; nothing is printed or written', async () => {
    const cwd = folderWith({ 'compose.yaml': SHOP });
    const input = ops(
      ['addDependency', { service: 'api', on: 'db' }],
      ['addDependency', { service: 'db', on: 'web' }],
    );
    const answer = await runCli(['edit', '-f', 'compose.yaml', '--ops', '-', '--write'], { cwd, input });
    expect([answer.status, answer.out]).toEqual([1, '']);
    expect(answer.err).toMatch(/^compose\.yaml: operation 2 \(addDependency\): .+\n$/);
    expect(readFileSync(path.join(cwd, 'compose.yaml'), 'utf8')).toBe(SHOP);
  });

  test.each([
    ['{', 'no JSON'],
    ['{"command":"addService"}', 'no list'],
    ['[{"args":{}}]', 'no command'],
    ['[{"command":"addService","args":[]}]', 'arguments that are no object'],
    ['[{"command":"addService","args":{},"more":1}]', 'a key too many'],
  ])('operations %s (%s) are bad usage', async (input) => {
    const cwd = folderWith({ 'compose.yaml': SHOP });
    const answer = await runCli(['edit', '-f', 'compose.yaml', '--ops', '-'], { cwd, input });
    expect([answer.status, answer.out]).toEqual([2, '']);
    expect(answer.err.split('\n').length).toBe(2);
  });

  test('a read-only file is not written', async () => {
    const cwd = folderWith({ 'compose.yaml': SHOP });
    chmodSync(path.join(cwd, 'compose.yaml'), 0o444);
    const input = ops(['addDependency', { service: 'api', on: 'db' }]);
    const answer = await runCli(['edit', '-f', 'compose.yaml', '--ops', '-', '--write'], { cwd, input });
    expect(answer.status).toBe(2);
    expect(answer.err).toMatch(/^compose\.yaml: .+\n$/);
    expect(readFileSync(path.join(cwd, 'compose.yaml'), 'utf8')).toBe(SHOP);
  });

  test('a read-only file is printed, and so is what is piped in, which has no file to be written to', async () => {
    const cwd = folderWith({ 'compose.yaml': SHOP });
    chmodSync(path.join(cwd, 'compose.yaml'), 0o444);
    writeFileSync(path.join(cwd, 'ops.json'), ops(['addDependency', { service: 'api', on: 'db' }]));
    const fromFile = await runCli(['edit', '-f', 'compose.yaml', '--ops', 'ops.json'], { cwd });
    expect(fromFile).toMatchObject({ status: 0, err: '' });
    const piped = await runCli(['edit', '-f', '-', '--ops', 'ops.json'], { cwd, input: SHOP });
    expect(piped).toEqual(fromFile);
    const written = await runCli(['edit', '-f', '-', '--ops', 'ops.json', '--write'], { cwd, input: SHOP });
    expect(written).toMatchObject({ status: 2, out: '' });
    expect(written.err).toMatch(/^composewright: .+\n$/);
  });

  test('the help lists every command with every argument', async () => {
    const { out, status } = await runCli(['edit', '--help'], { cwd: temporaryFolder() });
    expect(status).toBe(0);
    for (const command of Object.values(commands)) {
      expect(out).toContain(`\n  ${command.name}  `);
      for (const name of Object.keys(command.args.shape))
        expect(out).toMatch(new RegExp(`^ {3}[* ] ${name} +\\S`, 'm'));
    }
  });
});

describe('render and check', () => {
  test('render draws Mermaid and SVG, the same every time, with the pinned positions', async () => {
    const cwd = folderWith({ 'compose.yaml': SHOP });
    const mermaid = await runCli(['render', '--format', 'mermaid'], { cwd });
    expect(mermaid).toMatchObject({ status: 0, err: '' });
    expect(mermaid.out).toMatch(/^flowchart LR\n/);
    const [one, two] = [
      await runCli(['render'], { cwd }),
      await runCli(['render', '-o', 'out.svg'], { cwd }),
    ];
    expect(one.out).toMatch(/^<svg [\s\S]*data-id="service:web"[\s\S]*<\/svg>\n?$/);
    expect([two.status, two.out]).toEqual([0, '']);
    expect(readFileSync(path.join(cwd, 'out.svg'), 'utf8')).toBe(one.out);
    const sidecar = printSidecar({
      notes: [],
      groupings: new Map(),
      layouts: new Map([['architecture', new Map([['service:web', { x: 5000, y: 0 }]])]]),
      environments: [],
    });
    writeFileSync(path.join(cwd, 'composewright.json'), sidecar);
    expect((await runCli(['render'], { cwd })).out).not.toBe(one.out);
  });

  test('render draws each view: what it shows, and pins of its own', async () => {
    const cwd = folderWith({
      'compose.yaml':
        'services:\n  web: { image: x, ports: ["80:80"], depends_on: [db] }\n  db: { image: y, volumes: ["d:/d"] }\nvolumes:\n  d:\n',
    });
    const drawn = await Promise.all(
      viewNames.map(async (view) => (await runCli(['render', '--view', view], { cwd })).out),
    );
    expect(new Set(drawn).size).toBe(viewNames.length);
    for (const svg of drawn) expect(svg).toContain('data-id="service:web"');
    const order = await runCli(['render', '--view', 'start-order', '--format', 'mermaid'], { cwd });
    expect(order.out).toBe(`flowchart RL
  subgraph w1["Wave 1"]
    n1["db<br/>y"]
  end
  subgraph w2["Wave 2"]
    n0["web<br/>x"]
  end
  n0 --> n1
`);
    expect((await runCli(['render', '--view', 'cellar'], { cwd })).status).toBe(2);
  });

  test('what has errors is drawn all the same; what cannot be read at all is not', async () => {
    const cwd = folderWith({
      'compose.yaml': 'services:\n  web: { image: x, depends_on: [nobody] }\n',
      'list.yaml': '- 1\n',
    });
    const drawn = await runCli(['render', '--format', 'mermaid'], { cwd });
    expect(drawn.status).toBe(0);
    expect(drawn.out).toContain('nobody');
    expect(drawn.err).toMatch(/^compose\.yaml:2:\d+: error: /);
    expect(await runCli(['render', '-f', 'list.yaml'], { cwd })).toMatchObject({ status: 1, out: '' });
  });

  test('check prints problems on standard output, in three forms', async () => {
    const cwd = folderWith({ 'compose.yaml': 'services:\n  web: { image: x:1, depends_on: [nobody] }\n' });
    const text = await runCli(['check'], { cwd });
    expect([text.status, text.err]).toEqual([1, '']);
    expect(text.out).toMatch(/^compose\.yaml:2:\d+: error: .*nobody.* \(undefined-service\)$/m);
    const json = JSON.parse((await runCli(['check', '--format', 'json'], { cwd })).out) as { id: string }[];
    expect(json.map(({ id }) => id)).toContain('undefined-service');
    const github = await runCli(['check', '--format', 'github'], { cwd });
    expect(github.out).toMatch(/^::error file=compose\.yaml,line=2,col=\d+,title=undefined-service::/m);
  });
});

describe('on real files', () => {
  const real = [...corpusFiles(/^(docker-)?compose\.ya?ml$/).filter((_, index) => index % 40 === 0)];
  test.skipIf(real.length === 0)(
    'edit without operations gives every byte back',
    { timeout: 300_000 },
    async () => {
      let count = 0;
      for (const file of real) {
        const answer = await runCli(['edit', '-f', file, '--ops', '-'], {
          cwd: path.dirname(file),
          input: '[]',
        });
        if (answer.status !== 0) continue;
        expect([file, answer.stdout.equals(readFileSync(file))]).toEqual([file, true]);
        count++;
      }
      console.log(`command line: ${count} of ${real.length} real files edited without a change`);
      expect(count).toBeGreaterThan(real.length / 2);
    },
  );

  test.skipIf(ecommerceSeed() === undefined)(
    'the project of the course: a dependency is two lines',
    async () => {
      const cwd = folderWith({ 'docker-compose.yml': ecommerceSeed()! });
      const input = ops(['joinNetwork', { service: 'user-api', network: 'frontend-network' }]);
      const answer = await runCli(['edit', '-f', 'docker-compose.yml', '--ops', '-', '--diff'], {
        cwd,
        input,
      });
      const changed = answer.out.split('\n').filter((line) => /^[+-] /.test(line));
      expect(changed).toEqual(['+      - frontend-network']);
    },
  );
});
