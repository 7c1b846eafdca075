import type { MapValue, Value } from '../../shared/resolve/value.ts';
import type { Resolution } from '../../shared/resolve/resolution.ts';

const written = { how: 'written', source: undefined, node: undefined } as const;

/** A Value from plain data, as if a file said it. */
export function valueOf(data: unknown): Value {
  if (Array.isArray(data)) return { kind: 'list', items: data.map(valueOf), origin: written };
  if (typeof data === 'object' && data !== null) {
    const entries = new Map(Object.entries(data).map(([key, value]) => [key, valueOf(value)]));
    return { kind: 'map', entries, origin: written };
  }
  const value = data as string | number | boolean | null;
  const type =
    typeof value === 'string'
      ? 'string'
      : typeof value === 'number'
        ? 'int'
        : value === null
          ? 'null'
          : 'bool';
  return { kind: 'scalar', type, value, origin: written };
}

/** A resolution whose model is this plain data in long syntax. */
export function resolutionOf(model: unknown, disabled: readonly string[] = []): Resolution {
  return {
    config: undefined,
    model: valueOf(model) as MapValue,
    disabled: new Set(disabled),
    accepted: true,
    diagnostics: [],
    missing: [],
    projectName: 'test',
    projectDirectory: '/p',
    variables: {},
    used: [],
  };
}
