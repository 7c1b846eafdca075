import { plainMeansString } from './plain.ts';
import type { YamlNode, YamlPair, YamlScalar } from './yaml-node.ts';

/**
 * Whether two trees say the same: kinds, texts with their type, tags, anchors, aliases, order of keys. Offsets, flow or block
 * style and the kind of quotes do not count. Parts that are the same object are not looked at.
 */
export function sameTree(a: YamlNode | null, b: YamlNode | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.kind !== b.kind || a.tag !== b.tag || a.anchor !== b.anchor) return false;
  switch (a.kind) {
    case 'scalar':
      return b.kind === 'scalar' && sameScalar(a, b);
    case 'alias':
      return b.kind === 'alias' && a.name === b.name;
    case 'seq': {
      if (b.kind !== 'seq' || a.items.length !== b.items.length) return false;
      const { items } = b;
      return a.items.every((item, index) => sameTree(item, items[index]!));
    }
    case 'map': {
      if (b.kind !== 'map' || a.pairs.length !== b.pairs.length) return false;
      const { pairs } = b;
      return a.pairs.every((pair, index) => samePair(pair, pairs[index]!));
    }
  }
}

function samePair(a: YamlPair, b: YamlPair): boolean {
  return a === b || (sameTree(a.key, b.key) && sameTree(a.value, b.value));
}

function sameScalar(a: YamlScalar, b: YamlScalar): boolean {
  if (isString(a) !== isString(b)) return false;
  return textOf(a) === textOf(b) || (!isString(a) && isNull(a) && isNull(b));
}

/** A block that ends a text without a line break has none for the tool. */
function textOf({ text, unended }: YamlScalar): string {
  return unended ? text.replace(/\n$/, '') : text;
}

function isString(node: YamlScalar): boolean {
  return node.style !== 'plain' || plainMeansString(node.text);
}

function isNull(node: YamlScalar): boolean {
  return /^(~|null|Null|NULL)?$/.test(node.text);
}
