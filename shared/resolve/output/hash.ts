// `docker compose config --hash`: what the tool writes on containers to see whether a service has changed.
import { compareBytes } from '../syntax/utf8.ts';
import type { Resolution } from '../resolution.ts';
import { entryOf, withEntry } from '../make-value.ts';
import type { MapValue } from '../value.ts';
import { printJson } from './print-json.ts';
import type { Printable } from './printable.ts';
import { viewTyped } from './typed-view.ts';

/** What does not make another container: how the image is made or got, how many there are, and who comes first. */
const unhashed = ['build', 'pull_policy', 'scale', 'depends_on', 'profiles', 'label_file'];

/**
 * The hash of each enabled service, sorted by name. `sha256` gives the digest of a text's UTF-8 bytes in hexadecimal: the host has
 * it. Contents of env files take no part, only their paths; those of label files do (docker compose, `pkg/compose/hash.go`).
 */
export function serviceHashes(
  resolution: Resolution,
  sha256: (text: string) => string,
): ReadonlyMap<string, string> {
  const enabled = entryOf(resolution.config, 'services');
  const declared = entryOf(resolution.model, 'services');
  const names = enabled?.kind === 'map' ? [...enabled.entries.keys()].sort(compareBytes) : [];
  const hashes = new Map<string, string>();
  for (const name of names) {
    const service = entryOf(declared, name);
    if (service?.kind !== 'map') continue;
    const labelled = withEntry(service, 'labels', entryOf(entryOf(enabled, name), 'labels'));
    hashes.set(name, sha256(hashedText(labelled)));
  }
  return hashes;
}

function hashedText(service: MapValue): string {
  const deploy = entryOf(service, 'deploy');
  let rest = unhashed.reduce((map, key) => withEntry(map, key, undefined), service);
  if (deploy?.kind === 'map') rest = withEntry(rest, 'deploy', withEntry(deploy, 'replicas', undefined));
  const project = { kind: 'map' as const, entries: new Map([['services', mapOfOne(rest)]]) };
  const seen = entryIn(entryIn(viewTyped(project, 'json'), 'services'), only);
  if (seen?.kind !== 'map') return '{}';
  const entries = [...seen.entries].map(
    ([key, value]) => [key, key === 'env_file' ? shortFiles(value) : value] as const,
  );
  return printJson({ kind: 'map', entries: new Map(entries), ordered: true }, 'compact');
}

const only = 'service';
const mapOfOne = (service: Printable): Printable => ({ kind: 'map', entries: new Map([[only, service]]) });
const entryIn = (value: Printable | undefined, key: string): Printable | undefined =>
  value?.kind === 'map' ? value.entries.get(key) : undefined;

/** A required env file is its path alone here, whatever its format. */
function shortFiles(files: Printable): Printable {
  if (files.kind !== 'list') return files;
  return {
    kind: 'list',
    items: files.items.map((file) => {
      const required = entryIn(file, 'required');
      const isOptional = required?.kind === 'scalar' && required.value === false;
      return isOptional ? file : (entryIn(file, 'path') ?? file);
    }),
  };
}
