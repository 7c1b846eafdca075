// Every value that is printed, with where it comes from: `composewright config --origins`.
import { append } from '../../append.ts';
import type { Path } from '../../yaml/yaml-node.ts';
import { originOf } from '../make-value.ts';
import type { MapValue, Origin } from '../value.ts';
import type { Printable, PrintableScalar } from './printable.ts';
import { entriesInOrder, viewTyped } from './typed-view.ts';

export interface Leaf {
  readonly path: Path;
  /** A scalar, or a list or map with nothing in it. */
  readonly value: PrintableScalar | [] | Readonly<Record<string, never>>;
  /** `default` without a place: the printer put it there. */
  readonly origin: Origin;
}

/**
 * The leaves of a configuration in the order in which `--format yaml` prints them. `model`: of `--no-interpolate`, where everything
 * is printed.
 */
export function printedLeaves(config: MapValue, options: { readonly model?: boolean } = {}): Leaf[] {
  const leaves: Leaf[] = [];
  const tasks: [Path, Printable][] = [[[], options.model === true ? config : viewTyped(config, 'yaml')]];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const [path, value] = task;
    const parts: [Path, Printable][] =
      value.kind === 'map'
        ? entriesInOrder(value, 'yaml').map(([key, entry]) => [[...path, key], entry])
        : value.kind === 'list'
          ? value.items.map((item, index) => [[...path, index], item])
          : [];
    if (parts.length > 0) append(tasks, parts.reverse());
    else {
      const shown = value.kind === 'scalar' ? value : value.kind === 'list' ? ([] as []) : {};
      leaves.push({ path, value: shown, origin: originIn(value) });
    }
  }
  return leaves;
}

/** The printer's view keeps the scalars of the configuration as they are. */
function originIn(value: Printable): Origin {
  return 'origin' in value ? (value.origin as Origin) : originOf('default');
}
