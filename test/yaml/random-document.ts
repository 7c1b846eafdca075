import fc from 'fast-check';

/** A value with the choices that its text is written with. */
type Tree =
  | { readonly kind: 'scalar'; readonly text: string; readonly look: number }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly look: number }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Tree])[]; readonly look: number };

const words = [
  'nginx',
  'nginx:1.27-alpine',
  'unless-stopped',
  'two words',
  "it's",
  'say "hi"',
  '80:80',
  '0400',
  '12',
  'true',
  'null',
  '~',
  '',
  '#no',
  'a # b',
  'a: b',
  '- dash',
  '한국어 텍스트',
  '${VAR:-default}',
  'line one\nline two\n',
  'one\n\n  three',
  '*star',
  '@at',
];
const keys = [
  'services',
  'web',
  'image',
  'ports',
  'a',
  'b.c',
  'key with space',
  'x-y',
  '80',
  'on',
  '키',
  '#k',
  'k:v',
  '<<x',
];

const look = fc.nat({ max: 1 << 20 });

const { tree } = fc.letrec<{ tree: Tree; map: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('scalar' as const), text: fc.constantFrom(...words), look }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('tree'), { maxLength: 4 }), look }),
    tie('map'),
  ),
  map: fc.record({
    kind: fc.constant('map' as const),
    entries: fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), tie('tree')), {
      maxLength: 5,
      selector: ([key]) => key,
    }),
    look,
  }),
}));

/** Texts of block and flow collections, quotes, comments, blank lines and indents of every kind, all of them correct YAML. */
export const randomDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), tree), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    }),
    look,
    look,
  )
  .map(([entries, at, end]) => {
    const lines = blockMap({ kind: 'map', entries, look: at }, 0);
    const title = at % 3 === 0 ? ['# title', ''] : [];
    const mark = at % 7 === 0 ? ['---'] : [];
    return [...title, ...mark, ...lines].join('\n') + (end % 5 === 0 ? '\n\n' : '\n');
  });

/** Takes decisions out of a number, one after the other. */
function chooser(look: number): (options: number) => number {
  let state = look;
  return (options) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % options;
  };
}

function blockMap(map: Extract<Tree, { kind: 'map' }>, column: number): string[] {
  const choose = chooser(map.look);
  const pad = ' '.repeat(column);
  return map.entries.flatMap(([key, value], index) => {
    const above = index > 0 && choose(5) === 0 ? [''] : [];
    if (choose(5) === 0) above.push(`${pad}# about ${index}`);
    const below = choose(8) === 0 ? [`${pad} # tail ${index}`] : [];
    const [head, ...tail] = entry(`${printKey(key, choose(3))}:`, value, column, choose, false);
    return [...above, pad + head!, ...tail, ...(isLiteral(value) ? [] : below)];
  });
}

function isLiteral(value: Tree): boolean {
  if (value.kind === 'list') return value.items.length > 0 && isLiteral(value.items.at(-1)!);
  if (value.kind === 'map') return value.entries.length > 0 && isLiteral(value.entries.at(-1)![1]);
  return value.text.includes('\n');
}

/** `lead` with its value: the first line without indent, the others complete. */
function entry(
  lead: string,
  value: Tree,
  column: number,
  choose: (options: number) => number,
  isItem: boolean,
): string[] {
  const comment = choose(6) === 0 ? '   # note' : '';
  if (value.kind === 'scalar') {
    const [head, ...tail] = scalar(value, column, isItem);
    return [
      `${lead}${head === '' ? '' : ' '.repeat(1 + (choose(4) === 0 ? 2 : 0)) + head}${comment}`,
      ...tail,
    ];
  }
  const isEmpty = value.kind === 'list' ? value.items.length === 0 : value.entries.length === 0;
  if (isEmpty || choose(3) === 0) return [`${lead} ${flow(value, choose(3))}${comment}`];
  const step = 1 + choose(4);
  if (value.kind === 'map') return [lead + comment, ...blockMap(value, column + step)];
  return [lead + comment, ...blockList(value, column + (isItem ? step : choose(2) === 0 ? 0 : step))];
}

function blockList(list: Extract<Tree, { kind: 'list' }>, column: number): string[] {
  const choose = chooser(list.look);
  const pad = ' '.repeat(column);
  const gap = ' '.repeat(choose(5) === 0 ? 3 : 1);
  return list.items.flatMap((item, index) => {
    const above = choose(6) === 0 ? [`${pad}# item ${index}`] : [];
    const inner = column + 1 + gap.length;
    if (item.kind === 'map' && item.entries.length > 0 && choose(2) === 0) {
      const lines = blockMap({ ...item, look: item.look }, inner);
      const first = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
      return [...above, pad + '-' + gap + lines[first]!.slice(inner), ...lines.slice(first + 1)];
    }
    const [head, ...tail] = entry('-', item, column, choose, true);
    return [...above, pad + head!, ...tail];
  });
}

function printKey(key: string, quote: number): string {
  if (quote === 1) return JSON.stringify(key);
  if (quote === 2 || !/^[\p{L}x][\p{L}.\-y ]*$/u.test(key)) return `'${key}'`;
  return key;
}

function scalar(
  { text, look }: Extract<Tree, { kind: 'scalar' }>,
  column: number,
  isItem: boolean,
): string[] {
  if (text.includes('\n')) {
    if (look % 4 === 0) return [JSON.stringify(text)];
    const pad = ' '.repeat(column + 1 + (look % 3));
    const chomp = text.endsWith('\n') ? '' : '-';
    return [
      '|' + chomp,
      ...text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => (line === '' ? '' : pad + line)),
    ];
  }
  if (text === '' && look % 3 === 0 && !isItem) return [''];
  const isPlain = text !== '' && !/^[-#@*'"]|: | #/.test(text);
  if (isPlain && look % 3 !== 1) return [text];
  return [look % 2 === 0 || text.includes('\\') ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`];
}

function flow(value: Tree, look: number): string {
  if (value.kind === 'scalar') return JSON.stringify(value.text);
  const inner =
    value.kind === 'list'
      ? value.items.map((item) => flow(item, look))
      : value.entries.map(([key, item]) => `${JSON.stringify(key)}: ${flow(item, look)}`);
  const [open, close] = value.kind === 'list' ? '[]' : '{}';
  const pad = look === 1 ? ' ' : '';
  return inner.length === 0
    ? open! + close!
    : open! + pad + inner.join(look === 2 ? ',' : ', ') + pad + close!;
}
