/** So many lists are known at most; another one takes the place of the one before it. A power of two. */
const PLACES = 1024;
/** Lists with longer keys are not known, so that what is known is little. */
const LONGEST = 60;

const known = new Array<readonly string[] | undefined>(PLACES).fill(undefined);

/** A list of these keys that is the same for all who ask, most often: maps of services have the same few lists of keys. */
export function sharedKeys(keys: readonly string[]): readonly string[] {
  let mark = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    if (key.length > LONGEST) return keys;
    mark = (mark * 31 + key.length * 7 + key.charCodeAt(key.length - 1)) & 0xffffff;
  }
  const place = (mark ^ (mark >> 10)) & (PLACES - 1);
  const other = known[place];
  if (other !== undefined && isSame(other, keys)) return other;
  return (known[place] = keys.map(copyOf));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** A part of a long text keeps all of it in memory, and what is known here outlives texts. */
function copyOf(key: string): string {
  return ` ${key}`.slice(1);
}
