import type { HostErrorCode, HostResult } from '../../shared/host.ts';

/** The machine failed, or said no: what a handler throws and the dispatcher turns into `{ok: false, code}`. */
export class HostFailure extends Error {
  readonly code: HostErrorCode;
  readonly path: string | undefined;
  readonly detail: string | undefined;

  constructor(code: HostErrorCode, path?: string, detail?: string) {
    super([code, path, detail].filter((part) => part !== undefined).join(': '));
    this.code = code;
    this.path = path;
    this.detail = detail;
  }
}

const READ_CODES: Readonly<Record<string, HostErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
  EISDIR: 'not-readable',
  ELOOP: 'not-readable',
  ENAMETOOLONG: 'not-found',
  EIO: 'not-readable',
};

const WRITE_CODES: Readonly<Record<string, HostErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EBUSY: 'not-writable',
  EISDIR: 'not-writable',
  ETXTBSY: 'not-writable',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-writable',
};

/** The system's own error as a failure of the contract; what is no system error is passed on as it is. */
export function fromSystem(error: unknown, doing: 'read' | 'write', path?: string): unknown {
  if (error instanceof HostFailure || !(error instanceof Error)) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error;
  const table = doing === 'read' ? READ_CODES : WRITE_CODES;
  return new HostFailure(table[code] ?? 'failed', path, error.message);
}

export function toResult(error: unknown): HostResult<never> {
  const failure = fromSystem(error, 'read');
  if (failure instanceof HostFailure) {
    return {
      ok: false,
      code: failure.code,
      ...(failure.path === undefined ? {} : { path: failure.path }),
      ...(failure.detail === undefined ? {} : { detail: failure.detail }),
    };
  }
  return { ok: false, code: 'failed', detail: error instanceof Error ? error.message : String(error) };
}
