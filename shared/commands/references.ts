import { attributeAt, childOf } from '../spec/attribute-at.ts';
import type { Attribute, ReferenceTarget } from '../spec/attribute.ts';
import { resolveScalar } from '../yaml/scalar.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path, YamlNode, YamlScalar } from '../yaml/yaml-node.ts';

/** A place in a file that names an element. */
export interface ReferencePlace {
  /** Of the scalar, or of the pair whose key it is. */
  readonly path: Path;
  readonly document: number;
  /** How the name stands there. */
  readonly at: 'key' | 'value';
  /** The scalar's text with the name replaced; for a key: the name itself. */
  readonly rename: (name: string) => string;
}

/**
 * Every place of a file that names a service, network, volume, config or secret, by the attribute rows: short and long
 * syntax, keys and values, `service:NAME`. Does not follow aliases: the anchor is visited where it stands.
 */
export function findReferences(file: YamlFile, to: ReferenceTarget, name: string): ReferencePlace[] {
  const found: ReferencePlace[] = [];
  eachReferring(file, to, (node, at, path, document) => collect(node, at, path, document, name, found));
  const paths = new Set<string>();
  return found.filter(({ document, path }) => {
    const key = JSON.stringify([document, path]);
    return !paths.has(key) && paths.add(key);
  });
}

/** Every name by which a file refers to elements of a kind, declared or not, each once, in the order of the text. */
export function namesReferredTo(file: YamlFile, to: ReferenceTarget): readonly string[] {
  const names = new Set<string>();
  eachReferring(file, to, (node, at) => collectNames(node, at, names));
  return [...names];
}

/** How a name stands in what refers to an element. */
type ReferenceAt = NonNullable<Attribute['reference']>['at'];

/** Calls `see` with every node that refers to elements of a kind, outer ones first. */
function eachReferring(
  file: YamlFile,
  to: ReferenceTarget,
  see: (node: YamlNode, at: ReferenceAt, path: Path, document: number) => void,
): void {
  file.documents.forEach(({ root }, document) => {
    const visit = (node: YamlNode, row: Attribute | undefined, path: Path): void => {
      if (row?.reference?.to === to) see(node, row.reference.at, path, document);
      if (node.kind === 'map') {
        // `extends` with a file names a service of that file.
        const elsewhere = path.at(-1) === 'extends' && node.pairs.some(({ key }) => textOf(key) === 'file');
        for (const { key, value } of elsewhere ? [] : node.pairs) {
          const step = textOf(key);
          if (step !== undefined) visit(value, row && childOf(row, step), [...path, step]);
        }
      } else if (node.kind === 'seq') {
        node.items.forEach((each, index) => visit(each, row && childOf(row, index), [...path, index]));
      }
    };
    if (root !== null) visit(root, attributeAt([]), []);
  });
}

const NAME = /^[a-zA-Z0-9._-]+$/;

function collectNames(node: YamlNode, at: ReferenceAt, names: Set<string>): void {
  const add = (name: string | undefined) => {
    if (name !== undefined && NAME.test(name)) names.add(name);
  };
  if (node.kind === 'seq') for (const item of node.items) collectNames(item, at, names);
  else if (node.kind === 'scalar') {
    if (at === 'value' || at === 'key') add(node.text);
    else if (at !== 'service-prefix' && !/^[./~$]/.test(node.text)) {
      const [name, target] = node.text.split(':');
      // A path of the container alone is a volume without a name.
      if (target !== undefined || at === 'source') add(name);
    }
  } else if (node.kind === 'map' && at === 'key') for (const { key } of node.pairs) add(textOf(key));
  else if (node.kind === 'map' && at === 'source') {
    const part = (wanted: string) => node.pairs.find(({ key }) => textOf(key) === wanted)?.value;
    const [type, source] = [part('type'), part('source')];
    if (type === undefined || textOf(type) === 'volume') add(source && textOf(source));
  }
}

const textOf = (node: YamlNode): string | undefined => (node.kind === 'scalar' ? node.text : undefined);

function collect(
  node: YamlNode,
  at: ReferenceAt,
  path: Path,
  document: number,
  name: string,
  found: ReferencePlace[],
): void {
  if (node.kind === 'map') {
    if (at === 'source') {
      const source = node.pairs.find(({ key }) => key.kind === 'scalar' && key.text === 'source')?.value;
      if (source?.kind === 'scalar' && source.text === name) {
        found.push({ path: [...path, 'source'], document, at: 'value', rename: (to) => to });
      }
    } else if (node.pairs.some(({ key }) => key.kind === 'scalar' && key.text === name)) {
      found.push({ path: [...path, name], document, at: 'key', rename: (to) => to });
    }
  } else if (node.kind === 'seq') {
    node.items.forEach((item, index) => collect(item, at, [...path, index], document, name, found));
  } else if (node.kind === 'scalar') {
    const rename = namedBy(node, at, name);
    if (rename !== undefined) found.push({ path, document, at: 'value', rename });
  }
}

/** How a scalar names the element; undefined when it names another or none. */
function namedBy(node: YamlScalar, at: ReferenceAt, name: string): ((name: string) => string) | undefined {
  const { text } = node;
  if (resolveScalar(node).type !== 'string' && at !== 'value') return undefined;
  if (at === 'service-prefix') {
    // Also an entry of a list of pairs: `base=service:web`.
    if (text !== `service:${name}` && !text.endsWith(`=service:${name}`)) return undefined;
    return (to) => text.slice(0, text.length - name.length) + to;
  }
  if (text === name) return (to) => to;
  if ((at === 'source' || at === 'before-colon') && text.startsWith(`${name}:`)) {
    return (to) => to + text.slice(name.length);
  }
  return undefined;
}
