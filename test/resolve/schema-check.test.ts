import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../shared/commands/index.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { checkSchema } from '../../shared/resolve/schema/check-schema.ts';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { editDistance, nearestName } from '../../shared/resolve/schema/nearest-name.ts';
import { toolWording } from '../../shared/resolve/schema/schema-diagnostic.ts';
import { packedMap } from '../../shared/resolve/value-objects.ts';
import { attributesOf } from '../../shared/spec/attribute-at.ts';
import { loadedFile } from '../support/resolve-case.ts';
import { valueOf, valueOfYaml } from './plain-value.ts';

/** What is told of a text: id, dotted path, sentence, and the fix as one line. */
function told(text: string): string[] {
  return checkSchema(valueOfYaml(text)).map(({ id, path, message, fixes }) => {
    const fix = fixes?.map(
      ({ call }) => ` -> ${call.command} ${JSON.stringify(call.args.to ?? call.args.value ?? '')}`,
    );
    return `${id} ${path.join('.')}: ${printMessage(message)}${fix?.join('') ?? ''}`;
  });
}

function resolved(text: string): Resolution {
  const file = '/p/compose.yml';
  return resolve({
    files: [file],
    read: (path) => (path === file ? loadedFile(text) : null),
    environment: {},
    envFiles: [],
    profiles: [],
  });
}

describe('unknown attributes', () => {
  it('find the name that was meant', () => {
    const text = `verison: "3"
services:
  web:
    image: nginx
    enviroment: [A=1]
    depends on: [db]
    Ports: ["80:80"]
    env-file: .env
    net: host
    dockerfile: Dockerfile
    foo: 1
`;
    expect(told(text)).toEqual([
      'unknown-attribute services.web.enviroment: Compose knows no attribute `enviroment` here. Did you mean `environment`? -> renameAttribute "environment"',
      'unknown-attribute services.web.depends on: Compose knows no attribute `depends on` here. Did you mean `depends_on`? -> renameAttribute "depends_on"',
      'unknown-attribute services.web.Ports: Compose knows no attribute `Ports` here. Did you mean `ports`? -> renameAttribute "ports"',
      'unknown-attribute services.web.env-file: Compose knows no attribute `env-file` here. Did you mean `env_file`? -> renameAttribute "env_file"',
      'unknown-attribute services.web.net: Compose knows no attribute `net` here. Did you mean `network_mode`? -> renameAttribute "network_mode"',
      'unknown-attribute services.web.dockerfile: Compose knows no attribute `dockerfile` here: it belongs under `build`. -> clearAttribute ""',
      'unknown-attribute services.web.foo: Compose knows no attribute `foo` here. Remove it, or check the indentation: perhaps it belongs one level higher or lower. -> clearAttribute ""',
      'unknown-attribute verison: Compose knows no attribute `verison` here. Did you mean `version`? -> renameAttribute "version"',
    ]);
  });

  it('say where a lost attribute or service belongs', () => {
    expect(told('ports: ["80:80"]\nweb: {image: nginx}\nservices: {}\n')).toEqual([
      'unknown-attribute ports: `ports` is an attribute of a service: indent it under one, or check the indentation above. -> clearAttribute ""',
      'unknown-attribute web: `web` looks like a service: write `services:` above it at the left margin, and indent it by two spaces. (Files without `services:` are of the first format, which Docker no longer reads.)',
    ]);
  });

  it('do not suggest what is there already', () => {
    expect(told('services: {web: {image: a, imag: b}}')).toEqual([
      'unknown-attribute services.web.imag: Compose knows no attribute `imag` here. Remove it, or check the indentation: perhaps it belongs one level higher or lower. -> clearAttribute ""',
    ]);
  });
});

describe('values of the wrong kind', () => {
  it('say what is wanted, and how to mend it', () => {
    const text = `version: 3.8
services:
  web:
    image: 1
    ports:
    depends_on: db
    init: 1
    environment: {A: [1], D: 2024-01-01}
    healthcheck: {interval: 10, retries: many}
    volumes: [{source: data}, 5]
    cap_add: [A, B, A]
    deploy: {update_config: {order: start-fist}}
    container_name: "-"
    oom_score_adj: 2000
`;
    expect(told(text)).toEqual([
      'wrong-type version: `version` must be text: put `3.8` in quotes. -> setAttribute "3.8"',
      'wrong-type services.web.image: `image` must be text: put `1` in quotes. -> setAttribute "1"',
      'wrong-type services.web.ports: `ports` has no value. Write one, or remove the line. -> clearAttribute ""',
      'wrong-type services.web.depends_on: `depends_on` must be a list or a mapping, not `db`. -> setAttribute ["db"]',
      'wrong-type services.web.init: `init` must be `true` or `false`, not `1`.',
      'wrong-type services.web.environment.A: `A` must be a single value, not a list.',
      'wrong-type services.web.environment.D: YAML reads `2024-01-01` as a date: put it in quotes. -> setAttribute "2024-01-01"',
      'wrong-type services.web.healthcheck.interval: `interval` needs a unit: write `10s`. -> setAttribute "10s"',
      'required services.web.volumes.0: `type` is missing in `volumes[0]`.',
      'wrong-type services.web.volumes.1: `volumes[1]` must be text: put `5` in quotes. -> setAttribute "5"',
      'not-unique services.web.cap_add.2: Entries 1 and 3 of `cap_add` are the same: remove one. -> clearAttribute ""',
      'unknown-value services.web.deploy.update_config.order: `order` cannot be `start-fist`. It may be: start-first, stop-first. Did you mean `start-first`? -> setAttribute "start-first"',
      'pattern services.web.container_name: `-` is not a valid `container_name`: two characters or more (docker compose refuses a single one), letters, digits, `_`, `.` and `-`, beginning with a letter or digit.',
      'out-of-range services.web.oom_score_adj: `oom_score_adj` must be 1000 or less, not 2000.',
    ]);
  });
});

