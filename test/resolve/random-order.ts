/**
 * A printed configuration with the keys of `build.ssh` in an order of their own: the tool prints them in another one each time. Both
 * texts of a comparison go through this.
 */
export function withSshSorted(text: string): string {
  return text
    .replace(/^( *ssh:\n)((?: *- .*\n)+)/gm, (_, head: string, items: string) => head + sorted(items))
    .replace(/^( *"ssh": \[\n)((?: *".*"(?:,?)\n)+)/gm, (_, head: string, items: string) => {
      return head + sorted(items.replaceAll(/,$/gm, '')).replaceAll('"\n', '",\n').replace(/,\n$/, '\n');
    });
}

function sorted(lines: string): string {
  return lines
    .split(/(?<=\n)/)
    .sort()
    .join('');
}
