import type { EngineState } from '../../shared/run/run-contract.ts';
import type { Key } from '../i18n/t.ts';

/** Engines tell by their sockets what they are, and so how they are started. */
const sockets: readonly (readonly [socket: RegExp, key: Key])[] = [
  [/podman/i, 'run.start-podman'],
  [/\.colima/, 'run.start-colima'],
  [/\.docker\/desktop/, 'run.start-desktop-linux'],
  [/\/run\/user\//, 'run.start-rootless'],
];

/** How a person gets an engine that answers. */
export function startHint(
  { problem, detail, dockerHost }: EngineState,
  platform: 'linux' | 'darwin' | 'win32',
): Key | undefined {
  if (problem === null) return undefined;
  if (problem !== 'not-running') return `run.${problem}-how`;
  const place = `${dockerHost ?? ''} ${detail}`;
  const found = platform === 'win32' ? undefined : sockets.find(([socket]) => socket.test(place));
  // Docker Desktop has its socket there on a Mac too, and is started otherwise.
  if (found?.[1] === 'run.start-desktop-linux' && platform === 'darwin') return 'run.not-running-darwin';
  return found?.[1] ?? `run.not-running-${platform}`;
}