describe('names', () => {
  it('are checked where the user chooses them, and free where the tool does not look', () => {
    expect(told('services: {"a b": {}, ok: {environment: {"": 1}}}\nnetworks: {"a b": 5}\n')).toEqual([
      'invalid-name services.ok.environment.: A name is missing here.',
      'invalid-name services.a b: `a b` is not a valid name: use letters, digits, `.`, `_` and `-` only.',
    ]);
  });

  it('that only JavaScript knows are names like others', () => {
    const text = '{"services":{"__proto__":{"image":1},"constructor":{"toString":1}}}';
    expect(checkSchema(valueOfYaml(text)).map(({ path }) => path.join('.'))).toEqual([
      'services.__proto__.image',
      'services.constructor.toString',
    ]);
  });
});

describe('places', () => {
  const text =
    'services:\n  web:\n    image: nginx\n    imagee: x\n    ports: 80\n    volumes:\n    - target: /a\n';
  it('are the key for unknown attributes, the value for wrong ones, the entry for what it lacks', () => {
    const places = resolved(text).diagnostics.map(({ id, path, location }) => {
      const from = text.indexOf(location!.chunk.text) + location!.from;
      return [id, path!.join('.'), text.slice(from, from + location!.to - location!.from)];
    });
    expect(places).toEqual([
      ['wrong-type', 'services.web.ports', '80'],
      ['required', 'services.web.volumes.0', 'target: /a'],
      ['unknown-attribute', 'services.web.imagee', 'imagee'],
    ]);
  });
});

describe('a part of the configuration', () => {
  it('is checked where it stands, its own key too', () => {
    const at = (path: (string | number)[], data: unknown): string | undefined =>
      toolWording(checkSchema(valueOf(data), { path }));
    expect([
      at(['services', 'web'], { image: 1 }),
      at(['services', 'a/b'], { image: 'x' }),
      at(['foo'], 1),
      at(['x-foo'], 1),
      at(['networks', 'a b'], 1),
      at(['services', 'web', 'ports'], 80),
      at(['services', 'web', 'depends_on', 0], 1),
    ]).toEqual([
      'services.web.image must be a string',
      "services additional properties 'a/b' not allowed",
      " additional properties 'foo' not allowed",
      undefined,
      undefined,
      'services.web.ports must be a array',
      'services.web.depends_on.0 must be a string',
    ]);
  });
});

describe('what was found clean', () => {
  it('is not walked again, and what was not is', () => {
    const service = valueOfYaml('{image: nginx, ports: ["80:80"]}');
    if (service.kind !== 'map') throw new Error('not a map');
    const entries = new Map(service.entries);
    const walk = vi.spyOn(entries, 'forEach');
    const watched = packedMap(entries, service.origin);
    const check = (): number => checkSchema(watched, { path: ['services', 'web'] }).length;
    expect([check(), check(), check(), walk.mock.calls.length]).toEqual([0, 0, 0, 1]);
  });
});

describe('quick fixes', () => {
  it('are commands with arguments that they take', () => {
    const text = `verison: "3"
services:
  web: {image: 1, ports:, depends_on: db, foo: 1, cap_add: [A, A], healthcheck: {interval: 10}, cgroup: hosst}
`;
    const calls = checkSchema(valueOfYaml(text)).flatMap(({ fixes }) => fixes?.map(({ call }) => call) ?? []);
    expect(calls.length).toBe(8);
    const refused = calls.filter(
      ({ command, args }) => commands[command]?.args.safeParse(args).success !== true,
    );
    expect(refused).toEqual([]);
  });
});

describe('nearestName', () => {
  it('forgives one mistake in three letters, and no more', () => {
    const names = ['apt-net', 'api-net', 'database-network', 'web'];
    expect(
      ['apt-net', 'apt-nett', 'atp-net', 'API_NET', 'databse-netwrok', 'wbe', 'queue', 'x', ''].map((name) =>
        nearestName(name, names),
      ),
    ).toEqual([
      'apt-net',
      'apt-net',
      'apt-net',
      'api-net',
      'database-network',
      'web',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('finds the way back from any single mistake in a long name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...attributesOf(['services', 'web']).keys()),
        fc.nat(),
        fc.nat(3),
        (name, at, kind) => {
          fc.pre(name.length > 8);
          const index = at % (name.length - 1);
          const [before, here, next, after] = [
            name.slice(0, index),
            name[index]!,
            name[index + 1]!,
            name.slice(index + 2),
          ];
          const wrong = [
            before + next + here + after,
            before + next + after,
            `${before}q${here}${next}${after}`,
            `${before}q${next}${after}`,
          ];
          expect(editDistance(wrong[kind]!, name)).toBeLessThanOrEqual(1);
          expect(nearestName(wrong[kind]!, [name])).toBe(name);
        },
      ),
    );
  });
});
