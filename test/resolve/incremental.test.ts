import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadedFile, Resolution, ResolveInput } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import { createResolveCache } from '../../shared/resolve/scope.ts';
import { toJson } from '../../shared/resolve/to-json.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { editYaml } from '../../shared/yaml/edit-file.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import { generateCompose } from '../support/generate-compose.ts';

interface Texts {
  readonly base: YamlFile;
  readonly override: YamlFile;
  readonly common: YamlFile;
  readonly env: string;
}

const start = {
  base: `x-common: &common
  restart: always
  environment: {LEVEL: "\${LEVEL:-info}"}
include: []
services:
  web:
    <<: *common
    image: nginx:\${TAG}
    depends_on: [api]
    ports: ["8080:80"]
  api:
    extends: {file: common.yaml, service: node}
    image: api
    networks: [back]
    env_file: api.env
  db:
    image: postgres
    volumes: ["data:/var/lib", "logs:/logs"]
    networks: [back]
    profiles: [full]
    environment: {LEVEL: "\${LEVEL:-info}", SEED: "1"}
    healthcheck: {test: pg_isready, interval: 90s}
    deploy: {resources: {limits: {cpus: "0.50", memory: 1.5g}}, replicas: 2}
networks:
  back: {}
volumes:
  data:
  logs:
`,
  override: `services:
  web:
    ports: ["9090:90"]
    environment: {LEVEL: debug}
  api:
    networks: !reset null
  db:
    deploy: {replicas: 3}
`,
  common: `services:
  node:
    image: node
    command: npm start
    volumes: ["./src:/src", "~/cache:/cache"]
    environment: [LEVEL]
`,
};

