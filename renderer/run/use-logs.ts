import { useEffect, useMemo, useRef, useState } from 'react';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { StreamQuery } from '../../shared/run/run-contract.ts';
import { host } from '../host/host.ts';
import { readAll, runSelection, useLive } from '../store/index.ts';
import { createLogBuffer, type KeptLine } from './log-buffer.ts';
import { knownSecrets } from './known-secrets.ts';

export interface Logs {
  readonly lines: readonly KeptLine[];
  readonly count: number;
  readonly dropped: number;
  readonly clear: () => void;
}

const MAX_LINES = 20_000;
const TAIL = 500;
/** A Swarm gives the logs of one service at a time. */
export const MOST_STREAMS = 20;
/** The window draws new lines this often at most. */
const DRAW_MS = 100;

/** Follows the logs of some services (none named: all), masked unless `reveal`. `alive` counts the starts of containers: the tool's stream ends with them. */
export function useLogs(
  snapshot: Snapshot,
  services: readonly string[],
  options: { readonly search: string; readonly reveal: boolean; readonly alive: string },
): Logs {
  const { search, reveal, alive } = options;
  const { project, context, target } = runSelection(snapshot);
  const latest = useRef(snapshot);
  useEffect(() => {
    latest.current = snapshot;
  }, [snapshot]);
  const [, draw] = useState(0);
  const deployed = useLive(({ services: all }) => (target === 'swarm' ? [...all.keys()].join(' ') : ''));
  const key = services.length === 0 && target === 'swarm' ? deployed : services.join(' ');
  const buffer = useMemo(
    () => createLogBuffer({ maxLines: MAX_LINES, secrets: reveal ? undefined : knownSecrets(snapshot) }),
    // A buffer lives as long as its stream; the secrets are those of its start.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [project, context, target, key, reveal, alive],
  );
  useMemo(() => buffer.search(search), [buffer, search]);
  useEffect(() => {
    let isWanted = true;
    const streams: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (id: string) => void host().call('endRun', { id });
    const named = key === '' ? [] : key.split(' ');
    const queries: StreamQuery[] =
      target === 'engine'
        ? [{ kind: 'logs', services: named, tail: TAIL }]
        : named.slice(0, MOST_STREAMS).map((service) => ({ kind: 'stack-logs', service, tail: TAIL }));
    const follow = async (query: StreamQuery) => {
      const opened = await host().call('openStream', { project, context, target, query });
      if (!opened.ok) return;
      const stream = opened.value.id;
      if (!isWanted) return end(stream);
      streams.push(stream);
      await readAll(
        stream,
        ({ lines }) => {
          buffer.push(lines.map(({ text }) => text));
          timer ??= setTimeout(() => {
            timer = undefined;
            draw((count) => count + 1);
          }, DRAW_MS);
        },
        () => isWanted,
      );
    };
    for (const query of queries) void follow(query);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      for (const stream of streams) end(stream);
    };
  }, [buffer, project, context, target, key]);
  return {
    lines: buffer.shown(),
    count: buffer.count(),
    dropped: buffer.dropped(),
    clear: () => {
      buffer.clear();
      draw((count) => count + 1);
    },
  };
}
