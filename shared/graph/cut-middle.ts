/**
 * The words with at most so many characters, an ellipsis for what is left out in the middle: names often differ at their end only.
 * The tag of an image stays whole where it can: it is what people look for.
 */
export function cutMiddle(words: string, most: number): string {
  const characters = [...words];
  if (characters.length <= most) return words;
  const kept = Math.max(0, most - 1);
  const tag = /:[^\s/:]+$/.exec(words)?.[0].length ?? 0;
  const tail = Math.max(Math.floor(kept * 0.4), tag <= kept * 0.85 ? tag : 0);
  return `${characters.slice(0, kept - tail).join('')}…${characters.slice(characters.length - tail).join('')}`;
}
