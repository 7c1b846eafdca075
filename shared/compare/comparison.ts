import type { Printable } from '../resolve/output/printable.ts';
import type { Origin } from '../resolve/value.ts';
import type { Path } from '../yaml/yaml-node.ts';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** The sections of a configuration whose entries have names. */
export type ElementSection = 'services' | 'networks' | 'volumes' | 'configs' | 'secrets' | 'models';

/** What one side says at a place, and where it is written. */
export interface ComparedValue {
  readonly value: Printable;
  /** Of a list or map: of the first thing in it that a file says. Undefined: no file says it. */
  readonly origin: Origin | undefined;
}

/** One thing that is different, as small as a person would name it. */
export interface Change {
  readonly kind: ChangeKind;
  /** Place in the right configuration or, when removed, in the left one. */
  readonly path: Path;
  /** The place for people: list entries by their key, `services.web.ports[8080:80/tcp].mode`. */
  readonly text: string;
  /** The same below the element: `ports[8080:80/tcp].mode`; empty when the element itself came or went. */
  readonly attribute: string;
  /** Undefined on the right when removed, on the left when added. */
  readonly before: ComparedValue | undefined;
  readonly after: ComparedValue | undefined;
  /** What is said here looks confidential: shown only when a person asks. */
  readonly secret: boolean;
}

/** All that happened to one service, network, volume, config or secret; or to the project itself. */
export interface ElementComparison {
  /** Undefined: the project's own attributes (`name`, `x-...`). */
  readonly element: { readonly section: ElementSection; readonly name: string } | undefined;
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
}

/** How two effective configurations differ; empty: `docker compose` would do the same with both. */
export interface Comparison {
  readonly elements: readonly ElementComparison[];
  readonly changes: readonly Change[];
}
