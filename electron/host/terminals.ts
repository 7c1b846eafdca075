import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { HostInput, HostOutput } from '../../shared/host.ts';
import { numberOf, objectOf, textOf } from '../../shared/text/read-json.ts';
import { engineHttp } from './engine-http.ts';
import type { EngineHttp } from './engine-http.ts';
import { HostFailure } from './host-failure.ts';

/** Programs with a terminal, inside containers. What they print is held for a window that is loaded again. */
export interface Terminals {
  open(input: HostInput<'openTerminal'>): Promise<{ id: string }>;
  read(id: string, after: number): Promise<HostOutput<'readTerminal'>>;
  write(id: string, text: string): void;
  resize(id: string, columns: number, rows: number): Promise<void>;
  close(id: string): void;
  closeAll(): void;
}

interface Entry {
  readonly engine: EngineHttp;
  readonly exec: string;
  readonly socket: Duplex;
  text: string;
  /** Number of the first character of `text`. */
  first: number;
  exitCode: number | null;
  ended: boolean;
  wake: (() => void)[];
  readAt: number;
}

const MAX_HELD = 400_000;
const MAX_OPEN = 16;
const WAIT_MS = 15_000;
const LEASE_MS = 120_000;

export function createTerminals(env: Readonly<Record<string, string>>): Terminals {
  const entries = new Map<string, Entry>();
  const get = (id: string): Entry => {
    const entry = entries.get(id);
    if (entry === undefined) throw new HostFailure('not-found', undefined, 'the terminal is not known');
    return entry;
  };
  const ring = (entry: Entry): void => {
    for (const wake of entry.wake.splice(0)) wake();
  };
  const close = (id: string): void => {
    entries.get(id)?.socket.destroy();
    entries.delete(id);
  };
  const sweep = setInterval(() => {
    for (const [id, entry] of entries)
      if (entry.wake.length === 0 && Date.now() - entry.readAt > LEASE_MS) close(id);
  }, LEASE_MS / 2);
  sweep.unref();

  return {
    async open({ context, container, command, columns, rows }) {
      if (entries.size >= MAX_OPEN) throw new HostFailure('failed', undefined, 'too many terminals');
      const engine = engineHttp(env, context);
      const made = await engine.ask('POST', `/containers/${container}/exec`, {
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true,
        Tty: true,
        Cmd: command,
        Env: ['TERM=xterm-256color'],
      });
      const exec = textOf(objectOf(made)['Id']);
      if (!/^[0-9a-f]+$/.test(exec))
        throw new HostFailure('failed', undefined, 'the engine gave no terminal');
      const socket = await engine.upgrade(`/exec/${exec}/start`, { Detach: false, Tty: true });
      const id = randomUUID();
      const entry: Entry = {
        engine,
        exec,
        socket,
        text: '',
        first: 0,
        exitCode: null,
        ended: false,
        wake: [],
        readAt: Date.now(),
      };
      entries.set(id, entry);
      const decoder = new StringDecoder('utf8');
      socket.on('data', (chunk: Buffer) => {
        entry.text += decoder.write(chunk);
        if (entry.text.length > MAX_HELD) {
          const drop = entry.text.length - MAX_HELD / 2;
          entry.text = entry.text.slice(drop);
          entry.first += drop;
        }
        ring(entry);
      });
      const onEnd = (): void => {
        if (entry.ended) return;
        entry.ended = true;
        void engine
          .ask('GET', `/exec/${exec}/json`)
          .then((state) => {
            entry.exitCode = numberOf(objectOf(state)['ExitCode']);
          })
          .catch(() => undefined)
          .finally(() => ring(entry));
      };
      socket.once('end', onEnd).once('close', onEnd).on('error', onEnd);
      await engine.ask('POST', `/exec/${exec}/resize?w=${columns}&h=${rows}`).catch(() => undefined);
      return { id };
    },
    async read(id, after) {
      const entry = get(id);
      if (entry.first + entry.text.length <= after && !(entry.ended && entry.exitCode !== null)) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, WAIT_MS);
          entry.wake.push(() => {
            clearTimeout(timer);
            resolve();
          });
        });
      }
      entry.readAt = Date.now();
      const from = Math.max(after, entry.first);
      return {
        text: entry.text.slice(from - entry.first),
        next: entry.first + entry.text.length,
        ended: entry.ended,
        exitCode: entry.exitCode,
      };
    },
    write(id, text) {
      const { socket, ended } = get(id);
      if (!ended) socket.write(text);
    },
    async resize(id, columns, rows) {
      const { engine, exec, ended } = get(id);
      if (!ended)
        await engine.ask('POST', `/exec/${exec}/resize?w=${columns}&h=${rows}`).catch(() => undefined);
    },
    close,
    closeAll() {
      clearInterval(sweep);
      for (const id of entries.keys()) close(id);
    },
  };
}
