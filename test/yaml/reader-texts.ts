import { readFileSync } from 'node:fs';
import { absoluteOffset } from '../../shared/yaml/locate.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Chunk, YamlNode } from '../../shared/yaml/yaml-node.ts';
import { corpusFiles, seedBlocks } from '../support/corpus.ts';

export interface NamedText {
  readonly id: string;
  readonly text: string;
}

/** Every YAML file of the corpus and every YAML block of the course texts; none where they are absent. */
export function allTexts(): NamedText[] {
  const files = corpusFiles().map((file) => ({ id: file, text: readFileSync(file, 'utf8') }));
  return [...files, ...seedBlocks()];
}

/** Documents that try a reader: small, one difficulty each. */
export const NASTY: readonly NamedText[] = Object.entries({
  empty: '',
  blank: '\n\n  \n',
  comment: '# nothing\n',
  bom: '\uFEFFservices:\n  a:\n    image: x\n',
  'bom and comment': '\uFEFF# c\n---\nservices:\n  a: {}\n',
  'bom alone': '\uFEFF',
  crlf: 'services:\r\n  a:\r\n    image: x\r\n    command: >\r\n      one\r\n      two\r\n\r\n  b: {}\r\n',
  'carriage returns alone': 'services:\r  a:\r    image: x\r',
  'no final newline': 'services:\n  a:\n    image: x',
  'spaces at the end': 'services:\n  a:\n    image: |\n      x\n   ',
  surrogates: 'services:\n  a:\n    labels: { "😀": 가나다, é: "\\U0001F600" }\n  b: {}\n',
  'two documents': 'services:\n  a: {}\n---\nservices:\n  b: {}\n',
  'three documents': '---\na: 1\n...\n---\n\n---\nb: &x 1\nc: *x\n',
  'explicit start': '# c\n---\n# d\nservices:\n  a: {}\n',
  'start with content': '--- {services: {a: {image: x}}}\n',
  directive: '%YAML 1.1\n---\na: 1\n',
  'directive 1.2': '%YAML 1.2\n---\na: 1\n',
  'tag directive': '%TAG !e! tag:e,2000:\n---\na: !e!x 1\n',
  'flow root': '{services: {a: {image: x}}}\n',
  'flow with pairs': 'a: [b: c, {d: e}: f, ? g : h, "i":j, : k, ? ]\nl: {m, n: , ? o, p: [ ] , }\n',
  'sequence at the key':
    'services:\n  a:\n    ports:\n    - 1\n    -\n    - - 2\n      -   3\nx:\n- a\n- b: c\n',
  'tabs in brackets':
    'services:\n  a: {\n\t\timage: x, # c\n\t\tports: [\n\t\t\t"80:80",\n\t\t\t&p "81:81"\n\t\t]\n  }\n  b: {}\n',
  'tab after a plain scalar': 'services:\n  a: {image: x\n\t}\n',
  'explicit keys': 'services:\n  ? a\n  : image: x\n  ? b\n  c:\n    image: y\n? d\n: e\n? |\n  f\n: g\n',
  'explicit key first': '? a\n: b\nc: d\n',
  'empty keys': 'a:\n  : b\n',
  'quoted keys': '"a b": 1\n\'c\'\'d\' : 2\n"e\\"f":\n  "g": 1\n  \'h\': 2\n',
  'odd plain keys': '-a: 1\n?b: 2\n:c: 3\nd#e: 4\nf g h: 5\ni "j": 6\n<<: {k: 1}\n',
  'block scalars':
    'services:\n  a:\n    x: |\n      # no comment\n      key: no key\n\n    y: >-\n\n      a\n        b\n      c\n    z: |2+\n        d\n\n  b: |\n  c: >+ # comment\n\n',
  'block scalar at the end': 'a:\n  b: |+\n    x\n\n\n',
  'scalar that looks like entries': 'x-a: |\n  b: 1\n  c: 2\nx-d: "e\n  f: g"\nx-h:\n  i j\n  k: l\n',
  'plain over lines': 'a: b\n  c\n\n  d\ne:\n  f\n  g\n',
  'quotes over lines': 'a: "b\n  c \\\n  d\n\n  e"\nf: \'g\n\n  h\'\n',
  'tags and anchors':
    'a: &x !!str b\nc: !t &y\n  d: *x\ne: !reset\nf: &z\ng: [&w {h: i}, *w, !u []]\n&k l: !v m\n',
  'anchor before a map': 'a: &x\n  b: &y c\n  d: *y\ne:\n  <<: *x\n  <<: [*x]\n',
  'redefined anchor': 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n',
  'unknown anchor': 'services:\n  a: *x\n  b: &x {}\n  c: *x\n',
  'own anchor': 'x-a: &a\n  b: *a\nx-c: &c\n  - d: [*c]\n',
  'equal keys':
    'services:\n  a:\n    image: x\n    image: y\n  b: {}\n  "a": {c: 1, \'c\': 2}\nservices: {}\n',
  'tab after colon': 'services:\n  a:\n    image:\tx\t# c\n',
  'tab as indent': 'services:\n\ta:\n\t\timage: x\n',
  'tab before comment': 'services:\n\t# c\n  a:\n    image: x\n \t\n',
  'closing bracket at the key':
    'services:\n  a:\n    command: [\n      x\n    ]\n  b: {}\nvolumes: [\n  x\n]\n',
  'closing bracket outside': 'services:\n  a:\n    command: [\n      x\n  ]\n  b: {}\n',
  'mixed indents': 'services:\n    a:\n       image: x\n    b:\n     image: y\nnetworks:\n n: {}\n',
  dedent: 'services:\n    a: {}\n  b: {}\n',
  'entry after comment at column 0': 'services:\n# c\n  a:\n# d\n    image: x\n# e\n\n  b: {}\n# f\n',
  'junk at column 0': 'services:\n  a:\n    image: x\njunk\n  b: {}\n',
  'unclosed quote': 'services:\n  a:\n    image: "x\n  b:\n    image: y\n',
  'unclosed bracket': 'services:\n  a:\n    ports: [1, 2\n  b:\n    image: y\n',
  'missing colon': 'services:\n  a:\n    image x\n    ports: []\n  b: {}\n',
  'two colons': 'a: b: c\n',
  'bad escape': 'a: "\\q"\nb: 1\n',
  'control character': 'a: "x"\nb: \u0007\n# \u0001\n',
  'null byte': 'a: b\u0000\n',
  'percent inside': 'a:\n  b: 1\n%c: d\n',
  'only a header': 'services:\n',
  'header and comment': 'services: # c\n  # d\n',
  'header and list': 'services:\n- a\n',
  'header and scalar': 'services:\n  a\n',
  'content after the end': 'a: 1\n...\nb: 2\n',
  'document end': 'a: 1\n...\n',
  'list root': '- a\n-\n- b: c\n',
  'scalar root': 'hello\n',
  'block scalar root': '--- |\n  a\n  b\n',
  'indented root': '  a: 1\n  b: 2\n',
}).map(([id, text]) => ({ id, text }));

