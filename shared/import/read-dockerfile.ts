import type { YamlValue } from '../yaml/yaml-value.ts';

/** Where a Dockerfile lies, as `build` names it. */
export interface DockerfilePlace {
  /** The folder that is built, `./api`; `.` is the project's. */
  readonly context: string;
  /** Name of the file in that folder. */
  readonly file: string;
}

/** Whether a text is a Dockerfile: its first instruction is `FROM`, but for `ARG` and comments. */
export function isDockerfile(text: string): boolean {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const first = lines.find((line) => line !== '' && !line.startsWith('#') && !/^ARG\s/i.test(line));
  return /^FROM\s+\S+/i.test(first ?? '');
}

/**
 * The service that builds a Dockerfile: its context, the file where it is not `Dockerfile`, and the ports that it exposes, published
 * on this machine only. What the image says for itself (command, user, health check) stays there.
 */
export function readDockerfile(text: string, { context, file }: DockerfilePlace): YamlValue {
  const ports = [...text.matchAll(/^[ \t]*EXPOSE[ \t]+(.+)$/gim)].flatMap((match) =>
    match[1]!.split(/\s+/).filter((port) => /^\d+(\/(tcp|udp))?$/.test(port)),
  );
  const published = [...new Set(ports)].map((port) => `127.0.0.1:${port.split('/')[0]!}:${port}`);
  return {
    build: file === 'Dockerfile' ? { context } : { context, dockerfile: file },
    ...(published.length === 0 ? {} : { ports: published }),
  };
}
