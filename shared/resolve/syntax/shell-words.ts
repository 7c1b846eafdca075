// `command`, `entrypoint` and hook commands written as a text become words. No shell is imitated beyond quotes and backslashes.
import { fault, type SyntaxFault } from './fault.ts';

const invalid = fault('invalid-command-line', 'invalid command line string');

/**
 * The words of a command line. Backslash escapes the next character except between single quotes; an unquoted `;` `&` `|` `<` `>` ends the command and
 * the tool drops what follows; `$(...)` and backquotes keep their spaces.
 */
export function splitShellWords(line: string): readonly string[] | SyntaxFault {
  const words: string[] = [];
  let word = '';
  let open = false;
  let escaped = false;
  let quote: '' | '"' | "'" = '';
  let back = false;
  let dollar = false;
  for (const char of line) {
    if (escaped) {
      escaped = false;
      open = true;
      word += char;
    } else if (char === '\\') {
      if (quote === "'") word += char;
      else escaped = true;
    } else if (char === ' ' || char === '\t' || char === '\r' || char === '\n') {
      if (quote !== '' || back || dollar) word += char;
      else if (open) {
        words.push(word);
        word = '';
        open = false;
      }
    } else if ((char === '"' || char === "'") && !dollar && (quote === '' || quote === char)) {
      // An opening quote does not start a word by itself, the closing one does: `""` is a word.
      if (quote === char) open = true;
      quote = quote === '' ? char : '';
    } else {
      const bare = quote === '';
      if (bare && char === '(' && !back) {
        if (dollar || !word.endsWith('$')) return invalid;
        dollar = true;
        word += char;
        continue;
      }
      if (bare && char === '`' && !dollar) back = !back;
      else if (bare && char === ')' && !back) dollar = !dollar;
      else if (bare && !back && !dollar && ';&|<>'.includes(char)) {
        // A file descriptor before `>` is no word.
        if (char === '>' && /^[0-9]/.test(word)) open = false;
        break;
      }
      open = true;
      word += char;
    }
  }
  if (open) words.push(word);
  return escaped || quote !== '' || back || dollar ? invalid : words;
}
