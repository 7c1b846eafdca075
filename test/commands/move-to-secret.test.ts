import { expect, it } from 'vitest';
import { snapshotIn } from '../../shared/project/snapshot.ts';
import { fileVariable } from '../../shared/spec/secret-files.ts';
import { accept, DIR, refusal, snapshotOf, textOf } from './run-case.ts';

const call = (variable: string, service = 'db') => ({ command: 'moveToSecret', args: { service, variable } });

it.each([
  [
    'a map',
    '      # never in a repository\n      POSTGRES_PASSWORD: hunter2\n      POSTGRES_DB: shop\n',
    '      # never in a repository\n      POSTGRES_PASSWORD_FILE: /run/secrets/db_postgres_password\n      POSTGRES_DB: shop\n',
  ],
  [
    'a list',
    '      - POSTGRES_DB=shop\n      - POSTGRES_PASSWORD=hunter2\n',
    '      - POSTGRES_DB=shop\n      - POSTGRES_PASSWORD_FILE=/run/secrets/db_postgres_password\n',
  ],
])('a password in %s goes to a file of its own', (_, before, after) => {
  const text = (lines: string) => `services:\n  db:\n    image: postgres:17\n    environment:\n${lines}`;
  const next = accept(snapshotOf(text(before)), call('POSTGRES_PASSWORD'));
  expect(textOf(next)).toBe(
    `${text(after)}    secrets:\n      - db_postgres_password\n\nsecrets:\n  db_postgres_password:\n    file: ./db_postgres_password.txt\n`,
  );
  expect(textOf(next, 'db_postgres_password.txt')).toBe('hunter2');
  expect(next.resolution.accepted).toBe(true);
});

it('moves what the layers say once, out of all of them', () => {
  const base = 'services:\n  db:\n    image: mariadb\n    environment:\n      MARIADB_PASSWORD: one\n';
  const over = 'services:\n  db:\n    environment:\n      MARIADB_PASSWORD: one\n';
  const next = accept(
    snapshotOf({ 'compose.yaml': base, 'compose.override.yaml': over }),
    call('MARIADB_PASSWORD'),
  );
  expect(textOf(next) + textOf(next, 'compose.override.yaml')).not.toMatch(/one/);
  expect(textOf(next, 'db_mariadb_password.txt')).toBe('one');
});

it('is refused where another environment gives another value, and moves what all of them give', () => {
  const base = 'services:\n  db:\n    image: mariadb\n    environment:\n      MARIADB_PASSWORD: one\n';
  const over = (value: string) => `services:\n  db:\n    environment:\n      MARIADB_PASSWORD: ${value}\n`;
  const dev = 'services:\n  db:\n    restart: always\n';
  const files = (value: string) => ({
    'compose.yaml': base,
    'compose.dev.yaml': dev,
    'compose.prod.yaml': over(value),
  });
  const inDev = snapshotIn(snapshotOf(files('two')), 'dev');
  const why = refusal(inDev, call('MARIADB_PASSWORD'));
  expect([why.code, why.message.args]).toEqual([
    'changes-environment',
    { environment: 'prod', variable: 'MARIADB_PASSWORD' },
  ]);
  // In prod the value of the base is taken away too, which dev still needs.
  const inProd = snapshotIn(snapshotOf(files('two')), 'prod');
  expect(refusal(inProd, call('MARIADB_PASSWORD')).code).toBe('changes-environment');
  const alone = { 'compose.yaml': base, 'compose.dev.yaml': dev, 'compose.prod.yaml': dev };
  const next = accept(snapshotIn(snapshotOf(alone), 'dev'), call('MARIADB_PASSWORD'));
  expect(
    snapshotIn(next, 'prod')
      .model.services.get('db')
      ?.secrets.map(({ source }) => source),
  ).toEqual(['db_mariadb_password']);
});

it('is refused where the image is not known to read a file, or the value is kept elsewhere', () => {
  const own = snapshotOf('services:\n  db:\n    image: own/thing\n    environment:\n      TOKEN: x\n');
  expect(refusal(own, call('TOKEN')).code).toBe('no-file-variable');
  const variable = snapshotOf(
    'services:\n  db:\n    image: mysql\n    environment:\n      MYSQL_PASSWORD: ${P:-x}\n',
  );
  expect(refusal(variable, call('MYSQL_PASSWORD')).code).toBe('not-extractable');
  expect(refusal(own, call('NONE')).code).toBe('not-there');
  expect(own.project.files.has(`${DIR}/db_token.txt`)).toBe(false);
});

it.each([
  ['docker.io/library/postgres:17@sha256:0', 'POSTGRES_PASSWORD', 'POSTGRES_PASSWORD_FILE'],
  ['localhost:5000/grafana/grafana', 'GF_SECURITY_ADMIN_PASSWORD', 'GF_SECURITY_ADMIN_PASSWORD__FILE'],
  ['postgres-exporter', 'POSTGRES_PASSWORD', undefined],
  ['mysql', 'PASSWORD', undefined],
])('%s reads %s from %s', (image, variable, expected) => {
  expect(fileVariable(image, variable)).toBe(expected);
});
