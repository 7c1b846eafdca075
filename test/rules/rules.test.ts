import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/commands/run-command.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { rules } from '../../shared/rules/index.ts';
import { snapshotOf, textOf } from '../commands/run-case.ts';

interface Case {
  /** What the rule has nothing to say about. */
  readonly valid: readonly string[];
  /** A text and what the rule says of it, in English, with the line. */
  readonly invalid: readonly (readonly [
    text: string,
    said: readonly (readonly [line: number, words: string])[],
  ])[];
  /** A text and what the first fix makes of it. */
  readonly fixed?: readonly [string, string];
}

const twoNetworks = (joined: string) =>
  `services:\n  api:\n    image: api:1\n    environment:\n      DB_HOST: db\n    networks: [${joined}]\n  db:\n    image: postgres:17\n    networks: [back]\nnetworks:\n  front:\n  back:\n`;

const cases: Readonly<Record<string, Case>> = {
  'host-port-twice': {
    valid: [
      'services:\n  a:\n    image: x:1\n    ports: ["127.0.0.1:80:80"]\n  b:\n    image: x:1\n    ports: ["127.0.0.2:80:80", "80:80/udp"]\n',
      'services:\n  a:\n    image: x:1\n    ports: ["80:80"]\n  b:\n    image: x:1\n    profiles: [other]\n    ports: ["80:80"]\n',
    ],
    invalid: [
      [
        'services:\n  a:\n    image: x:1\n    ports:\n      - "80:80"\n  b:\n    image: x:1\n    ports:\n      - "127.0.0.1:80:8080"\n',
        [[9, 'Host port 80 of b is taken by a']],
      ],
    ],
  },
  'dependency-condition-reset': {
    valid: [
      'services:\n  a: &a\n    image: x:1\n    depends_on:\n      b: {condition: service_healthy}\n  b:\n    image: y:1\n    healthcheck: {test: x}\n---\nservices:\n  a:\n    depends_on:\n      b: {restart: true}\n',
    ],
    invalid: [
      [
        'services:\n  a:\n    image: x:1\n    depends_on:\n      b:\n        condition: service_healthy\n  b:\n    image: y:1\n    healthcheck: {test: x}\n---\nservices:\n  a:\n    depends_on: [b]\n',
        [[6, 'a no longer waits until b is `service_healthy`']],
      ],
    ],
  },
  'ulimit-replaced': {
    valid: [
      'services:\n  a:\n    image: x:1\n    ulimits: {nofile: {soft: 1, hard: 2}}\n---\nservices:\n  a:\n    ulimits: {nofile: {soft: 3, hard: 4}}\n',
    ],
    invalid: [
      [
        'services:\n  a:\n    image: x:1\n    ulimits: {nofile: {soft: 1, hard: 2}}\n---\nservices:\n  a:\n    ulimits:\n      nofile:\n        soft: 3\n',
        [[10, 'The limit nofile of a replaces the one of a lower layer as a whole: its `hard` is gone']],
      ],
    ],
  },
  'drive-letter-volume': {
    valid: ['services:\n  a:\n    image: x:1\n    volumes: ["dd:/data", "/x"]\nvolumes:\n  dd:\n'],
    invalid: [
      [
        'services:\n  a:\n    image: x:1\n    volumes:\n      - d:/data\nvolumes:\n  d:\n',
        [[5, 'a mounts no volume `d` here']],
      ],
    ],
  },
  'unreachable-host': {
    valid: [
      twoNetworks('front, back'),
      'services:\n  a:\n    image: x:1\n    environment: [DB=b]\n  b:\n    image: y:1\n',
      'services:\n  a:\n    image: x:1\n    network_mode: host\n    environment: [DB=b]\n  b:\n    image: y:1\n',
    ],
    invalid: [
      [twoNetworks('front'), [[5, 'DB_HOST of api names db']]],
      [
        'services:\n  a:\n    image: x:1\n    environment:\n      - URL=postgres://u:p@b:5432/x\n    networks: [n]\n  b:\n    image: y:1\nnetworks:\n  n:\n',
        [[5, 'URL of a names b']],
      ],
    ],
    fixed: [twoNetworks('front'), twoNetworks('front, back')],
  },
  'wait-without-healthcheck': {
    valid: [
      'services:\n  a:\n    image: x:1\n    depends_on:\n      b:\n        condition: service_healthy\n  b:\n    image: y:1\n    healthcheck:\n      test: [CMD, "true"]\n',
    ],
    invalid: [
      [
        'services:\n  a:\n    image: x:1\n    depends_on:\n      b:\n        condition: service_healthy\n  b:\n    image: y:1\n',
        [[6, 'a waits until b is healthy']],
      ],
    ],
    fixed: [
      'services:\n  a:\n    image: x:1\n    depends_on:\n      b:\n        condition: service_healthy # ready\n  b:\n    image: y:1\n',
      'services:\n  a:\n    image: x:1\n    depends_on:\n      b:\n        condition: service_started # ready\n  b:\n    image: y:1\n',
    ],
  },
  'floating-tag': {
    valid: [
      'services:\n  a:\n    image: registry:5000/x:1.2\n  b:\n    image: x@sha256:0123\n  c:\n    image: mine\n    build: .\n',
    ],
    invalid: [
      [
        'services:\n  a:\n    image: nginx:latest\n  b:\n    image: registry:5000/x\n',
        [
          [3, 'a runs nginx:latest'],
          [5, 'b runs registry:5000/x'],
        ],
      ],
    ],
  },
  'written-secret': {
    valid: [
      'services:\n  a:\n    image: x:1\n    environment:\n      DB_PASSWORD: ${DB_PASSWORD:-x}\n      DB_PASSWORD_FILE: /run/secrets/db\n      TOKEN_URL: http://x\n',
    ],
    invalid: [
      [
        'services:\n  a:\n    image: x:1\n    environment:\n      - POSTGRES_PASSWORD=dev\n      - API_KEY=abc\n',
        [
          [5, 'POSTGRES_PASSWORD of a'],
          [6, 'API_KEY of a'],
        ],
      ],
    ],
  },
  'unused-resource': {
    valid: [
      'services:\n  a:\n    image: x:1\n    volumes: ["data:/d"]\n    networks: [n]\n    secrets: [s]\nvolumes:\n  data:\nnetworks:\n  n:\nsecrets:\n  s:\n    file: ./s\n',
    ],
    invalid: [['services:\n  a:\n    image: x:1\nvolumes:\n  data: {}\n', [[5, 'data is declared']]]],
    fixed: ['services:\n  a:\n    image: x:1\n\nvolumes:\n  data: {}\n', 'services:\n  a:\n    image: x:1\n'],
  },
};

