import { describe, expect, it } from 'vitest';
import { copyElements } from '../../shared/commands/copy-elements.ts';
import { runCommand } from '../../shared/commands/run-command.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { accept, expectEdit, refusal, snapshotOf, textOf } from './run-case.ts';

const SHOP = `# The shop
name: shop

x-logging: &logging
  driver: json-file

services:
  # The door
  web:
    image: nginx:1.29 # pinned
    ports:
      - "8080:80"
    depends_on:
      - api
    networks: [front]

  # Answers questions.
  api:
    image: api:1
    container_name: api
    environment:
      - DB_HOST=db
    logging: *logging
    volumes:
      - data:/data # kept
    secrets: [token]
    networks:
      - front

networks:
  front: # reached from outside
    driver: bridge

volumes:
  data:

secrets:
  token:
    file: ./token.txt
`;

const paste = (text: string, more: Record<string, unknown> = {}) => ({
  command: 'pasteElements',
  args: { text, ...more },
});

function notesOf(files: string, text: string): readonly string[] {
  const answer = runCommand(snapshotOf(files), paste(text));
  if (isRefusal(answer)) throw new Error(printMessage(answer.message));
  return answer.notes.map((note) => printMessage(note));
}

describe('copying', () => {
  it('cuts services out of their text, with what they need', () => {
    expect(copyElements(snapshotOf(SHOP), ['service:web'])).toEqual({
      text: `services:
  # The door
  web:
    image: nginx:1.29 # pinned
    ports:
      - "8080:80"
    depends_on:
      - api
    networks: [front]

networks:
  front: # reached from outside
    driver: bridge
`,
      notes: [],
    });
  });

  it('writes out what an alias says', () => {
    const { text } = copyElements(snapshotOf(SHOP), ['service:api']);
    expect(text).toContain('    logging:\n      driver: json-file\n');
    expect(text).toContain('\nvolumes:\n  data:\n');
    expect(text).toContain('\nsecrets:\n  token:\n    file: ./token.txt\n');
  });

  const copied = (text: string, id: string): string => copyElements(snapshotOf(text), [id]).text;

  it('keeps comments beside aliases and merge keys, which are written out', () => {
    const text = `x-env: &env
  LOG: "1"
x-base: &base
  restart: always
  image: old
  tty: true
x-other: &other
  image: nginx
x-word: &word now
services:
  web:
    # What all have
    <<: *base # more
    image: x # pinned
    environment: *env # all of it
    command: [run, *word]
    # the last word
    user: "1000"
  other: *other # the same
  some:
    <<: [*other, *base] # both
    tty: false
`;
    expect(copied(text, 'service:web')).toBe(`services:
  web:
    # What all have
    restart: always # more
    tty: true
    image: x # pinned
    environment: # all of it
      LOG: "1"
    command: [run, now]
    # the last word
    user: "1000"
`);
    expect(copied(text, 'service:other')).toBe('services:\n  other: # the same\n    image: nginx\n');
    expect(copied(text, 'service:some')).toBe(
      'services:\n  some:\n    restart: always # both\n    image: nginx\n    tty: false\n',
    );
    // What was pasted says the same, comments included, even where the anchors come along.
    expect(textOf(accept(snapshotOf('services:\n  old:\n    image: x\n'), paste(text)))).toContain(
      '  web:\n    # What all have\n    restart: always # more\n    tty: true\n    image: x # pinned\n',
    );
  });

  it('keeps comments of what stands in braces', () => {
    const text =
      'services: {\n  # The door\n  web: {image: x}, # why\n  api: {\n    image: y, # here\n    tty: true\n  } # and so\n}\n';
    expect(copied(text, 'service:web')).toBe('services:\n  # The door\n  web: {image: x} # why\n');
    expect(copied(text, 'service:api')).toBe(
      'services:\n  api: {\n    image: y, # here\n    tty: true\n  } # and so\n',
    );
    expect(copied('services:\n  web: {image: x} # why\n', 'service:web')).toBe(
      'services:\n  web: {image: x} # why\n',
    );
  });

  it('copies what the lowest layer says and tells so', () => {
    const files = {
      'compose.yaml': SHOP,
      'compose.override.yaml': 'services:\n  web:\n    image: nginx:dev\n',
    };
    const { text, notes } = copyElements(snapshotOf(files), ['service:web', 'volume:data']);
    expect(text).toContain('image: nginx:1.29 # pinned');
    expect(text).toMatch(/\nvolumes:\n {2}data:\n/);
    expect(notes.map((note) => printMessage(note))).toEqual([
      'web is copied as compose.yaml says it; what other layers change is not in the copy.',
    ]);
  });

  it('of nothing is nothing', () => {
    expect(copyElements(snapshotOf(SHOP), ['port:8080/tcp']).text).toBe('');
  });
});

