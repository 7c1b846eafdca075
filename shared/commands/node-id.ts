import type { Path } from '../yaml/yaml-node.ts';
import { kindOf } from './checks.ts';
import type { Section } from './checks.ts';

/** The node on the canvas that a path belongs to: `['services', 'web', 'image']` -> `service:web`. */
export function nodeIdOf(path: Path): string | undefined {
  const [section, name] = path;
  if (name === undefined || !(String(section) in kindOf)) return undefined;
  return `${kindOf[section as Section]}:${name}`;
}
