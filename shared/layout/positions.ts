/** `service:web`, `network:front`, `volume:db-data`, `bind:./conf`, `secret:...`, `config:...`, `port:8080/tcp`. */
export type NodeId = string;

/** Upper left corner of a node in canvas units (pixels at 100 %), multiples of 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pinned positions: where a person put a node. What is not here is placed automatically. */
export type Layout = ReadonlyMap<NodeId, Point>;

/** Positions to set, and null for those to unpin. */
export type LayoutPatch = ReadonlyMap<NodeId, Point | null>;
