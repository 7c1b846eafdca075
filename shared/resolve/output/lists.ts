// The lists of `docker compose config`. What the tool prints in random order is sorted here.
import type { Diagnostic } from '../../diagnostic.ts';
import { entryOf, textOf } from '../make-value.ts';
import type { Resolution } from '../resolution.ts';
import { compareBytes } from '../syntax/utf8.ts';
import type { Value } from '../value.ts';

/** `--services`, `--volumes`, `--networks`: the keys of one section of the configuration, sorted. */
export function sectionNames(
  { config }: Resolution,
  section: 'services' | 'volumes' | 'networks',
): readonly string[] {
  return keysOf(entryOf(config, section)).sort(compareBytes);
}

/**
 * `--images`: the image of each enabled service, sorted; a service that is built without a name for its image has the tool's
 * own, `project-service`. `written` is the configuration that images are read from, when it is not this one (`--no-interpolate`).
 */
export function imageNames(resolution: Resolution, written = resolution.config): readonly string[] {
  return keysOf(entryOf(resolution.config, 'services'))
    .map((name) => {
      const image = textOf(entryOf(entryOf(entryOf(written, 'services'), name), 'image'));
      return image === undefined || image === '' ? `${resolution.projectName}-${name}` : image;
    })
    .sort(compareBytes);
}

/** `--profiles`: every profile that a service names, enabled or not, sorted. */
export function profileNames({ model }: Resolution): readonly string[] {
  const services = entryOf(model, 'services');
  const found = new Set<string>();
  for (const name of keysOf(services)) {
    const profiles = entryOf(entryOf(services, name), 'profiles');
    if (profiles?.kind !== 'list') continue;
    for (const item of profiles.items) found.add(textOf(item) ?? '');
  }
  return [...found].sort(compareBytes);
}

/** `--environment`: the variables that interpolation sees, as `NAME=value`, sorted. */
export function environmentLines({ variables }: Resolution): readonly string[] {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${value}`)
    .sort(compareBytes);
}

/** Whether an error is told only where the whole configuration is printed: two containers with one name. */
export function isOfWhole({ id }: Diagnostic): boolean {
  return id === 'container-name-dup';
}

/** Whether lists and hashes do not meet an error: for them the tool leaves the env files of services unread, too. */
export function isUnlisted(diagnostic: Diagnostic): boolean {
  const { id, path } = diagnostic;
  if (isOfWhole(diagnostic)) return true;
  const isAboutFile = id === 'missing-env-file' || id === 'dotenv-syntax';
  return isAboutFile && path?.[0] === 'services' && path[2] === 'env_file';
}

function keysOf(value: Value | undefined): string[] {
  return value?.kind === 'map' ? [...value.entries.keys()] : [];
}
