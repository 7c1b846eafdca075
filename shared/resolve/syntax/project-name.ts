// The name of a project: Compose Specification, "name top-level element".
import { fault, type SyntaxFault } from './fault.ts';

/** Lower case, and without what a project name cannot hold: what the tool makes of a directory's name or of `name:`. May be empty. */
export function normalizeProjectName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^-_a-z0-9]+/g, '')
    .replace(/^[-_]+/, '');
}

/** A name given by `-p` or COMPOSE_PROJECT_NAME must be normal already; an empty one counts as not given. */
export function findProjectNameFault(name: string): SyntaxFault | undefined {
  if (name === '') return fault('empty-project-name', 'project name must not be empty');
  if (normalizeProjectName(name) === name) return undefined;
  return fault(
    'invalid-project-name',
    `invalid project name ${JSON.stringify(name)}: must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number`,
  );
}
