import type { FilePath } from '../../shared/diagnostic.ts';
import type { Project } from '../../shared/project/project.ts';
import { isYamlPath } from '../../shared/project/source-file.ts';
import type { YamlNode } from '../../shared/yaml/yaml-node.ts';
import { locate } from '../../shared/yaml/locate.ts';
import { fileName } from '../ui/layer-colours.ts';

/** A file that can be a copy, and the name of its environment. */
export interface CopyChoice {
  readonly file: FilePath;
  readonly name: string;
  readonly chosen: boolean;
}

/** The Compose files of the project in their order; chosen are those that could stand alone, when there are two or more. */
export function usualCopies(project: Project): readonly CopyChoice[] {
  const layers = new Set(project.environments.flatMap(({ files }) => files));
  const files = [...project.files.keys()].filter((path) => layers.has(path) && isYamlPath(path)).sort();
  const whole = files.filter((file) => isWhole(project, file));
  return files.map((file) => ({
    file,
    name: nameFor(project, file),
    chosen: whole.length > 1 && whole.includes(file),
  }));
}

const keysOf = (node: YamlNode | undefined): readonly string[] =>
  node?.kind === 'map' ? node.pairs.flatMap(({ key }) => (key.kind === 'scalar' ? [key.text] : [])) : [];

/** Each service says where its image comes from: nothing has to be laid under the file. */
function isWhole(project: Project, file: FilePath): boolean {
  const yaml = project.files.get(file)?.yaml;
  const services = yaml && locate(yaml, ['services'])?.node;
  if (services?.kind !== 'map' || services.pairs.length === 0) return false;
  return services.pairs.every(({ value }) =>
    keysOf(value).some((key) => ['image', 'build', 'extends', '<<'].includes(key)),
  );
}

/** `docker-compose.dev.yml` -> `dev`; without a suffix the name of the environment that shows the file alone. */
function nameFor(project: Project, file: FilePath): string {
  const suffix = suffixOf(fileName(file));
  if (suffix !== undefined) return suffix;
  const own = project.environments.find(({ files }) => files.length === 1 && files[0] === file)?.name;
  return own === undefined || own === fileName(file) ? 'dev' : own;
}

const suffixOf = (name: string): string | undefined => /^[^.]+\.(.+)\.ya?ml$/i.exec(name)?.[1];

/** `docker-compose.dev.yml`, `docker-compose.prod.yml` -> `docker-compose.yml`, as long as that would overwrite nothing. */
export function usualBase(project: Project, copies: readonly FilePath[], replace: boolean): FilePath {
  const stems = new Set(copies.map((file) => file.replace(/([^/.]+)(\.[^/]*)?(\.ya?ml)$/i, '$1$3')));
  const [stem] = stems;
  const folder = copies[0]?.slice(0, copies[0].lastIndexOf('/')) ?? project.directory;
  const isFree = (file: FilePath) => !project.files.has(file) || (replace && copies.includes(file));
  if (stem !== undefined && stems.size === 1 && isFree(stem)) return stem;
  const names = ['compose.yaml', 'compose.base.yaml', 'compose.common.yaml'];
  return `${folder}/${names.find((name) => isFree(`${folder}/${name}`)) ?? names[1]!}`;
}
