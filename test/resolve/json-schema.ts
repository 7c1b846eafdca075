import fc from 'fast-check';
import type { JsonSchema } from '../spec/schema-shape.ts';

/** Whether a JSON schema accepts plain data: the keywords that the tool's schema uses, one after the other. */
export function accepts(schema: JsonSchema, root: JsonSchema, data: unknown): boolean {
  if (schema.$ref !== undefined) return accepts(definition(schema, root), root, data);
  if (schema.oneOf !== undefined && schema.oneOf.filter((one) => accepts(one, root, data)).length !== 1)
    return false;
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  if (types !== undefined && !types.some((type) => isOfType(type, data))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(data as string)) return false;
  if (typeof data === 'string')
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(data);
  if (typeof data === 'number') return data >= (schema.minimum ?? data) && data <= (schema.maximum ?? data);
  if (Array.isArray(data)) {
    // The tool's validator takes a number and a text that reads as it for the same.
    const texts = data.map((item) =>
      /^-?\d+$/.test(String(item)) ? `=${Number(item)}` : JSON.stringify(item),
    );
    if (schema.uniqueItems === true && new Set(texts).size < texts.length) return false;
    return data.every((item) => schema.items === undefined || accepts(schema.items, root, item));
  }
  if (typeof data !== 'object' || data === null) return true;
  if (schema.required?.some((name) => !Object.hasOwn(data, name)) === true) return false;
  return Object.entries(data).every(([name, value]) => {
    const known = schema.properties !== undefined && Object.hasOwn(schema.properties, name);
    const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) =>
      new RegExp(pattern, 'u').test(name),
    );
    if (known && !accepts(schema.properties[name]!, root, value)) return false;
    if (patterns.some(([, one]) => !accepts(one, root, value))) return false;
    return known || patterns.length > 0 || schema.additionalProperties !== false;
  });
}

function definition(schema: JsonSchema, root: JsonSchema): JsonSchema {
  return root.definitions![schema.$ref!.replace('#/definitions/', '')]!;
}

function isOfType(type: string, data: unknown): boolean {
  switch (type) {
    case 'null':
      return data === null;
    case 'integer':
      return Number.isInteger(data);
    case 'array':
      return Array.isArray(data);
    case 'object':
      return typeof data === 'object' && data !== null && !Array.isArray(data);
    default:
      return typeof data === type;
  }
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 101, 1.5, '', 'a', 'db', 'x-a', 'every_5m', '${V}'),
  fc.constantFrom<unknown>(
    [],
    {},
    ['a'],
    ['a', 'a'],
    [1],
    [null],
    { a: 'b' },
    { 'x-a': 1 },
    { '': 1 },
    { a: null },
  ),
);
const oddName = fc.constantFrom('x-a', 'a', 'a b', '', '__proto__', 'image', 'A', 'soft', 'a/b', 'name');

/** Data that mostly fits a JSON schema, with here and there a value or a name that may not. */
export function almost(schema: JsonSchema, root: JsonSchema, depth = 0): fc.Arbitrary<unknown> {
  const fits = fitting(schema, root, depth);
  return fc.oneof({ weight: 40, arbitrary: fits }, { weight: 1, arbitrary: odd });
}

function fitting(schema: JsonSchema, root: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fitting(definition(schema, root), root, depth);
  if (schema.oneOf !== undefined) return fc.oneof(...schema.oneOf.map((one) => fitting(one, root, depth)));
  if (schema.type === undefined) return odd;
  if (typeof schema.type !== 'string') {
    return fc.oneof(...schema.type.map((type) => fitting({ ...schema, type }, root, depth)));
  }
  switch (schema.type) {
    case 'string':
      return schema.enum === undefined
        ? fc.constantFrom('a', 'ab', 'db', 'build', '1')
        : fc.constantFrom(...schema.enum);
    case 'integer':
      return fc.constantFrom(0, 1, 50);
    case 'number':
      return fc.constantFrom(0, 1, 2.5);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(almost(schema.items!, root, depth + 1), { maxLength: 2 });
    default:
      return object(schema, root, depth);
  }
}

function object(schema: JsonSchema, root: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const names = Object.keys(schema.properties ?? {});
  const free = Object.values(schema.patternProperties ?? {}).find((one) => Object.keys(one).length > 0);
  const known = fc
    .subarray(names, { maxLength: Math.min(names.length, depth < 2 ? 6 : 3) })
    .chain((picked) =>
      fc.record(
        Object.fromEntries(
          [...new Set([...(schema.required ?? []), ...picked])].map((name) => [
            name,
            almost(schema.properties![name]!, root, depth + 1),
          ]),
        ),
      ),
    );
  const others =
    free === undefined
      ? fc.constant({})
      : fc.dictionary(fc.constantFrom('a', 'db', 'web'), almost(free, root, depth + 1), { maxKeys: 2 });
  const strays = fc.oneof(
    { weight: 30, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(oddName, odd, { minKeys: 1, maxKeys: 1 }) },
  );
  return fc.tuple(known, others, strays).map((parts) => {
    const all = parts.flatMap((part) => Object.entries(part as object));
    return Object.fromEntries(all);
  });
}
