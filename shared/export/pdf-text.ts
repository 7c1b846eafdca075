/** Characters of WinAnsiEncoding beyond Latin-1 (ISO 32000-1, annex D), by code from 128; a blank where there is none. */
const FROM_128 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The code of a character in WinAnsiEncoding; undefined: it is not in it. Control characters are not. */
export function winAnsi(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 32 && code <= 126) || (code >= 160 && code <= 255)) return code;
  const index = FROM_128.indexOf(character);
  return index === -1 || character === ' ' ? undefined : 128 + index;
}
