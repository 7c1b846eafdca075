import { makeAlias, makeScalar, noProps, nowhere } from './make-node.ts';
import { parseYaml } from './parse.ts';
import type { YamlNode } from './yaml-node.ts';

/** The node that a piece of source is. Source that is no YAML gives a node that equals nothing, so that the document law refuses it. */
export function readRaw(source: string): YamlNode {
  const { documents, problems } = parseYaml(source);
  const root = documents[0]?.root ?? null;
  if (problems.length > 0 && root?.kind !== 'alias') {
    return makeAlias(0, 0, '');
  }
  return root ?? makeScalar(nowhere, noProps, 'plain', '');
}
