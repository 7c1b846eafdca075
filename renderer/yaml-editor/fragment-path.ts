import { attributeAt } from '../../shared/spec/attribute-at.ts';
import { findPath } from '../../shared/yaml/find-path.ts';
import { locate } from '../../shared/yaml/locate.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';

const DEEPEST = 4;

/**
 * Where what stands at a path counts: a fragment under `x-` or in a merge key is written for the place that takes it over by an alias.
 * The path itself where it is an attribute's, or nobody takes it over.
 */
export function meantPath(file: YamlFile, path: Path, depth = 0): Path {
  const plain = withoutMerges(path);
  if (depth > DEEPEST || (attributeAt(plain) !== undefined && !isExtension(plain))) return plain;
  for (let length = path.length; length > 0; length--) {
    const anchor = locate(file, path.slice(0, length))?.node.anchor;
    const taken =
      anchor === undefined
        ? undefined
        : findPath(file, (node) => node.kind === 'alias' && node.name === anchor);
    if (taken !== undefined) return meantPath(file, [...taken, ...path.slice(length)], depth + 1);
  }
  return plain;
}

const isExtension = (path: Path) => path.some((step) => String(step).startsWith('x-'));

/** `<<`, and the index in a list of what is merged. */
function withoutMerges(path: Path): Path {
  return path.filter(
    (step, index) => step !== '<<' && !(typeof step === 'number' && path[index - 1] === '<<'),
  );
}
