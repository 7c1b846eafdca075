import { resolveAlias } from '../yaml/aliases.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Chunk, YamlNode } from '../yaml/yaml-node.ts';
import { isList, isMap, raw, tagged, type YamlValue } from '../yaml/yaml-value.ts';

/**
 * What a node says, to be written where its anchors are not: aliases and merge keys are replaced by what they stand for. Numbers keep
 * the way in which they are written; comments are lost. Deeper than 100 levels nothing is read: an alias may stand in itself.
 */
export function plainYaml(file: YamlFile, node: YamlNode, chunk: Chunk, depth = 0): YamlValue {
  if (depth > 100) return null;
  const value = untagged(file, node, chunk, depth);
  return node.tag === undefined || !/^!\w/.test(node.tag) ? value : tagged(node.tag, value);
}

function untagged(file: YamlFile, node: YamlNode, chunk: Chunk, depth: number): YamlValue {
  switch (node.kind) {
    case 'alias': {
      const found = resolveAlias(file, node, chunk);
      return found === undefined ? null : plainYaml(file, found.node, found.chunk, depth + 1);
    }
    case 'seq':
      return node.items.map((item) => plainYaml(file, item, chunk, depth + 1));
    case 'scalar': {
      const { type, value } = resolveScalar(node);
      if (type === 'null' || type === 'bool') return value;
      return (type === 'int' || type === 'float') && node.style === 'plain' ? raw(node.text) : node.text;
    }
    case 'map': {
      const own: [string, YamlValue][] = [];
      let merged: Record<string, YamlValue> = {};
      for (const pair of node.pairs) {
        if (pair.key.kind !== 'scalar') continue;
        const value = plainYaml(file, pair.value, pair.chunk ?? chunk, depth + 1);
        if (pair.key.text !== '<<' || pair.key.style !== 'plain') {
          own.push([pair.key.text, value]);
          continue;
        }
        const sources = isList(value) ? value : [value];
        for (const each of sources) if (isMap(each)) merged = { ...each, ...merged };
      }
      return { ...merged, ...Object.fromEntries(own) };
    }
  }
}
