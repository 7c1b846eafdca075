import { randomUUID } from 'node:crypto';
import type { Act } from '../../shared/run/act.ts';
import type { RunInfo, RunLines } from '../../shared/run/run-contract.ts';
import type { DockerCommand } from './docker-command.ts';
import { HostFailure } from './host-failure.ts';
import { createLineBuffer } from './line-buffer.ts';
import type { LineBuffer } from './line-buffer.ts';
import { streamLines } from './stream-lines.ts';
import type { RunningProgram, StreamTimes } from './stream-lines.ts';

/** The programs that run on an engine for a person, whichever window asked for them. */
export interface EngineRuns {
  start(command: DockerCommand, project: string, act: Act): RunInfo;
  /** A stream belongs to who reads it: when nobody does, it ends. `spell`: each line as the reader expects it. */
  open(command: DockerCommand, spell?: (line: string) => string): string;
  list(project: string): RunInfo[];
  read(id: string, after: number): Promise<RunLines>;
  end(id: string): boolean;
  endAll(): void;
}

interface Entry {
  info: RunInfo | undefined;
  over: boolean;
  readonly buffer: LineBuffer;
  readonly program: RunningProgram;
  readAt: number;
  reading: number;
}

export interface EngineRunsOptions {
  readonly times?: StreamTimes;
  /** After this time without a reader a stream ends. */
  readonly leaseMs?: number;
}

const MAX_GOING_ON = 32;
const MAX_REMEMBERED = 20;
const LEASE_MS = 30_000;

export function createEngineRuns({ times, leaseMs = LEASE_MS }: EngineRunsOptions = {}): EngineRuns {
  const entries = new Map<string, Entry>();
  const sweep = setInterval(() => {
    for (const [id, entry] of entries) {
      if (entry.info !== undefined || entry.reading > 0 || Date.now() - entry.readAt < leaseMs) continue;
      entry.program.end();
      if (entry.over) entries.delete(id);
    }
  }, leaseMs / 2);
  sweep.unref();

  const launch = (
    command: DockerCommand,
    info: Omit<RunInfo, 'id'> | undefined,
    spell = (line: string) => line,
  ): string => {
    const going = [...entries.values()].filter(({ over }) => !over).length;
    if (going >= MAX_GOING_ON) throw new HostFailure('failed', undefined, 'too many runs at once');
    const id = randomUUID();
    const buffer = createLineBuffer();
    const program = streamLines(
      command,
      {
        line: (text, error) => buffer.push(spell(text), error),
        ended: (exitCode, failure) => {
          const entry = entries.get(id);
          if (failure !== undefined) buffer.push(failure.message, true);
          if (entry !== undefined) {
            entry.over = true;
            if (entry.info !== undefined) entry.info = { ...entry.info, endedAt: Date.now(), exitCode };
          }
          buffer.end(exitCode);
        },
      },
      times,
    );
    entries.set(id, {
      info: info === undefined ? undefined : { ...info, id },
      over: false,
      buffer,
      program,
      readAt: Date.now(),
      reading: 0,
    });
    return id;
  };
  const forgetOld = (): void => {
    const ended = [...entries].filter(([, { info, over }]) => info !== undefined && over);
    for (const [id] of ended.slice(0, Math.max(0, ended.length - MAX_REMEMBERED))) entries.delete(id);
  };
  return {
    start(command, project, act) {
      forgetOld();
      const id = launch(command, {
        project,
        act,
        commandLine: command.commandLine,
        startedAt: Date.now(),
        endedAt: null,
        exitCode: null,
        cancelled: false,
      });
      return entries.get(id)!.info!;
    },
    open: (command, spell) => launch(command, undefined, spell),
    list: (project) => [...entries.values()].flatMap(({ info }) => (info?.project === project ? [info] : [])),
    async read(id, after) {
      const entry = entries.get(id);
      if (entry === undefined) throw new HostFailure('not-found', undefined, 'the run is not known');
      entry.reading++;
      try {
        return await entry.buffer.read(after);
      } finally {
        entry.reading--;
        entry.readAt = Date.now();
      }
    },
    end(id) {
      const entry = entries.get(id);
      if (entry === undefined || entry.over) return false;
      if (entry.info !== undefined) entry.info = { ...entry.info, cancelled: true };
      entry.program.end();
      return true;
    },
    endAll() {
      clearInterval(sweep);
      for (const { program } of entries.values()) program.end();
    },
  };
}
