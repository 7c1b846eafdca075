import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A `docker` of our own in a folder: a script of sh, which `put` replaces. `env` finds it and nothing else that is called so. */
export function fakeDocker(folder: string, script: string) {
  const command = path.join(folder, 'docker');
  const put = (text: string): void => {
    writeFileSync(command, `#!/bin/sh\n${text}\n`);
    chmodSync(command, 0o755);
  };
  put(script);
  return { folder, command, put, env: { PATH: `${folder}:/usr/bin:/bin` } };
}
