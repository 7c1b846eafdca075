/** A code span of Markdown that holds any text, also inside a table: nothing in it is markup. Empty for a blank text. */
export function codeSpan(text: string): string {
  const line = text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').replaceAll('|', '\\|');
  if (line.trim() === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 || line !== line.trim() ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
