import { expect, test } from 'vitest';
import { offerAt } from '../../renderer/yaml-editor/completion.ts';
import { pathWordAt } from '../../renderer/yaml-editor/offered-paths.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { snapshotOfLayers } from '../support/snapshot-of-layers.ts';

const base = `x-base: &base
  restart: always
  logging: &logs
    driver: local
services:
  web:
    <<: *base
    image: nginx:\${TAG:-1.27}
    environment: { DEBUG: "1", LANG: ko }
    networks: [front]
  db:
    image: postgres:17
    environment:
      POSTGRES_DB: shop
networks:
  front: {}
  back: {}
volumes:
  data: {}
  cache: {}
secrets:
  token: { file: ./token.txt }
`;

/** What is offered at \`|\` in a file that stands beside the project's base, as the texts that would be written. */
function offers(text: string, asked = false): readonly string[] {
  const offset = text.indexOf('|');
  const written = text.slice(0, offset) + text.slice(offset + 1);
  const layers = { 'compose.yaml': base, 'compose.prod.yaml': written };
  const snapshot = snapshotOfLayers(layers, {}, { 'api/dev.env': 'A=1\n' });
  const offer = offerAt(snapshot, '/p/compose.prod.yaml', written, offset, asked);
  const word = written.slice(offer?.from, offset).toLowerCase();
  return (offer?.options ?? [])
    .filter(({ label }) => label.toLowerCase().startsWith(word))
    .map(({ label, apply }) => (typeof apply === 'string' ? apply : label));
}

test('keys: in maps, in brackets, in fragments that a service takes over', () => {
  expect(offers('services:\n  web:\n    privil|')).toEqual(['privileged: ']);
  expect(offers('services:\n  web: { privil| }')).toEqual(['privileged: ']);
  expect(offers('services:\n  web:\n    healthc|')).toEqual(['healthcheck:\n      ']);
  expect(offers('services:\n  web:\n    security_|')).toEqual(['security_opt:\n      - ']);
  expect(offers('services:\n  web:\n    ports:\n      - publ|')).toEqual(['published: ']);
  expect(offers('x-it: &it\n  restart: "no"\n  stop_g|\nservices:\n  web:\n    <<: *it\n')).toEqual([
    'stop_grace_period: ',
  ]);
  expect(offers('x-h: &h\n  inter|\nservices:\n  web: { healthcheck: *h }\n')).toEqual(['interval: ']);
});

test('what other layers have is offered to an override', () => {
  expect(offers('services:\n  |', true)).toEqual(['web:\n    ', 'db:\n    ']);
  expect(offers('services:\n  db: {}\n  w|')).toEqual(['web:\n    ']);
  expect(offers('networks:\n  |', true)).toEqual(['front:', 'back:', 'default:']);
  expect(offers('services:\n  web:\n    ports: !o|')).toEqual(['!override ']);
  expect(offers('services:\n  db:\n    environment:\n      |', true)).toEqual(['DEBUG: ', 'LANG: ']);
  expect(offers('services:\n  db:\n    environment:\n      - DE|')).toEqual(['DEBUG=']);
});

test('what services use and nobody declares is offered where it is declared', () => {
  const services =
    'services:\n  db:\n    volumes: [new-data:/x, ./here:/y, /z]\n    networks: { far: {} }\n    secrets: [key]\n';
  expect(offers(`${services}volumes:\n  n|`)).toEqual(['new-data:']);
  expect(offers(`${services}networks:\n  fa|`)).toEqual(['far:']);
  expect(offers(`${services}secrets:\n  k|`)).toEqual(['key:\n    ']);
  expect(offers(`${services}volumes:\n  |`, true)).not.toContain('here:');
});

test('names: of services, networks, secrets; not those that are there', () => {
  expect(offers('services:\n  web:\n    depends_on:\n      - |')).toEqual(['db']);
  expect(offers('services:\n  web:\n    depends_on:\n      d|')).toEqual(['db:\n        ']);
  expect(offers('services:\n  web:\n    networks: [front, |]')).toEqual(['back', 'default']);
  expect(offers('services:\n  web:\n    secrets: [to|]')).toEqual(['token']);
  expect(offers('services:\n  web:\n    secrets: [{ source: |')).toEqual(['token']);
  expect(offers('services:\n  web:\n    network_mode: se|')).toEqual(['service:db', 'service:']);
  expect(offers('services:\n  web:\n    volumes_from: [db:|]')).toEqual(['ro', 'rw']);
});

