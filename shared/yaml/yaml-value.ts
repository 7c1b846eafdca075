/**
 * A value to be written. Strings, numbers, booleans and null keep their type for Compose: the string `0400` is
 * printed quoted, the number 400 is not. Keys keep their order.
 */
export type YamlValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue }
  | RawYaml
  | TaggedYaml
  | FlowYaml;

/** YAML source that is written as it is: `0x1F`, `"a"`, `[a, b]`, `*alias`. One line. Made by `raw`. */
export class RawYaml {
  constructor(readonly source: string) {}
}

/** A value with a tag before it: `!reset null`, `!override [..]`. Made by `tagged`. */
export class TaggedYaml {
  constructor(
    readonly tag: string,
    readonly value: YamlValue,
  ) {}
}

/** A list or map that is written in flow style (`["CMD", "true"]`) whatever its surroundings do. Made by `flow`. */
export class FlowYaml {
  constructor(readonly value: readonly YamlValue[] | { readonly [key: string]: YamlValue }) {}
}

/** A one-line piece of YAML source, written as it is. */
export function raw(source: string): RawYaml {
  return new RawYaml(source);
}

/** `value` with a tag (`!reset`, `!override`). */
export function tagged(tag: string, value: YamlValue): TaggedYaml {
  return new TaggedYaml(tag, value);
}

/** `value` in flow style: `["CMD", "true"]`. */
export function flow(value: FlowYaml['value']): FlowYaml {
  return new FlowYaml(value);
}

/** Whether a value is a list. */
export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Whether a value is a plain map (not raw, tagged or flow). */
export function isMap(value: YamlValue): value is { readonly [key: string]: YamlValue } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof RawYaml) &&
    !(value instanceof TaggedYaml) &&
    !(value instanceof FlowYaml)
  );
}
