/** A stretch of text in one look. */
export interface Span {
  readonly text: string;
  /** 0-7 the colours of the terminal, 8-15 the bright ones; undefined: that of the text around. */
  readonly colour: number | undefined;
  readonly bold: boolean;
}

// eslint-disable-next-line no-control-regex -- escape sequences are what this is about
const SEQUENCE = /\u001b(?:\[([0-9;:?]*)([ -/]*[@-~])|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// eslint-disable-next-line no-control-regex -- what a terminal would not show either
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A line with the colours that its escape sequences ask for; all other sequences and control characters are left out. */
export function parseAnsi(line: string): readonly Span[] {
  if (!line.includes('\u001b')) {
    const text = line.replace(CONTROL, '');
    return text === '' ? [] : [{ text, colour: undefined, bold: false }];
  }
  const spans: Span[] = [];
  let look: Pick<Span, 'colour' | 'bold'> = { colour: undefined, bold: false };
  let from = 0;
  const put = (to: number): void => {
    const text = line.slice(from, to).replace(CONTROL, '');
    if (text !== '') spans.push({ text, ...look });
  };
  for (const match of line.matchAll(SEQUENCE)) {
    put(match.index);
    from = match.index + match[0].length;
    if (match[2] === 'm') look = after(look, match[1] ?? '');
  }
  put(line.length);
  return spans;
}

/** The text that a person sees. */
export function plainLine(line: string): string {
  return line.replace(SEQUENCE, '').replace(CONTROL, '');
}

function after(look: Pick<Span, 'colour' | 'bold'>, codes: string): Pick<Span, 'colour' | 'bold'> {
  let { colour, bold } = look;
  const numbers = codes.split(/[;:]/).map(Number);
  for (let index = 0; index < numbers.length; index++) {
    const code = numbers[index]!;
    if (code === 0) [colour, bold] = [undefined, false];
    else if (code === 1) bold = true;
    else if (code === 22) bold = false;
    else if (code >= 30 && code <= 37) colour = code - 30;
    else if (code >= 90 && code <= 97) colour = code - 82;
    else if (code === 39) colour = undefined;
    else if (code === 38 || code === 48) {
      // Of the larger palettes only the first sixteen have a place in a theme.
      const isIndexed = numbers[index + 1] === 5;
      const value = numbers[index + 2];
      if (code === 38) colour = isIndexed && value !== undefined && value < 16 ? value : undefined;
      index += isIndexed ? 2 : 4;
    }
  }
  return { colour, bold };
}
