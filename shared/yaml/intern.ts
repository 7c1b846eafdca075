/** How many texts are remembered: more than the words of Compose, and few enough to look up quickly. */
const MOST = 4096;
/** Longer texts rarely come twice. */
const LONGEST = 24;

let known = new Map<string, string>();

/** The one string object for a short text: a big file says `image` thousands of times, and equal objects compare at once. */
export function intern(text: string): string {
  if (text.length > LONGEST) return text;
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST) known = new Map();
  // A slice of a text keeps all of the text alive; this copy is flattened apart from it.
  const copy = ` ${text}`.slice(1);
  known.set(copy, copy);
  return copy;
}