/** A node with offsets of the file instead of chunks': equal for equal trees, however the file is cut. */
export function absolute(file: YamlFile, node: YamlNode, chunk: Chunk): unknown {
  const base = absoluteOffset(file, chunk, 0);
  const { kind, tag, anchor } = node;
  const own =
    node.kind === 'scalar'
      ? { style: node.style, text: node.text, unended: node.unended }
      : node.kind === 'alias'
        ? { name: node.name }
        : { flow: node.flow };
  const place = {
    ...{ kind, tag, anchor, ...own },
    ...{ from: node.from + base, contentFrom: node.contentFrom + base, to: node.to + base },
  };
  if (node.kind === 'seq') return { ...place, items: node.items.map((item) => absolute(file, item, chunk)) };
  if (node.kind !== 'map') return place;
  const pairs = node.pairs.map((pair) => {
    const own = pair.chunk ?? chunk;
    return { key: absolute(file, pair.key, own), value: absolute(file, pair.value, own) };
  });
  return { ...place, pairs };
}

/** The trees of a file's documents, with offsets of the file. */
export function trees(file: YamlFile): unknown {
  return file.documents.map(({ root, chunk, explicit }) => ({
    explicit,
    root: root === null ? null : absolute(file, root, chunk),
  }));
}

/** All that a file shows, as plain data. */
export function shown(file: YamlFile): unknown {
  const { text, chunks, documents, problems } = file;
  return { text, chunks, documents, problems };
}
