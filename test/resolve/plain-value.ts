import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { originOf } from '../../shared/resolve/make-value.ts';
import type { ScalarValue, Value } from '../../shared/resolve/value.ts';

const origin = originOf('written');
const date = /^\d{4}-\d\d?-\d\d?([Tt ].*)?$/;

/** A Value from YAML text as the `yaml` package reads it, without places: enough to check types. Dates as go-yaml sees them. */
export function valueOfYaml(text: string): Value {
  const document = parseDocument(text, { merge: true, lineCounter: new LineCounter() });
  return document.contents === null ? scalarOf(null) : fromNode(document.contents, document);
}

/** A Value from plain data. */
export function valueOf(data: unknown): Value {
  if (Array.isArray(data)) return { kind: 'list', items: data.map(valueOf), origin };
  if (typeof data === 'object' && data !== null) {
    return {
      kind: 'map',
      entries: new Map(Object.entries(data).map(([key, one]) => [key, valueOf(one)])),
      origin,
    };
  }
  return scalarOf(data);
}

function fromNode(node: Node, document: Document): Value {
  if (isAlias(node)) return fromNode(node.resolve(document)!, document);
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => fromNode(item as Node, document)), origin };
  if (isMap(node)) {
    const entries = new Map<string, Value>();
    for (const { key, value } of node.items) {
      entries.set(
        String(isScalar(key) ? key.value : key),
        value === null ? scalarOf(null) : fromNode(value as Node, document),
      );
    }
    return { kind: 'map', entries, origin };
  }
  if (!isScalar(node)) throw new Error('a node of no known kind');
  if (node.type === 'PLAIN' && typeof node.value === 'string' && date.test(node.value)) {
    return { kind: 'scalar', type: 'timestamp', value: node.value, origin };
  }
  return scalarOf(node.value);
}

function scalarOf(data: unknown): ScalarValue {
  switch (typeof data) {
    case 'string':
      return { kind: 'scalar', type: 'string', value: data, origin };
    case 'boolean':
      return { kind: 'scalar', type: 'bool', value: data, origin };
    case 'bigint':
      return { kind: 'scalar', type: 'int', value: data, origin };
    case 'number':
      return { kind: 'scalar', type: Number.isInteger(data) ? 'int' : 'float', value: data, origin };
    default:
      return { kind: 'scalar', type: 'null', value: null, origin };
  }
}
