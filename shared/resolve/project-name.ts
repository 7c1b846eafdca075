import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { problem } from './problem.ts';
import type { Variables } from './scope.ts';
import type { Session } from './session.ts';
import { isFault } from './syntax/fault.ts';
import { baseNameOf } from './syntax/go-paths.ts';
import { interpolate } from './syntax/interpolate.ts';
import { findProjectNameFault, normalizeProjectName } from './syntax/project-name.ts';
import type { YamlDocument } from '../yaml/yaml-file.ts';

/**
 * The project's name (Compose Specification, "name"): `-p`, else COMPOSE_PROJECT_NAME, else the last `name:` of the files, else
 * the directory's. The first two must be written as names are; the others are made so.
 */
export function projectNameOf(session: Session, variables: Variables, directory: FilePath): string {
  const { input } = session;
  const given = input.projectName || variables['COMPOSE_PROJECT_NAME'];
  if (given) {
    const fault = findProjectNameFault(given);
    if (fault) {
      const sentence = message('resolve.bad-project-name', { name: given });
      session.report(problem('invalid-project-name', sentence, { path: ['name'] }));
    }
    return given;
  }
  const written = writtenName(session);
  if (written === undefined) return checked(session, normalizeProjectName(baseNameOf(directory)));
  const filled =
    input.options?.interpolate === false
      ? undefined
      : interpolate(written, (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined));
  return checked(
    session,
    normalizeProjectName(filled === undefined || isFault(filled) ? written : filled.text),
  );
}

function checked(session: Session, name: string): string {
  if (name === '') {
    session.report(problem('empty-project-name', message('resolve.empty-project-name'), { path: ['name'] }));
  }
  return name;
}

function writtenName(session: Session): string | undefined {
  let name: string | undefined;
  for (const file of session.input.files) {
    const loaded = session.input.read(file);
    if (!loaded) continue;
    for (const document of loaded.yaml().documents) name = nameIn(document) ?? name;
  }
  return name;
}

function nameIn({ root }: YamlDocument): string | undefined {
  if (root?.kind !== 'map') return undefined;
  const pair = root.pairs.find(({ key }) => key.kind === 'scalar' && key.text === 'name');
  if (pair?.value.kind !== 'scalar') return undefined;
  const { text, style } = pair.value;
  return text === '' || (style === 'plain' && /^(~|null|Null|NULL)$/.test(text)) ? undefined : text;
}
