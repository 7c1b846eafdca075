import { attributeAt } from '../spec/attribute-at.ts';
import type { Path } from '../yaml/yaml-node.ts';

/**
 * Whether the effective configuration has a value at a path where a file says it. The tool uses some attributes up, leaves some
 * out, and holds some maps as lists: of these only the text can be compared.
 */
export function isShown(path: Path): boolean {
  const [section, , attribute, part] = path;
  return (
    section !== 'version' &&
    section !== 'include' &&
    attribute !== 'extends' &&
    !(attribute === 'external' && part === 'name') &&
    !(attribute === 'ipam' && part === 'options') &&
    !isInListedMap(path)
  );
}

/** An entry of a map that the configuration shows as a list, without its keys: `extra_hosts`, `build.ssh`. */
export function isInListedMap(path: Path): boolean {
  return path.some((step, index) => {
    if (typeof step !== 'string') return false;
    const row = attributeAt(path.slice(0, index));
    return row?.output === 'host-list' || row?.canonical === 'ssh';
  });
}
