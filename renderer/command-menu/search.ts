/**
 * How well a text answers a query; undefined: not at all. Every word of the query must begin a word of the text, or at least be
 * in it; the beginning of the text counts most. A query may also be the first letters of the words (`sy` for "Show YAML").
 */
export function scoreOf(text: string, query: string): number | undefined {
  const lower = text.toLowerCase();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  // What begins with the query itself comes before what only has its words.
  let score = lower.startsWith(query.trim().toLowerCase()) ? 1 : 0;
  for (const word of words) {
    const at = lower.indexOf(word);
    if (at === 0) score += 4;
    else if (at > 0 && /[\s\-_./:]/.test(lower[at - 1] ?? '')) score += 3;
    else if (at > 0) score += 1;
    else if (initialsOf(lower).startsWith(word)) score += 2;
    else return undefined;
  }
  return score;
}

const initialsOf = (text: string) =>
  text
    .split(/[\s\-_./:]+/)
    .map((word) => word[0] ?? '')
    .join('');

/** What answers the query, best first; in the order given where the answers are as good. */
export function search<T>(all: readonly T[], query: string, textOf: (each: T) => string): readonly T[] {
  if (query.trim() === '') return all;
  return all
    .flatMap((each) => {
      const score = scoreOf(textOf(each), query);
      return score === undefined ? [] : [{ each, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ each }) => each);
}
