/**
 * The wish itself where nobody has it; else with the first number that is free: `web`, `web-2`, `web-3`. A number that the wish ends with
 * is counted on, not added to.
 */
export function freeName(wish: string, isTaken: (name: string) => boolean, separator = '-'): string {
  if (!isTaken(wish)) return wish;
  const stem = wish.replace(new RegExp(`${separator}\\d+$`), '');
  for (let count = 2; ; count++) {
    const name = `${stem}${separator}${count}`;
    if (!isTaken(name)) return name;
  }
}
