/**
 * The candidate that a misspelt name most probably means, or undefined when none is near: `enviroment`, `depends on`,
 * `Ports`, `env-file`, `depends`. Case, spaces and hyphens count little; of equally near ones the first wins.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = levelled(name);
  if (wanted.length < 2) return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = distanceTo(wanted, levelled(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function levelled(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** A beginning of some length counts as one mistake: `depends` for `depends_on`. */
function distanceTo(wanted: string, candidate: string, limit: number): number {
  if (wanted.length >= 4 && candidate.startsWith(`${wanted}_`)) return 1;
  if (Math.abs(wanted.length - candidate.length) >= limit) return limit;
  return editDistance(wanted, candidate);
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other (Damerau-Levenshtein). */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[to.length]!;
}
