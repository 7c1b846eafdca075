import type { CST } from 'yaml';

/** The deepest collection among syntax tokens. Walks with its own stack, so that no nesting can overflow the program's. */
export function deepestToken(tokens: readonly CST.Token[]): { depth: number; offset: number } {
  let deepest = { depth: 0, offset: 0 };
  const waiting: { token: CST.Token; depth: number }[] = [];
  const wait = (token: CST.Token | null | undefined, depth: number): void => {
    if (token && ('items' in token || token.type === 'document')) waiting.push({ token, depth });
  };
  for (const token of tokens) wait(token, 0);
  for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
    const { token, depth } = top;
    if (token.type === 'document') {
      wait(token.value, 1);
    } else if ('items' in token) {
      if (depth > deepest.depth) deepest = { depth, offset: token.offset };
      for (const item of token.items) {
        wait(item.key, depth + 1);
        wait(item.value, depth + 1);
      }
    }
  }
  return deepest;
}
