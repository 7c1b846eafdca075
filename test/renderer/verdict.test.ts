import { describe, expect, test } from 'vitest';
import { errorsLike } from '../../renderer/preview/errors-like.ts';
import { verdictOf, type ToolAnswer } from '../../renderer/preview/verdict.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';

const answer = (exitCode: number, stdout: string, stderr = ''): ToolAnswer => ({
  ok: true,
  value: { exitCode, stdout, stderr, commandLine: 'docker compose config', notSeen: [] },
});
const error: Diagnostic = { id: 'x', severity: 'error', message: message('project.move') };

describe('the verdict of the preview', () => {
  test('equal, to the byte', () => {
    expect(verdictOf('a\n', [], answer(0, 'a\n'))).toEqual({ kind: 'equal' });
    expect(verdictOf('a\n', [], answer(0, 'a'))).toEqual({ kind: 'different', places: 1 });
  });

  test('counts the places that differ', () => {
    const ours = 'name: a\nservices:\n  web: 1\n  db: 2\nnetworks: {}\n';
    const theirs = 'name: b\nservices:\n  web: 1\n  new: 3\n  db: 2\nnetworks: {}\n';
    expect(verdictOf(ours, [], answer(0, theirs))).toEqual({ kind: 'different', places: 2 });
  });

  test('who refuses', () => {
    const stderr = 'time="2026-01-01T00:00:00Z" level=warning msg="x"\nservice "a" is bad\n';
    const theirs = 'service "a" is bad';
    expect(verdictOf('a', [error], answer(1, '', stderr))).toEqual({ kind: 'both-refuse', theirs });
    expect(verdictOf('a', [], answer(1, '', stderr))).toEqual({ kind: 'tool-refuses', theirs });
    expect(verdictOf('a', [error], answer(0, 'a'))).toEqual({ kind: 'we-refuse' });
    expect(verdictOf(undefined, [], answer(0, 'a'))).toEqual({ kind: 'we-refuse' });
  });

  test('no tool, cancelled, failed', () => {
    expect(verdictOf('a', [], { ok: false, code: 'tool-missing' })).toEqual({ kind: 'no-tool' });
    expect(verdictOf('a', [], { ok: false, code: 'cancelled' })).toEqual({ kind: 'cancelled' });
    expect(verdictOf('a', [], { ok: false, code: 'timed-out', detail: 'd' })).toEqual({
      kind: 'failed',
      failure: { code: 'timed-out', detail: 'd' },
    });
  });

  test('of our errors that comes first which the tool names; the others keep their order', () => {
    const of = (name: string): Diagnostic => ({
      id: name,
      severity: 'error',
      message: message('resolve.undefined-network', { service: 'web', network: name }),
    });
    const found = [
      of('front'),
      { ...of('back-end'), severity: 'warning' as const },
      of('back-end'),
      of('db'),
    ];
    const theirs = 'service "web" refers to undefined network back-end: invalid compose project';
    expect(errorsLike(found, theirs).map(({ id }) => id)).toEqual(['back-end', 'front', 'db']);
    expect(errorsLike(found, '').map(({ id }) => id)).toEqual(['front', 'back-end', 'db']);
  });
});
