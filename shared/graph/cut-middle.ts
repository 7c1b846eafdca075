/** The words with at most so many characters, an ellipsis for what is left out in the middle: names often differ at their end only. */
export function cutMiddle(words: string, most: number): string {
  const characters = [...words];
  if (characters.length <= most) return words;
  const kept = Math.max(0, most - 1);
  const head = Math.ceil(kept * 0.6);
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (kept - head)).join('')}`;
}
