import type { FilePath } from '../diagnostic.ts';
import { locate } from '../yaml/locate.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { activeEnvironment } from './create-project.ts';
import { placeAt, type Place } from './place-of.ts';
import type { Project } from './project.ts';

const removing: ReadonlySet<string | undefined> = new Set(['!reset', '!override']);

/**
 * Where a layer above `file` takes away what stands at a path there: its `!reset` or `!override`, or that of what it stands in; the
 * highest of several. Undefined: no layer says so, as where a profile switches a service off.
 */
export function removalPlace(project: Project, file: FilePath, path: Path): Place | undefined {
  const { files } = activeEnvironment(project);
  const above = files.slice(files.indexOf(file) + 1).reverse();
  for (let depth = path.length; depth >= 2; depth--) {
    const part = path.slice(0, depth);
    // Items of lists have other numbers in other layers.
    if (part.some((step) => typeof step === 'number')) continue;
    for (const layer of above) {
      const yaml = project.files.get(layer)?.yaml;
      const found = yaml && locate(yaml, part);
      if (found === undefined || !removing.has(found.node.tag)) continue;
      const { chunk, node } = found;
      return placeAt(project, { file: layer, chunk, from: node.from, to: node.to });
    }
  }
  return undefined;
}