test('values: closed ones, usual ones, images of the project', () => {
  expect(offers('services:\n  web:\n    depends_on: { db: { condition: service_h| } }')).toEqual([
    'service_healthy',
  ]);
  expect(offers('services:\n  web:\n    init: |')).toEqual(['true', 'false']);
  expect(offers('services:\n  web:\n    restart: un|')).toEqual(['unless-stopped']);
  expect(offers('services:\n  web:\n    image: post|')).toEqual(['postgres:17']);
  expect(offers('services:\n  web:\n    cap_add: [NET_A|]')).toEqual(['NET_ADMIN']);
  expect(offers('services:\n  web:\n    healthcheck:\n      test: ["CMD-|')).toEqual(['CMD-SHELL']);
  expect(
    offers('services:\n  web:\n    logging:\n      driver: local\n      options:\n        max-f|'),
  ).toEqual(['max-file: ']);
  expect(offers('services:\n  web:\n    labels:\n      - traefik.en|')).toEqual(['traefik.enable=']);
  expect(offers('services:\n  web:\n    labels:\n      traefik.en|')).toEqual(['traefik.enable: ']);
});

test('the parts of short syntaxes', () => {
  expect(offers('services:\n  web:\n    volumes:\n      - da|')).toEqual(['data:']);
  expect(offers('services:\n  web:\n    volumes: ["cache:/c", |]')).toEqual(['data:']);
  expect(offers('services:\n  db:\n    volumes:\n      - data:|')).toEqual(['/var/lib/postgresql/data']);
  expect(offers('services:\n  web:\n    volumes:\n      - data:/data:r|')).toEqual([
    'ro',
    'rw',
    'rshared',
    'rslave',
  ]);
  expect(offers('services:\n  web:\n    volumes:\n      - ${D:-data}:/data:ro,|')).toContain('z');
  expect(offers('services:\n  web:\n    ports: ["53:53/u|"]')).toEqual(['udp']);
});

test('variables, anchors and files', () => {
  expect(offers('services:\n  web:\n    image: nginx:${T|')).toEqual(['${TAG}']);
  expect(offers('services:\n  web:\n    command: echo $$T|')).toEqual([]);
  expect(offers('x-a: &a {}\nservices:\n  web:\n    logging: *|\n    x-b: &b {}')).toEqual(['*a']);
  expect(offers('x-a: &a {}\nservices:\n  web:\n    <<: |')).toEqual(['*a']);
  expect(offers('x-a: &a {}\nservices:\n  web:\n    <|')).toEqual(['<<: *']);
  expect(offers('include:\n  - |')).toContain('./compose.yaml');
  expect(offers('services:\n  web:\n    extends: { file: compose.yaml, service: |')).toEqual(['web', 'db']);
});

test('paths: folder by folder, of the project’s own files, where a path of the host can stand', () => {
  expect(offers('services:\n  web:\n    env_file: ./|')).toEqual(['api/']);
  expect(offers('services:\n  web:\n    env_file: ./api/|')).toEqual(['dev.env']);
  expect(offers('services:\n  web:\n    env_file: ../p/api/|')).toEqual(['dev.env']);
  expect(offers('services:\n  web:\n    build: ./|')).toEqual(['api/']);
  expect(offers('services:\n  web:\n    build: { context: a|')).toEqual([]);
  expect(offers('services:\n  web:\n    build: { context: ./a|')).toEqual(['api/']);
  expect(offers('services:\n  web:\n    build: { context: https://host/|')).toEqual([]);
  expect(offers('services:\n  web:\n    volumes:\n      - ./a|')).toEqual(['api/']);
  expect(offers('services:\n  web:\n    volumes:\n      - ${HERE}/a|')).toEqual([]);
  expect(offers('services:\n  web:\n    volumes:\n      - { type: bind, source: ./api/|')).toEqual([
    'dev.env',
  ]);
  expect(offers('services:\n  web:\n    volumes:\n      - .|')).toEqual(['./compose.yaml', './api/']);
  expect(offers('configs:\n  site: { file: ./api/|')).toEqual(['dev.env']);
});

test('the folder that a path names: from the project, from home, a Dockerfile’s from its context', () => {
  const folderAt = (path: Path, word: string) => {
    const snapshot = snapshotOfLayers(
      { 'compose.yaml': 'services:\n  web:\n    build: { context: ./api, dockerfile: x }\n' },
      { HOME: '/home/me' },
    );
    return pathWordAt({ snapshot, file: '/p/compose.yaml', path, word, items: [] })?.folder;
  };
  const volume = ['services', 'web', 'volumes', 0];
  expect(folderAt(volume, './data/x')).toBe('/p/data');
  expect(folderAt(volume, '../x')).toBe('/');
  expect(folderAt(volume, '/etc/ng')).toBe('/etc');
  expect(folderAt(volume, '~/a')).toBe('/home/me');
  expect(folderAt(volume, '~other/a')).toBeUndefined();
  expect(folderAt(volume, 'data')).toBeUndefined();
  expect(folderAt(volume, './a:/b')).toBeUndefined();
  expect(folderAt(['services', 'web', 'build', 'dockerfile'], 'docker/')).toBe('/p/api/docker');
  expect(folderAt(['services', 'web', 'image'], './')).toBeUndefined();
});
