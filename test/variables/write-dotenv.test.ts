import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotenvValues, parseDotenv } from '../../shared/resolve/syntax/dotenv.ts';
import { isFault } from '../../shared/resolve/syntax/fault.ts';
import { applyEdits, invertEdits } from '../../shared/text/text-edit.ts';
import type { TextEdits } from '../../shared/text/text-edit.ts';
import { removeFromDotenv, renameInDotenv, setInDotenv } from '../../shared/variables/write-dotenv.ts';

/** The text after the edits; taking them back gives the same bytes. */
function after(text: string, edits: TextEdits | undefined): string | undefined {
  if (edits === undefined) return undefined;
  const edited = applyEdits(text, edits);
  expect(applyEdits(edited, invertEdits(text, edits))).toBe(text);
  return edited;
}

const set = (text: string, name: string, value: string, references = false) =>
  after(text, setInDotenv(text, name, value, { references }));

describe('.env', () => {
  const text = '# the image\nTAG=1.27 # pinned\n\nexport NAME="a b"\nEMPTY=\nONLY\nQ=\'x\'\n';

  it.each([
    ['TAG', '2', text.replace('1.27', '2')],
    ['TAG', 'a #b', text.replace('1.27', "'a #b'")],
    ['TAG', '', text.replace('1.27', "''")],
    ['NAME', 'c "d"\ne', text.replace('"a b"', '"c \\"d\\"\\ne"')],
    ['NAME', 'pa$$word', text.replace('"a b"', '"pa\\$\\$word"')],
    ['EMPTY', 'x', text.replace('EMPTY=', 'EMPTY=x')],
    ['ONLY', 'x', text.replace('ONLY', 'ONLY=x')],
    ['Q', "it's", text.replace("'x'", "it's")],
    ['NEW', 'pa$word', `${text}NEW='pa$word'\n`],
  ])('%s = %j changes only its value', (name, value, expected) => {
    expect(set(text, name, value)).toBe(expected);
  });

  it('keeps line ends, a missing last one, and a byte order mark', () => {
    expect(set('A=1\r\n', 'B', '2')).toBe('A=1\r\nB=2\r\n');
    expect(set('A=1\r\nB=2', 'A', '3')).toBe('A=3\r\nB=2');
    expect(set('A=1', 'B', '2')).toBe('A=1\nB=2\n');
    expect(set('\uFEFFA=1\n', 'A', '2')).toBe('\uFEFFA=2\n');
    expect(set('', 'A', '1')).toBe('A=1\n');
    expect(after('\uFEFFA=1\nB=2\n', removeFromDotenv('\uFEFFA=1\nB=2\n', 'A'))).toBe('\uFEFFB=2\n');
  });

  it('keeps references when it is told to', () => {
    expect(set('HOST=h\nURL=http://${HOST}\n', 'URL', 'https://${HOST}/x', true)).toBe(
      'HOST=h\nURL=https://${HOST}/x\n',
    );
    expect(set('HOST=h\nURL=http://${HOST}\n', 'URL', '${HOST}')).toBe("HOST=h\nURL='${HOST}'\n");
  });

  it('of two lines with one name changes the one that counts; removes and renames both', () => {
    const twice = 'A=1\n# about B\nB=2\nA="multi\nline" # end\n';
    expect(set(twice, 'A', '3')).toBe('A=1\n# about B\nB=2\nA="3" # end\n');
    expect(after(twice, removeFromDotenv(twice, 'A'))).toBe('# about B\nB=2\n');
    expect(after(twice, renameInDotenv(twice, 'A', 'C'))).toBe(
      'C=1\n# about B\nB=2\nC="multi\nline" # end\n',
    );
    expect(renameInDotenv(twice, 'A', 'B')).toBeUndefined();
  });

  it('does nothing to what it cannot read, nor with a name that no reference could have', () => {
    expect(setInDotenv('A="open\n', 'A', '1')).toBeUndefined();
    expect(setInDotenv('A=1\n', 'a b', '1')).toBeUndefined();
  });

  it('sets any value in any file, and nothing else changes', () => {
    const line = fc.oneof(
      fc.constantFrom('', '# note', 'A=1', 'B="x y" # c', "C='q'", 'export D=$A', 'E: 5', 'F', 'A=again'),
      fc
        .tuple(fc.constantFrom('A', 'G'), fc.string())
        .map(([name, value]) => `${name}=${value.replace(/[\n"'$\\]/g, '')}`),
    );
    const file = fc
      .tuple(fc.array(line), fc.constantFrom('\n', '\r\n'))
      .map(([lines, eol]) => lines.join(eol));
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', "'", '$', '{', '\\', ' #', '\n', 'a') }),
    );
    fc.assert(
      fc.property(
        file,
        fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'NEW'),
        value,
        (source, name, wanted) => {
          const edited = set(source, name, wanted);
          // Quotes and line feeds together with a lone backslash at the end cannot be written in this language.
          if (edited === undefined) return;
          const parsed = parseDotenv(edited, () => undefined);
          if (isFault(parsed)) throw new Error(parsed.error);
          expect(dotenvValues(parsed).get(name)).toBe(wanted);
        },
      ),
    );
  });
});
