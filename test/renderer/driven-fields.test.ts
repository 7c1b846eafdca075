// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { fieldKindOf } from '../../renderer/inspector/fields/fields.ts';
import { allAttributes } from '../../shared/spec/all-attributes.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import { elementKindOf } from '../../shared/spec/element-kinds.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { changedLines } from './driven/changed-lines.ts';
import { addElement, discouraged, drives, type Drive, type Said } from './driven/drives.ts';
import { makePerson, problemsNow, refusalNow, textNow, type Person } from './driven/person.ts';
import { placeOf, projectFor } from './driven/sample-project.ts';

// Every row of the attribute tables in the real inspector, edited as a person would with the real store and commands behind it.
// After each act the text says what was typed, every other line of it is as it was, and the tool would take it; clearing and undo
// give the bytes back. A row that nobody can reach, that no edit reaches or that has no way of being driven fails by its name.

// Before React is loaded: its production build is several times as fast.
vi.hoisted(() => {
  process.env['NODE_ENV'] = 'production';
});

let person: Person;
beforeAll(() => {
  person = makePerson();
});

/** Rows that stand for entries are edited with the list or map that holds them, or are made of rows of their own. */
const rows = [...allAttributes()].filter(([dotted]) => !dotted.endsWith('*'));

/** A few groups, so that a failure is found quickly. */
const groupOf = (dotted: string) => {
  const [section = '', , attribute = ''] = dotted.split('.');
  return section === 'services' && attribute !== '' ? `services.*.${attribute[0]!}` : section;
};

test.each([...new Set(rows.map(([dotted]) => groupOf(dotted)))])('%s…', async (group) => {
  const wrong: string[] = [];
  for (const [dotted, row] of rows) {
    if (groupOf(dotted) !== group) continue;
    const why = await drive(dotted, row);
    if (why !== undefined) wrong.push(`${dotted}: ${why}`);
  }
  expect(wrong).toEqual([]);
});

/** Edits one row in every way that its kind knows; what went wrong. */
async function drive(dotted: string, row: Attribute): Promise<string | undefined> {
  const path = placeOf(dotted);
  const base = projectFor(path, row.deprecated === undefined || path.length === 1 ? undefined : 'old');
  const texts = [base];
  try {
    await person.open(base, path);
    const problems = new Set(problemsNow());
    const given = at(read(base), path);
    await driveOf(
      path,
      row,
    )({
      person,
      path,
      row,
      reach: () => person.reach(path),
      given,
      says: (value) => {
        const text = textNow();
        const before = texts.at(-1)!;
        if (text === before) throw new Error(`nothing changed; ${refusalNow()}`);
        texts.push(text);
        expect(at(read(text), path)).toEqual(value);
        if (value === undefined && given === undefined) expect(text).toBe(base);
        expect(changedLines(before, text, path)).toEqual([]);
        expect(problemsNow().filter((each) => !problems.has(each))).toEqual([]);
      },
    });
    if (texts.length === 1 && fieldKindOf(row) !== 'group') throw new Error('nothing was edited');
    expect(await person.undo(texts.length - 1)).toEqual(texts.slice(0, -1).toReversed());
  } catch (error) {
    return `${String(error).slice(0, 900)}\n${texts.slice(-2).join('---\n')}`;
  }
  return undefined;
}

function driveOf(path: Path, row: Attribute): Drive {
  if (path.length === 1 && elementKindOf(path[0]) !== undefined) return addElement;
  return row.deprecated !== undefined && path.length > 1 ? discouraged : drives[fieldKindOf(row)];
}

/** Every scalar as the text that it is: what a value means is the affair of other tests. */
const read = (text: string) => parse(text, { schema: 'failsafe', logLevel: 'error' }) as Said;

function at(value: Said, path: Path): Said | undefined {
  let found: Said | undefined = value;
  for (const step of path) found = (found as Record<string | number, Said> | undefined)?.[step];
  return found;
}
