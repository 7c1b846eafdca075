import { intern } from './intern.ts';
import { makeScalar } from './make-node.ts';
import type { YamlNode } from './yaml-node.ts';

/**
 * A key inside brackets as the tool reads it. Both our readers end a plain key at its colon; go-yaml does only where white space
 * follows: `{a:, b: 1}` has the keys `a:` and `b`, and `[a:]` is a list of one text. The same node where nothing is glued.
 */
export function withColon(text: string, key: YamlNode): YamlNode {
  if (key.kind !== 'scalar' || key.style !== 'plain' || key.anchor !== undefined) return key;
  const isGlued = key.to > key.contentFrom && text[key.to] === ':' && /[,\]}]/.test(text[key.to + 1] ?? '');
  if (!isGlued) return key;
  const place = { from: key.from, contentFrom: key.contentFrom, to: key.to + 1 };
  return makeScalar(place, key, 'plain', intern(`${key.text}:`));
}