function findings(text: string, id: string) {
  const snapshot = snapshotOf(text);
  return snapshot.diagnostics
    .filter((each) => each.id === id)
    .map((each) => {
      const { location } = each;
      if (location === undefined) throw new Error(`${id} has no place`);
      const file = snapshot.project.files.get(location.file)!;
      const before = file.yaml.chunks.slice(0, file.yaml.chunks.indexOf(location.chunk));
      const at = before.reduce((sum, chunk) => sum + chunk.text.length, 0) + location.from;
      return { diagnostic: each, line: file.text.slice(0, at).split('\n').length, snapshot };
    });
}

describe('rules', () => {
  it('are each a file, an entry of the index and a case here', () => {
    const files = readdirSync(new URL('../../shared/rules', import.meta.url))
      .filter((name) => name.endsWith('.ts') && !['index.ts', 'rule.ts'].includes(name))
      .map((name) => name.replace(/\.ts$/, ''))
      .sort();
    expect(rules.map(({ id }) => id).sort()).toEqual(files);
    expect(Object.keys(cases).sort()).toEqual(files);
  });

  for (const [id, { valid, invalid, fixed }] of Object.entries(cases)) {
    describe(id, () => {
      it.each(valid)('has nothing to say: %j', (text) => {
        expect(findings(text, id)).toEqual([]);
      });

      it.each(invalid)('says where and why: %j', (text, said) => {
        const found = findings(text, id);
        expect(found.map(({ line }) => line)).toEqual(said.map(([line]) => line));
        for (const [index, [, words]] of said.entries()) {
          const { message } = found[index]!.diagnostic;
          expect(printMessage(message)).toContain(words);
          expect(printMessage(message, 'ko')).toMatch(/[가-힣]/);
          expect(printMessage(message, 'ko')).not.toMatch(/\{\w+\}/);
        }
      });

      if (fixed !== undefined) {
        it('is mended by its fix', () => {
          const [{ diagnostic, snapshot } = expect.fail('nothing found')] = findings(fixed[0], id);
          const answer = runCommand(snapshot, diagnostic.fixes![0]!.call, 'fix');
          if (isRefusal(answer)) throw new Error(printMessage(answer.message));
          expect(textOf(answer.snapshot)).toBe(fixed[1]);
          expect(findings(fixed[1], id)).toEqual([]);
        });
      }
    });
  }
});
