import { listValue, mapValue, originAs, sameValue } from './make-value.ts';
import type { ListValue, MapValue, Origin, Value } from './value.ts';

interface Pool {
  entries: Map<string, Value>;
  readonly origin: Origin;
}

/**
 * `networks.*.ipam.config` of base and override as the tool merges them, faults included: every base pool meets every
 * override, a base pool that no override names is lost, and with several pools what one merge wrote is read by the next.
 * The pools are therefore changed in place here, as they are there.
 */
export function mergeIpamConfig(
  base: ListValue,
  over: ListValue,
  merge: (base: MapValue, over: MapValue) => MapValue,
): ListValue {
  const overrides = pools(over);
  const result: Pool[] = [];
  for (const right of pools(base)) {
    for (const left of overrides) {
      if (!sameSubnet(left, right) && !result.some((pool) => sameSubnet(pool, left))) {
        result.push(left);
        continue;
      }
      right.entries = new Map(merge(asValue(right), asValue(left)).entries);
      const known = result.findIndex((pool) => sameSubnet(pool, right));
      if (known >= 0) result[known] = right;
      else result.push(right);
    }
  }
  return listValue(result.map(asValue), originAs(base.origin, 'merged'));
}

function pools(list: ListValue): Pool[] {
  return list.items.map((item) => ({
    entries: new Map(item.kind === 'map' ? item.entries : []),
    origin: item.origin,
  }));
}

function asValue(pool: Pool): MapValue {
  return mapValue(new Map(pool.entries), pool.origin);
}

function sameSubnet(a: Pool, b: Pool): boolean {
  return sameValue(a.entries.get('subnet'), b.entries.get('subnet'));
}