describe('pasting', () => {
  it('carries text and comments into another project', () => {
    const { text } = copyElements(snapshotOf(SHOP), ['service:web', 'network:front']);
    expectEdit(
      'services:\n  api:\n    image: api:2\n',
      paste(text),
      `services:
  api:
    image: api:2
  # The door
  web:
    image: nginx:1.29 # pinned
    ports:
      - "8080:80"
    depends_on:
      - api
    networks: [front]

networks:
  front: # reached from outside
    driver: bridge
`,
    );
  });

  it.each([
    ['services:\n', 'services:\n'],
    ['name: x\nservices: # all\n\nnetworks:\n  front:\n', 'name: x\nservices: # all\n'],
    ['services: {}\n', 'services:\n'],
    ['services: null\n', 'services:\n'],
  ])('carries the comments of the first entry of an empty section too: %j', (file, head) => {
    const { text } = copyElements(snapshotOf(SHOP), ['service:web']);
    const after = textOf(accept(snapshotOf(file), paste(text)));
    expect(
      after.startsWith(`${head}  # The door\n  web:\n    image: nginx:1.29 # pinned\n    ports:\n`),
    ).toBe(true);
  });

  it('makes names, host ports and container names unique, also where the copies name one another', () => {
    const { text } = copyElements(snapshotOf(SHOP), ['service:web', 'service:api']);
    const after = textOf(accept(snapshotOf(SHOP), paste(text)));
    expect(after.startsWith(SHOP.slice(0, SHOP.indexOf('networks:\n  front')))).toBe(true);
    expect(after).toContain(`  # The door
  web-2:
    image: nginx:1.29 # pinned
    ports:
      - "8081:80"
    depends_on:
      - api-2
    networks: [front]
`);
    expect(after).toContain('  api-2:\n    image: api:1\n    environment:\n      - DB_HOST=db\n');
    expect(after.match(/container_name/g)).toHaveLength(1);
    expect(after.match(/^ {2}front:/gm)).toHaveLength(1);
    expect(notesOf(SHOP, text)).toEqual([
      'web is taken here, so it is called web-2.',
      'api is taken here, so it is called api-2.',
      'web-2: host port 8080 is taken here, so it publishes 8081.',
      'Declared here already, and used as it is here: front, data, token.',
    ]);
  });

  it('leaves out references to services that are not there, and declares what nobody does', () => {
    const piece = 'web:\n  image: nginx\n  depends_on: [api]\n  networks: [front]\n  volumes: [data:/d]\n';
    expectEdit(
      'services:\n  db:\n    image: postgres:17\n',
      paste(piece),
      `services:
  db:
    image: postgres:17
  web:
    image: nginx
    networks: [front]
    volumes: [data:/d]

networks:
  front:

volumes:
  data:
`,
    );
    expect(notesOf('services:\n  db:\n    image: postgres:17\n', piece)).toEqual([
      'Not in this project, so references to it are left out: api.',
    ]);
  });

  it('works into an empty file, into JSON, and from a command', () => {
    expect(textOf(accept(snapshotOf(''), paste('redis:8')))).toBe(
      'services:\n  redis:\n    image: redis:8\n',
    );
    expect(textOf(accept(snapshotOf('{"services": {"a": {"image": "a"}}}\n'), paste('redis:8')))).toBe(
      '{"services": {"a": {"image": "a"}, "redis": {"image": "redis:8"}}}\n',
    );
    const run = 'docker run -d -p 8080:80 --network front -v data:/d nginx:1.29';
    const after = textOf(accept(snapshotOf(SHOP), paste(run, { at: { x: 1, y: 2 } })));
    expect(after).toContain(
      '  nginx:\n    image: nginx:1.29\n    ports:\n      - "8081:80"\n    volumes:\n      - data:/d\n    networks:\n      - front\n',
    );
  });

  it('pins several below one another', () => {
    const snapshot = accept(snapshotOf(SHOP), paste('redis:8\nmemcached', { at: { x: 10, y: 20 } }));
    expect([...(snapshot.project.layouts.get('architecture') ?? [])]).toEqual([
      ['service:redis', { x: 10, y: 20 }],
      ['service:memcached', { x: 10, y: 140 }],
    ]);
  });

  it('is refused with a reason where there is nothing to paste', () => {
    const codes = ['Hello, you there!', 'services:\n  a: {image: x\n', 'networks:\n  front: {}\n'].map(
      (text) => refusal(snapshotOf(SHOP), paste(text)).code,
    );
    expect(codes).toEqual(['nothing-to-paste', 'paste-broken', 'nothing-to-paste']);
  });
});
