/** A piece of YAML before its style is chosen. `tag` and `anchor` without their marks' neighbours: `!reset`, `&a`. */
export type Tree = (Scalar | List | Mapping | Alias) & { tag?: string; anchor?: string };

/** `raw`: written as it stands, such as `0400` or `true`; otherwise a text, in any style that reads back as it. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly raw: boolean;
}

export interface List {
  readonly kind: 'list';
  readonly items: Tree[];
}

export interface Mapping {
  readonly kind: 'map';
  entries: [key: string, value: Tree][];
}

export interface Alias {
  readonly kind: 'alias';
  readonly name: string;
}

export const raw = (text: string | number | boolean): Tree => ({
  kind: 'scalar',
  text: String(text),
  raw: true,
});
export const str = (text: string): Tree => ({ kind: 'scalar', text, raw: false });
export const nothing = (): Tree => raw('null');
export const list = (items: Tree[]): Tree => ({ kind: 'list', items });
export const map = (entries: [string, Tree][]): Tree & Mapping => ({ kind: 'map', entries });
export const alias = (name: string): Tree => ({ kind: 'alias', name });

/** The value of a key, or undefined. */
export function at(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.find(([name]) => name === key)?.[1] : undefined;
}

/** Takes keys out of a mapping. */
export function drop(tree: Tree | undefined, ...keys: string[]): void {
  if (tree?.kind !== 'map') return;
  const rest = tree.entries.filter(([name]) => !keys.includes(name));
  tree.entries.splice(0, tree.entries.length, ...rest);
}

/** Puts a key into a mapping, in its place where it is there already. */
export function put(tree: Tree & Mapping, key: string, value: Tree): void {
  const known = tree.entries.find(([name]) => name === key);
  if (known === undefined) tree.entries.push([key, value]);
  else known[1] = value;
}
