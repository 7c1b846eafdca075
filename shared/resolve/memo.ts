/**
 * Pure functions that remember what they made, by the identity of their arguments. The tables are weak: what nobody
 * holds any more is forgotten. This is all that makes the second `resolve` cheap, so every function that is wrapped
 * here must depend on its arguments alone.
 */
export function memo1<A extends object, R extends object>(make: (a: A) => R): (a: A) => R {
  const made = new WeakMap<A, R>();
  return (a) => {
    let result = made.get(a);
    if (result === undefined) made.set(a, (result = make(a)));
    return result;
  };
}

/** `memo1` for two arguments. The first should be the one that lives longer. */
export function memo2<A extends object, B extends object, R extends object>(
  make: (a: A, b: B) => R,
): (a: A, b: B) => R {
  const table = memo1<A, WeakMap<B, R>>(() => new WeakMap());
  return (a, b) => {
    const made = table(a);
    let result = made.get(b);
    if (result === undefined) made.set(b, (result = make(a, b)));
    return result;
  };
}

/** `memo1` for three arguments, longest lived first. */
export function memo3<A extends object, B extends object, C extends object, R extends object>(
  make: (a: A, b: B, c: C) => R,
): (a: A, b: B, c: C) => R {
  const table = memo2<A, B, WeakMap<C, R>>(() => new WeakMap());
  return (a, b, c) => {
    const made = table(a, b);
    let result = made.get(c);
    if (result === undefined) made.set(c, (result = make(a, b, c)));
    return result;
  };
}
