import type { Attribute, Type } from '../../shared/spec/attribute.ts';

// One plain form for two things that must say the same: the tool's JSON schema, and our rows.

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly oneOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** The plain form of a part of the JSON schema, `$ref`s followed. Whatever the form has no place for throws. */
export function shapeOfSchema(schema: JsonSchema, root: JsonSchema): unknown {
  if (schema.$ref !== undefined) {
    return shapeOfSchema(root.definitions![schema.$ref.replace('#/definitions/', '')]!, root);
  }
  if (schema.oneOf !== undefined) return { oneOf: schema.oneOf.map((one) => shapeOfSchema(one, root)) };
  if (schema.type === undefined) return 'any';
  if (typeof schema.type !== 'string') {
    return { together: schema.type.map((type) => shapeOfSchema({ ...schema, type }, root)).sort(byText) };
  }
  switch (schema.type) {
    case 'string':
      return { string: [schema.enum ?? null, schema.pattern ?? null] };
    case 'integer':
      return { integer: [schema.minimum ?? null, schema.maximum ?? null] };
    case 'array':
      return { list: shapeOfSchema(schema.items!, root), unique: schema.uniqueItems === true };
    case 'object':
      return shapeOfObject(schema, root);
    default:
      return schema.type;
  }
}

function shapeOfObject(schema: JsonSchema, root: JsonSchema): unknown {
  const open = schema.additionalProperties !== false;
  const patterns = Object.entries(schema.patternProperties ?? {});
  const extensions = patterns.some(([pattern]) => pattern === '^x-');
  const [map] = patterns.filter(([pattern]) => pattern !== '^x-');
  if (schema.properties === undefined) {
    if (map === undefined) return { map: 'any', keys: null, open: false };
    return { map: shapeOfSchema(map[1], root), keys: map[0], open };
  }
  const attributes = Object.entries(schema.properties).map(([name, one]) => [name, shapeOfSchema(one, root)]);
  return {
    object: Object.fromEntries(attributes.sort(byText)) as unknown,
    required: schema.required ?? [],
    others: open ? 'all' : extensions ? 'x-' : 'none',
  };
}

/** The plain form of a row. */
export function shapeOfRow({ type }: Attribute): unknown {
  return shapeOfType(type);
}

function shapeOfType(type: Type): unknown {
  switch (type.kind) {
    case 'any':
      return 'any';
    case 'string':
      return { string: [type.values ?? null, type.pattern ?? null] };
    case 'integer':
      return { integer: [type.minimum ?? null, type.maximum ?? null] };
    case 'list':
      return { list: shapeOfRow(type.item), unique: type.unique === true };
    case 'map':
      return { map: shapeOfRow(type.value), keys: type.keys ?? null, open: type.open === true };
    case 'object':
      return {
        object: Object.fromEntries(
          Object.entries(type.attributes)
            .map(([name, row]) => [name, shapeOfRow(row)])
            .sort(byText),
        ) as unknown,
        required: type.required ?? [],
        others: type.open === true ? 'all' : type.closed === true ? 'none' : 'x-',
      };
    case 'oneOf': {
      const of = type.of.map(shapeOfType);
      return type.together === true ? { together: of.sort(byText) } : { oneOf: of };
    }
    default:
      return type.kind;
  }
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
