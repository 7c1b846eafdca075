import { isComposeFileName } from '../compose-file-names.ts';
import type { FilePath } from '../diagnostic.ts';
import { baseNameOf, directoryOf } from '../resolve/syntax/go-paths.ts';
import { activeEnvironment } from './create-project.ts';
import { isEnvironmentWord, suffixOf } from './detect-environments.ts';
import { includedProjects } from './included-projects.ts';
import type { Project } from './project.ts';

/**
 * Compose files beside the active environment's first one that may belong on it together, as far as nobody has said so: their names
 * speak of parts (`docker-compose.kafka.yml`), not of environments, and no environment has two of them. None when it is one
 * file: that and the base are an environment already.
 */
export function unstackedFiles(project: Project): readonly FilePath[] {
  const { environments, files } = project;
  const [base] = activeEnvironment(project).files;
  if (base === undefined) return [];
  const here = [...files.keys()].filter(
    (path) => directoryOf(path) === directoryOf(base) && isComposeFileName(baseNameOf(path)),
  );
  const included = includedProjects(here, files).flatMap((each) => each.files);
  const isInStack = (path: FilePath) =>
    environments.some(
      (each) => each.files.includes(path) && each.files.some((other) => other !== path && other !== base),
    );
  const found = here.filter((path) => {
    const suffix = suffixOf(baseNameOf(base), baseNameOf(path));
    const isPart = suffix !== undefined && !isEnvironmentWord(suffix.split(/[.-]/)[0]!);
    return path !== base && isPart && !included.includes(path) && !isInStack(path);
  });
  return found.length > 1 ? found : [];
}
