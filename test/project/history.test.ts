import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message } from '../../shared/message.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { emptyHistory, redo, remember, rememberWithLast, undo } from '../../shared/project/history.ts';
import type { History } from '../../shared/project/history.ts';
import type { ViewName } from '../../shared/graph/views/view.ts';
import type { Project, Transaction } from '../../shared/project/project.ts';
import { diskChange, differenceOf } from '../../shared/project/disk-change.ts';
import { isDirty } from '../../shared/project/source-file.ts';
import { applyEdits } from '../../shared/text/text-edit.ts';
import { DIR, snapshotOf } from '../commands/run-case.ts';

const A = `${DIR}/compose.yaml`;
const B = `${DIR}/compose.override.yaml`;

function start(): Project {
  return snapshotOf({
    'compose.yaml': 'services:\n  a:\n    image: x\n',
    'compose.override.yaml': '# 가나다\n',
  }).project;
}

const state = (project: Project) => ({
  texts: [...project.files].map(([path, file]) => [path, file.text]),
  layouts: [...project.layouts].map(([view, layout]) => [view, [...layout].sort()]).sort(),
});

type Step =
  | {
      readonly kind: 'edit';
      readonly file: string;
      readonly at: number;
      readonly drop: number;
      readonly insert: string;
    }
  | {
      readonly kind: 'move';
      readonly view: ViewName;
      readonly id: string;
      readonly x: number | null;
    };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    file: fc.constantFrom(A, B),
    at: fc.nat(60),
    drop: fc.nat(5),
    insert: fc.string({ unit: fc.constantFrom('a', ':', ' ', '\n', '-', '한'), maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    view: fc.constantFrom('architecture' as const, 'data' as const),
    id: fc.constantFrom('service:a', 'service:b'),
    x: fc.option(fc.integer({ min: -500, max: 500 })),
  }),
);

function transactionOf(project: Project, step: Step): Transaction {
  const label = message('project.move');
  if (step.kind === 'move') {
    const point = step.x === null ? null : { x: step.x, y: 0 };
    return {
      label,
      origin: 'canvas',
      edits: new Map(),
      layouts: new Map([[step.view, new Map([[step.id, point]])]]),
    };
  }
  const { length } = project.files.get(step.file)!.text;
  const from = Math.min(step.at, length);
  const edit = { from, to: Math.min(from + step.drop, length), insert: step.insert };
  return { label, origin: 'editor', edits: new Map([[step.file, [edit]]]) };
}

describe('history', () => {
  it('goes back to the same bytes and positions, and forward again, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, fc.boolean()), { maxLength: 12 }), (list) => {
        let project = start();
        let history: History = emptyHistory;
        const before = state(project);
        for (const [step, joined] of list) {
          const applied = applyTransaction(project, transactionOf(project, step));
          history = (joined ? rememberWithLast : remember)(history, applied.inverse);
          project = applied.project;
        }
        const after = state(project);
        for (let back = undo(project, history); back !== undefined; back = undo(project, history)) {
          ({ project, history } = back);
        }
        expect(state(project)).toEqual(before);
        for (let again = redo(project, history); again !== undefined; again = redo(project, history)) {
          ({ project, history } = again);
        }
        expect(state(project)).toEqual(after);
      }),
    );
  });

  it('holds for files that are not YAML', () => {
    const path = `${DIR}/.env`;
    const project = snapshotOf({ 'compose.yaml': 'services: {}\n', '.env': 'A=1\n' }).project;
    const edits = new Map([[path, [{ from: 2, to: 3, insert: '2' }]]]);
    const label = message('project.move');
    const applied = applyTransaction(project, { label, origin: 'editor', edits });
    expect(applied.project.files.get(path)?.text).toBe('A=2\n');
    expect(isDirty(applied.project.files.get(path)!)).toBe(true);
    expect(applyTransaction(applied.project, applied.inverse).project.files.get(path)?.text).toBe('A=1\n');
  });

  it('takes away a file that a change made, and makes it again', () => {
    const project = start();
    const path = `${DIR}/compose.prod.yaml`;
    const { project: made, inverse } = applyTransaction(project, {
      label: message('project.move'),
      origin: 'canvas',
      create: [path],
      edits: new Map([[path, [{ from: 0, to: 0, insert: 'services: {}\n' }]]]),
    });
    expect(made.files.get(path)?.text).toBe('services: {}\n');
    const back = applyTransaction(made, inverse);
    expect(back.project.files.has(path)).toBe(false);
    expect(applyTransaction(back.project, back.inverse).project.files.get(path)?.text).toBe('services: {}\n');
  });
});

describe('changes on disk', () => {
  it('are one edit between common beginning and end', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(applyEdits(before, [differenceOf(before, after)])).toBe(after);
      }),
    );
  });

  it('are taken over by a clean file, and can be undone', () => {
    const change = diskChange(start(), A, 'services: {}\n', 'v2');
    if (change.kind !== 'take') throw new Error(change.kind);
    const { project, inverse } = applyTransaction(change.project, change.transaction);
    expect(project.files.get(A)?.text).toBe('services: {}\n');
    expect(isDirty(project.files.get(A)!)).toBe(false);
    expect(applyTransaction(project, inverse).project.files.get(A)?.text).toBe(start().files.get(A)?.text);
  });

  it('to a file with changes of its own are a conflict; a deleted file keeps its text, unsaved', () => {
    const edit = {
      label: message('project.move'),
      origin: 'editor',
      edits: new Map([[A, [{ from: 0, to: 0, insert: '#' }]]]),
    } as const;
    const { project } = applyTransaction(start(), edit);
    expect(diskChange(project, A, 'x: 1\n', 'v2')).toEqual({ kind: 'conflict', path: A });
    const gone = diskChange(start(), A, null, null);
    if (gone.kind !== 'same') throw new Error(gone.kind);
    expect(isDirty(gone.project.files.get(A)!)).toBe(true);
  });
});
