import { activeEnvironment } from '../project/create-project.ts';
import type { Project } from '../project/project.ts';
import { environmentValues } from './environment-values.ts';

/**
 * The variables that a text requires (`${NAME:?...}`, and those that secrets take their text from: `environment: NAME`) and the environment that is shown does not have, each once, in order. Without them
 * the tool would refuse the project.
 */
export function requiredVariables(project: Project, text: string): readonly string[] {
  const values = environmentValues(project, activeEnvironment(project));
  const found = text.matchAll(
    /(?<!\$)\$\{([A-Za-z_]\w*):?\?|\benvironment["']?:[ \t]*["']?([A-Za-z_]\w*)["']?[ \t]*(?:[\n,}]|$)/g,
  );
  const names = new Set([...found].map(([, required, source]) => required ?? source!));
  return [...names].filter((name) => (values.find(name)?.value ?? '') === '');
}
