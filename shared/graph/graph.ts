import type { Location } from '../diagnostic.ts';
import type { EdgeKind } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';

/** What is drawn, without positions. Derived from the model; the same configuration gives the same graph, in the same order. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** In which network or group a node stands, where a picture draws these as boxes; absent: services in their first network. */
  readonly frames?: ReadonlyMap<string, string>;
  /** Which kind heads the frames; absent: networks. */
  readonly framedBy?: 'network' | 'group';
}

/** `group`: services that a person looks at together; no part of the configuration. */
export type NodeKind =
  'service' | 'network' | 'volume' | 'bind' | 'tmpfs' | 'build' | 'config' | 'secret' | 'port' | 'group';

export interface GraphNode {
  /** `service:web`, `network:front`, `volume:db-data`, `bind:./conf`, `tmpfs:web:/run`, `build:./web`, `config:...`, `secret:...`, `port:8080/tcp`. */
  readonly id: string;
  readonly kind: NodeKind;
  /** What the card is titled with. */
  readonly name: string;
  /** Named by a reference, declared nowhere: drawn dashed, offers to be created. */
  readonly missing: boolean;
  /** Left out by the active profiles. */
  readonly disabled: boolean;
  /** Made by the tool, written in no file: the `default` network, an anonymous volume. */
  readonly implicit: boolean;
  readonly external: boolean;
  /** Of a network or group that holds services: whether it stands for them all. */
  readonly collapsed?: boolean;
  /** Where it is declared: the YAML pane goes there. */
  readonly location: Location | undefined;
  /** Its place in the configuration, `['services', 'web']`; of what entries of services make: the entry that makes it. */
  readonly path: Path;
  /** What the card says in one look; small, plain and ready to print. */
  readonly facts: NodeFacts;
  /** Size of the card in canvas units at 100 %, computed from the facts so that nothing has to be measured. */
  readonly width: number;
  readonly height: number;
}

export interface NodeFacts {
  /** Second line of the card: image and tag, build context, driver, host path. */
  readonly subtitle?: string;
  /** Small marks, in a fixed order: `{ id: 'replicas', text: '3' }`. The view gives icon and words. */
  readonly badges: readonly { readonly id: BadgeId; readonly text: string }[];
}

export type BadgeId =
  | 'build'
  | 'replicas'
  | 'ports'
  | 'health'
  | 'restart'
  | 'profiles'
  | 'limits'
  | 'read-only'
  | 'privileged'
  | 'gpu'
  | 'watch'
  | 'internal'
  | 'external'
  | 'driver'
  | 'subnet'
  | 'members';

export interface GraphEdge {
  /** `depends-on:service:web>service:db`; with several of a kind between two nodes, `#2` and so on. */
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  /** Shown on hover and read to screen readers: condition, path, alias, `ro`. */
  readonly label: string;
  /** `depends_on` condition, when that is what it is. */
  readonly condition?: 'service_started' | 'service_healthy' | 'service_completed_successfully';
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** It stands for so many edges at a collapsed group, and cannot be edited. */
  readonly count?: number;
  /** The entry of the configuration that makes the edge: `['services', 'web', 'depends_on', 'db']`. */
  readonly path: Path;
  readonly location: Location | undefined;
}
