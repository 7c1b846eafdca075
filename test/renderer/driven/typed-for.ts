import { parse } from 'yaml';
import { alternativesOf, childOf } from '../../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../../shared/spec/attribute.ts';

/** An element of each kind that stands in the sample project. */
export const referred = {
  service: 'two',
  network: 'front',
  volume: 'data',
  config: 'conf',
  secret: 'key',
  model: 'llm',
};

/** Two different texts that a person could type for a row: what it allows, suggests or gives as an example. */
export function typedFor(row: Attribute): readonly [string, string] {
  const types = alternativesOf(row.type);
  const reference = row.reference ?? childOf(row, 0)?.reference;
  const closed = types.flatMap((type) => (type.kind === 'string' ? (type.values ?? []) : []));
  if (row.field === 'choice') closed.push(...(row.suggestions ?? []));
  if (closed.length > 1) return [closed[0]!, closed[1]!];
  if (reference !== undefined) {
    const name = referred[reference.to];
    return reference.at === 'service-prefix' ? [`service:${name}`, 'host'] : [name, `\${NAME:-${name}}`];
  }
  const first = textOf(row) ?? row.suggestions?.[0];
  if (row.field === 'duration') return [first ?? '30s', '1m45s'];
  if (row.field === 'bytes') return [first ?? '64m', '128m'];
  if (row.field === 'cpus') return [first ?? '0.5', '1.5'];
  if (
    row.field === 'number' ||
    (types.some(({ kind }) => kind === 'integer' || kind === 'number') &&
      types.every(({ kind }) => kind !== 'string')) ||
    /^\d+$/.test(first ?? '')
  ) {
    const least = Math.max(1, ...types.map((type) => (type.kind === 'integer' ? (type.minimum ?? 1) : 1)));
    const number = Number(first ?? least);
    return [String(number), String(number + 1)];
  }
  const text = first ?? 'alpha';
  return [text, `\${NAME:-${text}}`];
}

/** The example of a row, or the first text in it. */
function textOf({ example }: Attribute): string | undefined {
  if (example === undefined) return undefined;
  let value: unknown = parse(example, { schema: 'failsafe' });
  while (typeof value === 'object' && value !== null) value = Object.values(value)[0];
  return typeof value === 'string' ? value : undefined;
}
