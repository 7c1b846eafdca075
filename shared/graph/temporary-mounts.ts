import type { Service } from '../model/compose-model.ts';
import { entryOf, itemsOf, textOf } from '../model/read-value.ts';
import type { Value } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { readableBytes } from './readable-bytes.ts';

/** A file system in memory that a service mounts: its path in the container, what else is said of it, and the entry. */
export interface TemporaryMount {
  readonly target: string;
  /** `size=64m`, `mode=1777`; empty: nothing is said. */
  readonly options: string;
  readonly readOnly: boolean;
  readonly path: Path;
  readonly value: Value;
}

/** Those written as `tmpfs` (`/run:size=64m`, one or a list) and those of type `tmpfs` among the volumes, in this order. */
export function temporaryMounts(service: Service): readonly TemporaryMount[] {
  const written = service.value.entries.get('tmpfs');
  const short = (value: Value, path: Path): readonly TemporaryMount[] => {
    const [target = '', ...rest] = (textOf(value) ?? '').split(':');
    const options = rest.join(':');
    const readOnly = options.split(',').includes('ro');
    return target === '' ? [] : [{ target, options, readOnly, path, value }];
  };
  const base = ['services', service.name, 'tmpfs'];
  return [
    ...(written === undefined ? [] : short(written, base)),
    ...itemsOf(written).flatMap((item, index) => short(item, [...base, index])),
    ...service.mounts.flatMap(({ type, target, readOnly, index, value }) => {
      if (type !== 'tmpfs') return [];
      const options = ['size', 'mode'].flatMap((key) => {
        const text = textOf(entryOf(entryOf(value, 'tmpfs'), key));
        return text === undefined ? [] : [`${key}=${key === 'size' ? readableBytes(text) : text}`];
      });
      const path = ['services', service.name, 'volumes', index];
      return [{ target, options: options.join(','), readOnly, path, value }];
    }),
  ];
}
