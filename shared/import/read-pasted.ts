import { message, type Message } from '../message.ts';
import { isRefusal } from '../refusal.ts';
import { freeName } from '../text/free-name.ts';
import { insertIn } from '../yaml/insert.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { asName, isImageName, nameOfImage } from './image-name.ts';
import { isDockerfile, readDockerfile, type DockerfilePlace } from './read-dockerfile.ts';
import { readDockerRun, type ImportedElements } from './read-docker-run.ts';
import { readInspect } from './read-inspect.ts';

/** A text as a piece of a Compose file. */
export interface Pasted {
  readonly kind: 'commands' | 'containers' | 'dockerfile' | 'image' | 'compose';
  readonly yaml: YamlFile;
  /** What people should know: flags that Compose cannot say, volumes that begin empty. */
  readonly notes: readonly Message[];
}

type Sections = Pick<ImportedElements, 'services'> & Partial<Pick<ImportedElements, 'networks' | 'volumes'>>;

const sectionNames = ['services', 'networks', 'volumes', 'configs', 'secrets', 'models'];

/**
 * What a text from the clipboard or a dropped file says: what `docker inspect` printed, `docker run` lines, a Dockerfile, names of images
 * (one a line), a Compose file or a piece of one. Undefined: none of these. `place`: where a Dockerfile lies; default: the project's folder.
 */
export function readPasted(
  text: string,
  place: DockerfilePlace = { context: '.', file: 'Dockerfile' },
): Pasted | undefined {
  const there = readInspect(text);
  if (there !== undefined) {
    const kept = [...there.volumes.keys()].join(', ');
    const unknown = there.withoutImage.join(', ');
    const notes = [
      ...noEquivalents(there),
      ...(kept === '' ? [] : [message('import.kept-volume', { volumes: kept })]),
      ...(unknown === '' ? [] : [message('import.image-unknown', { services: unknown })]),
    ];
    return { kind: 'containers', yaml: print(there), notes };
  }
  const run = readDockerRun(text);
  if (run !== undefined) {
    const made = [...run.volumes.keys()].join(', ');
    const notes = [
      ...noEquivalents(run),
      ...(made === '' ? [] : [message('import.new-volume', { volumes: made })]),
    ];
    return { kind: 'commands', yaml: print(run), notes };
  }
  if (isDockerfile(text)) {
    const folder = place.context.split('/').findLast((part) => /[a-zA-Z0-9]/.test(part));
    const stem = place.file.replace(/^\.?dockerfile\.?|\.?dockerfile$/gi, '');
    const name = asName(folder ?? (stem === '' ? 'app' : stem));
    const { service, volumes } = readDockerfile(text, place, name);
    const kept = new Map(volumes.map((volume) => [volume, null] as const));
    return {
      kind: 'dockerfile',
      yaml: print({ services: new Map([[name, service]]), volumes: kept }),
      notes: [],
    };
  }
  return readImages(text) ?? readCompose(text);
}

function noEquivalents({ unsaid }: ImportedElements): readonly Message[] {
  return [...unsaid].map(([service, flags]) =>
    message('import.no-equivalent', { service, flags: flags.join(', ') }),
  );
}

function readImages(text: string): Pasted | undefined {
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const name = line.trim().replace(/^(docker|podman)\s+pull\s+/, '');
    return name === '' ? [] : [name];
  });
  if (lines.length === 0 || lines.length > 50 || !lines.every(isImageName)) return undefined;
  const services = new Map<string, YamlValue>();
  for (const image of lines) {
    services.set(
      freeName(nameOfImage(image), (name) => services.has(name)),
      { image },
    );
  }
  return { kind: 'image', yaml: print({ services }), notes: [] };
}

/** A Compose file; or entries of `services:` alone, as they are copied out of one: `web:` and its attributes. */
function readCompose(text: string): Pasted | undefined {
  const yaml = parseYaml(text);
  if (hasSections(yaml)) return { kind: 'compose', yaml, notes: [] };
  const lines = text.replace(/^\s*\n/, '').split(/\r?\n/);
  const column = Math.min(
    ...lines.filter((line) => /^\s*[^\s#]/.test(line)).map((line) => line.search(/\S/)),
  );
  const moved = lines.map((line) =>
    line.trim() === '' ? '' : `  ${line.slice(Math.min(column, line.search(/\S/)))}`,
  );
  const below = parseYaml(`services:\n${moved.join('\n')}\n`);
  const entries = serviceEntries(below);
  const isPiece = entries.length > 0 && entries.every(looksLikeService);
  if (below.problems.length > 0 || !isPiece) return undefined;
  return { kind: 'compose', yaml: below, notes: [] };
}

function hasSections({ documents }: YamlFile): boolean {
  const root = documents[0]?.root;
  return (
    root?.kind === 'map' &&
    root.pairs.some(
      ({ key, value }) => key.kind === 'scalar' && sectionNames.includes(key.text) && value.kind === 'map',
    )
  );
}

function serviceEntries({ documents }: YamlFile): readonly YamlNode[] {
  const root = documents[0]?.root;
  const services = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
  return services?.kind === 'map' ? services.pairs.map(({ value }) => value) : [];
}

function looksLikeService(node: YamlNode): boolean {
  return (
    node.kind === 'map' &&
    node.pairs.some(({ key }) => key.kind === 'scalar' && /^(image|build|extends|provider)$/.test(key.text))
  );
}

/** Elements as a Compose text. */
function print({ services, networks = new Map(), volumes = new Map() }: Sections): YamlFile {
  let yaml = parseYaml('');
  for (const [section, entries] of Object.entries({ services, networks, volumes })) {
    for (const [name, value] of entries) {
      const written = insertIn(yaml, [section], name, value);
      if (isRefusal(written)) throw new Error(`cannot print ${section}.${name}`);
      yaml = written.after;
    }
  }
  return yaml;
}