/** Another look at the same files: variables of the process, and the stack. */
interface Look {
  readonly variables: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

const stack = ['/p/compose.yaml', '/p/override.yaml'];

function inputOf({ base, override, common, env }: Texts, { variables, files: asked }: Look): ResolveInput {
  const files: Readonly<Record<string, LoadedFile>> = {
    '/p/compose.yaml': { text: base.text, yaml: () => base },
    '/p/override.yaml': { text: override.text, yaml: () => override },
    '/p/common.yaml': { text: common.text, yaml: () => common },
    '/p/api.env': { text: 'A=1\n', yaml: () => parseYaml('') },
    '/p/.env': { text: env, yaml: () => parseYaml('') },
  };
  return {
    files: asked,
    read: (path) => files[path] ?? null,
    environment: { PATH: '/bin', ...variables },
    envFiles: [],
    profiles: [],
  };
}

/** Everything that a reader of a resolution sees; places as offsets in chunks with their text. */
function shown(resolution: Resolution): unknown {
  const { config, model, diagnostics, ...rest } = resolution;
  return {
    ...rest,
    config: config && toJson(config),
    model: model && toJson(model),
    origins: model && originsOf(model),
    diagnostics: diagnostics.map((one) => ({ ...one, location: one.location && { ...one.location } })),
  };
}

function originsOf(value: Value): unknown {
  const { source, node, how } = value.origin;
  const own = [how, source?.file, source?.layer, source?.chunk.text, node?.from, node?.to];
  if (value.kind === 'scalar') return own;
  if (value.kind === 'list') return [own, ...value.items.map(originsOf)];
  return [own, ...[...value.entries].map(([key, entry]) => [key, originsOf(entry)])];
}

const snippets = [
  '\n',
  ' ',
  'x',
  '# note\n',
  '  cache:\n    image: redis\n',
  '    image: other\n',
  '&common ',
  '*common',
  '<<: *common',
  '!reset ',
  '"',
  ': ',
  '${TAG}',
  '    depends_on: [db, web]\n',
  '    network_mode: host\n',
  '    mem_limit: 1g\n',
];

const look: fc.Arbitrary<Look> = fc.record({
  variables: fc.constantFrom<Look['variables'][]>(
    {},
    { LEVEL: 'warn' },
    { TAG: '9' },
    { LEVEL: '', HOME: '/home/me' },
  ),
  files: fc.constantFrom(stack, stack.slice(0, 1)),
});

const edit = fc.record({
  look,
  file: fc.constantFrom('base', 'override', 'common', 'env'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 0, 1, 3, 12),
  insert: fc.constantFrom('', ...snippets),
});

describe('resolving after an edit', () => {
  test('gives what resolving from nothing gives, whatever environment is looked at', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const cache = createResolveCache();
        let texts: Texts = {
          base: parseYaml(start.base),
          override: parseYaml(start.override),
          common: parseYaml(start.common),
          env: 'TAG=1\n',
        };
        resolve(inputOf(texts, { variables: {}, files: stack }), cache);
        for (const { look, file, at, remove, insert } of edits) {
          if (file === 'env') texts = { ...texts, env: `TAG=${insert.length}\n` };
          else {
            const old = texts[file as 'base'];
            const from = Math.floor(at * old.text.length);
            const to = Math.min(old.text.length, from + remove);
            texts = { ...texts, [file]: editYaml(old, [{ from, to, insert }]) };
          }
          const input = inputOf(texts, look);
          expect(shown(resolve(input, cache))).toEqual(shown(resolve(input)));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('leaves every service that it did not touch the same object', () => {
    const text = generateCompose(50, { anchors: true });
    const file = parseYaml(text);
    const cache = createResolveCache();
    const before = resolve(inputOfOne(file), cache);
    const at = text.indexOf('image: ', text.length / 2) + 'image: '.length;
    const after = resolve(inputOfOne(editYaml(file, [{ from: at, to: at, insert: 'x' }])), cache);
    for (const key of ['config', 'model'] as const) {
      expect(changedServices(before[key], after[key])).toHaveLength(1);
    }
  });

  test('leaves every service the same object that asks for no variable which is another there', () => {
    const names = Array.from({ length: 20 }, (_, i) => `svc-${i}`);
    const services = names.map((name, i) => {
      const environment = i % 5 === 0 ? ['LEVEL'] : ['OTHER=1'];
      const image = i % 5 === 1 ? 'app:${TAG:-1}' : 'app:${FIXED:-1}';
      return `  ${name}: { image: "${image}", environment: ${JSON.stringify(environment)}, volumes: ["~/d:/d"] }\n`;
    });
    const file = parseYaml(`services:\n${services.join('')}`);
    const changedWith = (variables: Readonly<Record<string, string>>): string[] => {
      let cache = createResolveCache();
      const at = (environment: Readonly<Record<string, string>>) =>
        resolve({ ...inputOfOne(file), environment: { HOME: '/home', ...environment } }, cache).config;
      const [before, after] = [at({}), at(variables)];
      cache = createResolveCache();
      expect(toJson(after!)).toEqual(toJson(at(variables)!));
      return changedServices(before, after);
    };
    expect(changedWith({ TAG: '2' })).toEqual(names.filter((_, i) => i % 5 === 1));
    expect(changedWith({ LEVEL: 'a' })).toEqual(names.filter((_, i) => i % 5 === 0));
    expect(changedWith({ UNUSED: 'a' })).toEqual([]);
    expect(changedWith({ HOME: '/other' })).toEqual(names);
  });
});

describe('looking at another environment', () => {
  const base = parseYaml(generateCompose(5).replaceAll('LOG_LEVEL:-info', 'LEVEL:-info'));
  const prod = parseYaml('services:\n  svc-1:\n    deploy: { replicas: 7 }\n');
  const read = (path: string) =>
    path === '/p/.env' ? null : path === '/p/prod.yaml' ? loaded(prod) : loaded(base);

  test('takes over every attribute that neither its layers nor its variables touch', () => {
    const cache = createResolveCache();
    const at = (files: readonly string[], environment: Readonly<Record<string, string>>) =>
      resolve({ files, read, environment, envFiles: [], profiles: [] }, cache).model;
    const before = at(['/p/compose.yaml'], {});
    const after = at(['/p/compose.yaml', '/p/prod.yaml'], { LEVEL: 'warn' });
    const changed = (name: string): string[] => {
      const [old, now] = [before, after].map((value) => attributesOf(value, name));
      return [...now!].filter(([key, value]) => old!.get(key) !== value).map(([key]) => key);
    };
    expect(changed('svc-0')).toEqual(['environment']);
    expect(changed('svc-1')).toEqual(['environment', 'deploy']);
  });
});

const loaded = (yaml: YamlFile): LoadedFile => ({ text: yaml.text, yaml: () => yaml });

function attributesOf(model: Value | undefined, name: string): ReadonlyMap<string, Value> {
  const service = valueAt(model, ['services', name]);
  return service?.kind === 'map' ? service.entries : new Map();
}

function inputOfOne(yaml: YamlFile): ResolveInput {
  return {
    files: ['/p/compose.yaml'],
    read: (path) => (path === '/p/compose.yaml' ? { text: yaml.text, yaml: () => yaml } : null),
    environment: {},
    envFiles: [],
    profiles: [],
  };
}

function changedServices(before: Value | undefined, after: Value | undefined): string[] {
  const entries = (value: Value | undefined): ReadonlyMap<string, Value> => {
    const services = value?.kind === 'map' ? value.entries.get('services') : undefined;
    return services?.kind === 'map' ? services.entries : new Map();
  };
  return [...entries(after)]
    .filter(([name, value]) => entries(before).get(name) !== value)
    .map(([name]) => name);
}
