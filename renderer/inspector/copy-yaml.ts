import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { lineStart } from '../../shared/text/lines.ts';
import { absoluteOffset, locate } from '../../shared/yaml/locate.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';

/**
 * An entry of a file with its key and comments, moved to the left edge: from the target if it has it, else from the highest layer
 * that does. Undefined where no file writes it.
 */
export function yamlOf({ project }: Snapshot, path: Path): string | undefined {
  const layers = [...activeEnvironment(project).files].reverse();
  for (const name of [project.target, ...layers]) {
    const file = project.files.get(name);
    const located = file && locate(file.yaml, path);
    if (file === undefined || located?.pair === undefined) continue;
    // A key counts in the chunk of the map that holds it.
    const chunk = located.pair.chunk ?? locate(file.yaml, path.slice(0, -1))?.chunk ?? located.chunk;
    const from = absoluteOffset(file.yaml, chunk, located.pair.key.from);
    const to = absoluteOffset(file.yaml, located.chunk, located.node.to);
    const column = from - lineStart(file.text, from);
    const [first = '', ...rest] = file.text.slice(from, Math.max(from, to)).trimEnd().split(/\r?\n/);
    const indentOf = (line: string) => line.length - line.trimStart().length;
    const lines = rest.map((line) => line.slice(Math.min(column, indentOf(line))));
    return `${[first, ...lines].join('\n')}\n`;
  }
  return undefined;
}
