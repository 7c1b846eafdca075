// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { makePerson, textNow, type Person } from './driven/person.ts';

// What the fields of the inspector make of Enter.

vi.hoisted(() => {
  process.env['NODE_ENV'] = 'production';
});

const text = 'services:\n  web:\n    image: nginx\n';
let person: Person;
beforeAll(() => {
  person = makePerson();
});
beforeEach(() => person.open(text, ['services', 'web']));

const inputs = (row: HTMLElement) => [...row.querySelectorAll<HTMLInputElement>('.entry.new input')];

test.each([
  ['environment', 'DB_HOST', 'db', '    environment:\n      DB_HOST: db\n'],
  ['ports', '8080', '80', '    ports:\n      - "8080:80"\n'],
  ['volumes', './site', '/site', '    volumes:\n      - ./site:/site\n'],
])('in a new line of %s Enter leads from the first half to the second', async (name, first, second, made) => {
  const [from, to] = inputs(await person.reach(['services', 'web', name]));
  await person.write(from!, first);
  expect(textNow()).toBe(text);
  expect(document.activeElement).toBe(to);
  await person.write(to!, second);
  expect(textNow()).toBe(text + made);
});

test('a name and its value in one are added at once, and so is a name alone by Enter twice', async () => {
  const path = ['services', 'web', 'environment'];
  await person.write(inputs(await person.reach(path))[0]!, 'A=b');
  await person.write(inputs(await person.reach(path))[0]!, 'C');
  await person.write(inputs(await person.reach(path))[1]!, '');
  expect(textNow()).toBe(`${text}    environment:\n      A: b\n      C: ""\n`);
});

test('a text that cannot be taken is answered with what is wanted', async () => {
  const row = await person.reach(['services', 'web', 'healthcheck', 'interval']);
  const field = row.querySelector<HTMLInputElement>('input')!;
  await person.write(field, '30');
  expect(row.querySelector('[role=alert]')?.textContent).toMatch(/unit, such as 30s/);
  expect(textNow()).toBe(text);
  await person.write(field, '30s');
  expect(row.querySelector('[role=alert]')).toBeNull();
  expect(textNow()).toBe(`${text}    healthcheck:\n      interval: 30s\n`);
});

test('where nothing is declared it does not say that all is in use', async () => {
  const row = await person.reach(['services', 'web', 'configs']);
  expect(row.querySelector('.add-picker')?.textContent).toBe('There are none yet.');
});
