import type { FilePath } from '../../shared/diagnostic.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { resolvePath } from '../../shared/resolve/syntax/go-paths.ts';
import { alternativesOf, attributeAt } from '../../shared/spec/attribute-at.ts';
import type { PathRule } from '../../shared/spec/attribute.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';

const folderOf = (path: FilePath) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * The folder that a path in a file starts from: the file's own for `extends` and in files that are included, else that of the project.
 */
export function startOf(project: Project, file: FilePath, rule: PathRule): FilePath {
  const isLayer = activeEnvironment(project).files.includes(file);
  return isLayer && rule !== 'extends-file' ? project.directory : folderOf(file);
}

/** How a path at a place of a Compose file names a file; undefined where it names none. */
export function fileRuleAt(path: Path): PathRule | undefined {
  const row = attributeAt(path);
  if (row === undefined) return undefined;
  const isFormat = alternativesOf(row.type).some((type) => type.kind === 'string' && type.format === 'path');
  const rule = row.path ?? (isFormat || path.at(-1) === 'env_file' ? 'file' : undefined);
  return rule === 'file' || rule === 'source-file' || rule === 'extends-file' ? rule : undefined;
}

/** The file of the project that a text at a place names. */
export function fileNamed(project: Project, file: FilePath, path: Path, text: string): FilePath | undefined {
  const rule = fileRuleAt(path);
  const named = rule && resolvePath(text, startOf(project, file, rule), undefined);
  return named !== undefined && project.files.has(named) ? named : undefined;
}
