import type { z } from 'zod';
import { contract } from '../../shared/host.ts';
import type { Contract, HostCall, HostOutput, HostResult } from '../../shared/host.ts';
import { toResult } from './host-failure.ts';

/** One function per call of the contract; its input has been checked, and what it returns will be. */
export type Handlers = {
  readonly [K in HostCall]: (input: z.output<Contract[K]['input']>) => Promise<HostOutput<K>>;
};

export type Dispatch = (call: unknown, input: unknown) => Promise<HostResult<unknown>>;

function isCall(call: unknown): call is HostCall {
  return typeof call === 'string' && Object.hasOwn(contract, call);
}

/** The one gate between view and machine: what does not fit the contract goes no further, in either direction. */
export function createDispatch(handlers: Handlers): Dispatch {
  return async (call, input) => {
    if (!isCall(call)) return { ok: false, code: 'bad-message', detail: 'unknown call' };
    const checked = contract[call].input.safeParse(input);
    if (!checked.success) return { ok: false, code: 'bad-message', detail: firstProblem(checked.error) };
    try {
      // The table pairs each handler with its own input; the compiler cannot follow the pairing through a union.
      const handler = handlers[call] as (input: unknown) => Promise<unknown>;
      const answer = contract[call].output.safeParse(await handler(checked.data));
      if (!answer.success) return { ok: false, code: 'failed', detail: firstProblem(answer.error) };
      return { ok: true, value: answer.data };
    } catch (error) {
      return toResult(error);
    }
  };
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined
    ? 'invalid'
    : `${issue.path.map(String).join('.')}: ${issue.message}`.slice(0, 500);
}
