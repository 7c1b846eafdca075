import { locate } from '../yaml/locate.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Chunk, Path, YamlScalar } from '../yaml/yaml-node.ts';

/** A secret or config of a file that takes its text from a variable, named without `${...}`. */
export interface SecretSource {
  readonly name: string;
  readonly path: Path;
  readonly node: YamlScalar;
  readonly chunk: Chunk;
}

/** The variables that secrets and configs of a Compose file take their text from (`environment: NAME`), in the order of the text. */
export function secretSources(file: YamlFile): readonly SecretSource[] {
  return ['secrets', 'configs'].flatMap((section) => {
    const entries = locate(file, [section])?.node;
    if (entries?.kind !== 'map') return [];
    return entries.pairs.flatMap(({ key }) => {
      if (key.kind !== 'scalar') return [];
      const path = [section, key.text, 'environment'];
      const found = locate(file, path);
      const node = found?.node;
      const isName = node?.kind === 'scalar' && /^[A-Za-z_]\w*$/.test(node.text);
      return isName ? [{ name: node.text, path, node, chunk: found!.chunk }] : [];
    });
  });
}
