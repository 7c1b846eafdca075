import { useEffect, useMemo, useRef, useState } from 'react';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { host } from '../host/host.ts';
import { readAll, runSelection } from '../store/index.ts';
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
/** The window draws new lines this often at most. */
const DRAW_MS = 100;

/** Follows the logs of some services (none named: all), masked unless `reveal`. `alive` counts the starts of containers: the tool's stream ends with them. */
export function useLogs(
  snapshot: Snapshot,
  services: readonly string[],
  options: { readonly search: string; readonly reveal: boolean; readonly alive: string },
): Logs {
  const { search, reveal, alive } = options;
  const { project, context } = runSelection(snapshot);
  const latest = useRef(snapshot);
  useEffect(() => {
    latest.current = snapshot;
  }, [snapshot]);
  const [, draw] = useState(0);
  const key = services.join(' ');
  const buffer = useMemo(
    () => createLogBuffer({ maxLines: MAX_LINES, secrets: reveal ? undefined : knownSecrets(snapshot) }),
    // A buffer lives as long as its stream; the secrets are those of its start.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [project, context, key, reveal, alive],
  );
  useMemo(() => buffer.search(search), [buffer, search]);
  useEffect(() => {
    let isWanted = true;
    let stream: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (id: string) => void host().call('endRun', { id });
    const follow = async () => {
      const query = { kind: 'logs' as const, services: key === '' ? [] : key.split(' '), tail: TAIL };
      const opened = await host().call('openStream', { project, context, query });
      if (!opened.ok) return;
      stream = opened.value.id;
      if (!isWanted) return end(stream);
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
    void follow();
    return () => {
      isWanted = false;
      clearTimeout(timer);
      if (stream !== undefined) end(stream);
    };
  }, [buffer, project, context, key]);
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
