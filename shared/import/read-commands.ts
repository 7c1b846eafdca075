/**
 * The commands of a text that was copied from a terminal, a script or a manual: each a list of words, as Compose would have to write
 * them (`$` of a variable stays, a literal one is doubled, `$(pwd)` is `.`). Continued lines (`\`, and `` ` `` and `^` of Windows), quotes,
 * comments, prompts and `&&` are understood; a quote that never ends runs to the end of the text.
 */
export function readCommands(text: string): readonly (readonly string[])[] {
  const commands: string[][] = [];
  let words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const endWord = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (): void => {
    endWord();
    const command = withoutPrompt(words);
    if (command.length > 0) commands.push(command);
    words = [];
  };
  const source = text.replace(/\r\n?/g, '\n');
  while (at < source.length) {
    const rest = source.slice(at);
    const continued = /^[\\`^][ \t]*\n(>[ \t])?/.exec(rest);
    if (continued !== null) {
      at += continued[0].length;
      continue;
    }
    const character = rest[0]!;
    if (character === '\n' || character === ';' || character === '|' || character === '&') {
      endCommand();
      at++;
    } else if ((character === '>' || character === '<') && words.length > 0 && words[0] !== 'PS') {
      // What follows says where the output goes.
      at += /^[^\n]*/.exec(rest)![0].length;
    } else if (/\s/.test(character)) {
      endWord();
      at++;
    } else if (character === '#' && word === undefined) {
      at += /^[^\n]*/.exec(rest)![0].length;
    } else {
      const piece = readPiece(rest);
      word = (word ?? '') + piece.text;
      at += piece.length;
    }
  }
  endCommand();
  return commands;
}

/** `$`, `PS C:\>` and the like before a command, `sudo`, and variables set for it. */
function withoutPrompt(words: readonly string[]): string[] {
  let from = 0;
  if (words[0] === 'PS' && /^\S*>$/.test(words[1] ?? '')) from = 2;
  const isLead = (word: string | undefined): boolean =>
    word !== undefined && (/^(\$\$|%|>|PS>|sudo|!)$/.test(word) || /^[A-Za-z_]\w*=/.test(word));
  while (isLead(words[from])) from++;
  return words.slice(from);
}

interface Piece {
  readonly text: string;
  readonly length: number;
}

function readPiece(rest: string): Piece {
  const [character] = rest;
  if (character === "'") {
    const end = rest.indexOf("'", 1);
    const inner = rest.slice(1, end < 0 ? undefined : end);
    return { text: literal(inner), length: end < 0 ? rest.length : end + 1 };
  }
  if (character === '"') return readDouble(rest);
  if (character === '\\') return { text: literal(rest[1] ?? ''), length: 2 };
  if (character === '$') return readDollar(rest);
  const folder = /^(%cd%|%CD%)/.exec(rest);
  if (folder !== null) return { text: '.', length: folder[0].length };
  return { text: character!, length: 1 };
}

function readDouble(rest: string): Piece {
  let text = '';
  let at = 1;
  while (at < rest.length && rest[at] !== '"') {
    if (rest[at] === '\\') {
      const next = rest[at + 1] ?? '';
      if (next !== '\n') text += '"\\`'.includes(next) ? next : next === '$' ? '$$' : `\\${next}`;
      at += 2;
    } else if (rest[at] === '$') {
      const piece = readDollar(rest.slice(at));
      text += piece.text;
      at += piece.length;
    } else text += rest[at++]!;
  }
  return { text, length: Math.min(rest.length, at + 1) };
}

/** `$(pwd)`, `${PWD}` and `$PWD` are the folder of the project; other variables stay what they are. */
function readDollar(rest: string): Piece {
  const folder = /^\$(\(\s*pwd\s*\)|\{PWD\}|PWD(?!\w)|\{pwd\}|pwd(?!\w))/.exec(rest);
  if (folder !== null) return { text: '.', length: folder[0].length };
  const braced = /^\$\{[A-Za-z_]\w*(:?[-+?][^{}]*)?\}/.exec(rest);
  if (braced !== null) return { text: braced[0], length: braced[0].length };
  const bare = /^\$(?:env:)?([A-Za-z_]\w*)/.exec(rest);
  if (bare !== null) return { text: `\${${bare[1]!}}`, length: bare[0].length };
  return { text: '$$', length: 1 };
}

const literal = (text: string): string => text.replaceAll('$', '$$$$');
