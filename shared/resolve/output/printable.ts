/**
 * What the printers take: the resolution's `Value` fits as it is, without its origins. Order of the entries does not matter:
 * the printers know the tool's.
 */
export type Printable = PrintableScalar | PrintableMap | PrintableList;

export interface PrintableScalar {
  readonly kind: 'scalar';
  readonly type: 'string' | 'int' | 'float' | 'bool' | 'null' | 'timestamp';
  readonly value: string | number | bigint | boolean | null;
}

export interface PrintableMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Printable>;
  /** The entries stand in the order in which they are printed; otherwise the printer sorts them as its format does. */
  readonly ordered?: true;
}

export interface PrintableList {
  readonly kind: 'list';
  readonly items: readonly Printable[];
  /** JSON prints an empty list as null, as the tool does, unless it is kept: then as []. */
  readonly kept?: true;
}

/** Null, as the printers write it. */
export const printableNull: PrintableScalar = { kind: 'scalar', type: 'null', value: null };

/**
 * Plain data (JSON, `Map`s, bigints) as the printers take it. A number without fraction is an integer; for a float such as 1e6, which
 * prints differently, put a `PrintableScalar` into the data.
 */
export function toPrintable(data: unknown): Printable {
  if (data === null || data === undefined) return printableNull;
  if (typeof data === 'string') return { kind: 'scalar', type: 'string', value: data };
  if (typeof data === 'boolean') return { kind: 'scalar', type: 'bool', value: data };
  if (typeof data === 'bigint') return { kind: 'scalar', type: 'int', value: data };
  if (typeof data === 'number') {
    return { kind: 'scalar', type: Number.isInteger(data) ? 'int' : 'float', value: data };
  }
  if (Array.isArray(data)) return { kind: 'list', items: data.map(toPrintable) };
  if (data instanceof Map) {
    const entries = [...(data as ReadonlyMap<unknown, unknown>)];
    return {
      kind: 'map',
      entries: new Map(entries.map(([key, value]) => [String(key), toPrintable(value)])),
    };
  }
  if (isPrintableScalar(data)) return data;
  const entries = Object.entries(data as Record<string, unknown>);
  return { kind: 'map', entries: new Map(entries.map(([key, value]) => [key, toPrintable(value)])) };
}

function isPrintableScalar(data: object): data is PrintableScalar {
  return (
    'kind' in data &&
    data.kind === 'scalar' &&
    'type' in data &&
    'value' in data &&
    Object.keys(data).length === 3
  );
}
