/** Adds all items at the end of a list. `push(...items)` ends with a RangeError where there are more than about 100,000. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
