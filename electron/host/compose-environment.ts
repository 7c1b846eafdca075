import { withKnownFolders } from './find-program.ts';
import { HostFailure } from './host-failure.ts';

/** Variables through which a project could make the tool, or the loader, run something else. */
const STEERING =
  /^(PATH|HOME|USERPROFILE|SHELL|IFS|NODE_OPTIONS|DOCKER_CONFIG|DOCKER_HOST|DOCKER_CONTEXT|LD_.*|DYLD_.*)$/i;

/** The variables of the process with those of an environment on top; refuses those that steer the system. */
export function composeEnvironment(
  variables: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>>,
): Record<string, string> {
  for (const name of Object.keys(variables)) {
    if (STEERING.test(name))
      throw new HostFailure('bad-message', undefined, `the variable ${name} cannot be set`);
  }
  return withKnownFolders({ ...base, ...variables });
}
