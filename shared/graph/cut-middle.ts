/**
 * The words with at most so many characters, an ellipsis for what is left out in the middle: names often differ at their end only.
 * The tag of an image and the last part of a path stay whole where they can: they are what people look for.
 */
export function cutMiddle(words: string, most: number): string {
  const characters = [...words];
  if (characters.length <= most) return words;
  const kept = Math.max(0, most - 1);
  const tag = /:[^\s/:]+$/.exec(words)?.[0].length ?? 0;
  const isPath = /^([.~]|\.\.|\$\{\w+\})?\//.test(words);
  const last = isPath ? [...words.slice(words.lastIndexOf('/', words.length - 2))].length : 0;
  const whole = Math.max(tag <= kept * 0.85 ? tag : 0, last <= kept ? last : 0);
  const tail = Math.max(Math.floor(kept * (isPath ? 0.7 : 0.4)), whole);
  // Dots and a slash alone say nothing.
  const head = isPath && kept - tail < 3 ? 0 : kept - tail;
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}
