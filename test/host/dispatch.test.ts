import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDispatch } from '../../electron/host/dispatch.ts';
import type { Handlers } from '../../electron/host/dispatch.ts';
import { HostFailure } from '../../electron/host/host-failure.ts';
import { contract } from '../../shared/host.ts';
import type { HostCall } from '../../shared/host.ts';
import { parseClientFrame, parseServerFrame } from '../../shared/host-wire.ts';

const calls = Object.keys(contract) as HostCall[];

/** Handlers that only note that they were reached. */
function spies() {
  const reached: [HostCall, unknown][] = [];
  const handlers = Object.fromEntries(
    calls.map((call) => [
      call,
      (input: unknown) => {
        reached.push([call, input]);
        throw new HostFailure('failed', undefined, 'reached');
      },
    ]),
  ) as unknown as Handlers;
  return { reached, dispatch: createDispatch(handlers) };
}

describe('the dispatcher', () => {
  test('knows no call but those of the contract', async () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Start', 'start ', ''),
      fc.anything(),
    );
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (name, input) => {
        fc.pre(!calls.includes(name as HostCall));
        const { reached, dispatch } = spies();
        expect(await dispatch(name, input)).toMatchObject({ ok: false, code: 'bad-message' });
        expect(reached).toEqual([]);
      }),
    );
  });

  test('a handler is reached by what fits the contract, and by nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...calls),
        fc.anything({ withNullPrototype: true }),
        async (call, input) => {
          const { reached, dispatch } = spies();
          const fits = contract[call].input.safeParse(input).success;
          const result = await dispatch(call, input);
          expect(result).toMatchObject({ ok: false, code: fits ? 'failed' : 'bad-message' });
          expect(reached.length).toBe(fits ? 1 : 0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['openProject', { path: '' }],
    ['openProject', { path: 5 }],
    ['openProject', { path: 'a'.repeat(40_000) }],
    ['readFiles', { paths: 'a' }],
    ['readFiles', { paths: Array(1001).fill('/a') }],
    ['saveFiles', { files: [{ path: '/a', text: 'x' }] }],
    ['saveFiles', { files: [{ path: '/a', text: 1, version: null }] }],
    ['openExternal', { url: 'file:///etc/passwd' }],
    ['openExternal', { url: 'javascript:alert(1)' }],
    ['composeConfig', { projectDirectory: '/p', files: [], envFiles: [], profiles: [], projectName: null }],
    ['exportFile', { name: 'a', data: 'x', encoding: 'binary' }],
  ])('%s refuses %j', async (call, input) => {
    const { reached, dispatch } = spies();
    expect(await dispatch(call, input)).toMatchObject({ ok: false, code: 'bad-message' });
    expect(reached).toEqual([]);
  });

  test('an answer that does not fit the contract is not passed on', async () => {
    const handlers = { ...({} as Handlers), cancelRun: () => Promise.resolve('yes' as unknown as boolean) };
    expect(await createDispatch(handlers)('cancelRun', { run: 'a' })).toMatchObject({
      ok: false,
      code: 'failed',
    });
  });

  test('errors of the system and of ours become data', async () => {
    const throwing = (error: Error) =>
      createDispatch({ ...({} as Handlers), tools: () => Promise.reject(error) })('tools', {});
    const system = Object.assign(new Error('no such file'), { code: 'ENOENT' });
    expect(await throwing(system)).toEqual({ ok: false, code: 'not-found', detail: 'no such file' });
    expect(await throwing(new TypeError('a bug'))).toEqual({ ok: false, code: 'failed', detail: 'a bug' });
    expect(await throwing(new HostFailure('disk-full', '/a'))).toEqual({
      ok: false,
      code: 'disk-full',
      path: '/a',
    });
  });
});

describe('frames', () => {
  test('whatever arrives is a frame or nothing, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((value) => JSON.stringify(value) ?? ''),
        ),
        (text) => {
          const frame = parseClientFrame(text);
          if (frame !== undefined) expect(typeof frame.call).toBe('string');
          parseServerFrame(text);
        },
      ),
    );
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"id":-1,"call":"a","input":{}}',
    '{"id":1.5,"call":"a","input":{}}',
    '{"id":1}',
    '{"id":1,"call":"","input":{}}',
    '{"id":1,"call":"a","input":{},"more":1}',
    '{"id":"1","call":"a","input":{}}',
  ])('%s is no frame of a client', (text) => expect(parseClientFrame(text)).toBeUndefined());
});
