import type { FilePath } from '../diagnostic.ts';
import type { MapValue, Value } from '../resolve/value.ts';

/**
 * Typed views of a resolution, for those who read: cards, edges, rules, forms. Every part keeps the Value that it was
 * read from (and with it file, line and layer). Built from `Resolution.model`, that is from the long syntax, with tolerance:
 * what has the wrong shape is left out here and told by a Diagnostic there.
 */
export interface ComposeModel {
  readonly name: string;
  /** The project directory: paths below it are shown relative to it. */
  readonly directory: FilePath;
  readonly services: ReadonlyMap<string, Service>;
  readonly networks: ReadonlyMap<string, Resource>;
  readonly volumes: ReadonlyMap<string, Resource>;
  readonly configs: ReadonlyMap<string, Resource>;
  readonly secrets: ReadonlyMap<string, Resource>;
}

export interface Service {
  readonly name: string;
  readonly value: MapValue;
  readonly enabled: boolean;
  readonly image: string | undefined;
  readonly build:
    | {
        readonly context: string;
        readonly dockerfile: string | undefined;
        readonly target: string | undefined;
      }
    | undefined;
  readonly dependsOn: readonly Dependency[];
  readonly networks: readonly Membership[];
  readonly networkMode: string | undefined;
  readonly mounts: readonly Mount[];
  readonly ports: readonly Port[];
  readonly configs: readonly FileGrant[];
  readonly secrets: readonly FileGrant[];
  readonly environment: ReadonlyMap<string, Value>;
  readonly replicas: number | undefined;
  readonly restart: string | undefined;
  readonly profiles: readonly string[];
  readonly hasHealthcheck: boolean;
  /** `links`: the service and the alias, when there is one. */
  readonly links: readonly NamedReference[];
  /** `volumes_from`: the service, and `ro` or `rw` when written. `container:` entries are left out. */
  readonly volumesFrom: readonly NamedReference[];
  /** Services whose attributes it takes by `extends`, as far as they are services of this project. */
  readonly extends: readonly string[];
  /** Limits as written: `0.5`, `512M`. */
  readonly limits: { readonly cpus: string | undefined; readonly memory: string | undefined };
  readonly privileged: boolean;
  readonly gpu: boolean;
  readonly readOnly: boolean;
  /** `docker compose watch` follows its files. */
  readonly watched: boolean;
}

/** An entry of a list that names a service and says one more word after a colon. */
export interface NamedReference {
  readonly service: string;
  readonly detail: string | undefined;
  readonly index: number;
  readonly value: Value;
}

export interface Dependency {
  readonly service: string;
  readonly condition: 'service_started' | 'service_healthy' | 'service_completed_successfully';
  readonly required: boolean;
  readonly restart: boolean;
  readonly value: Value;
}

export interface Membership {
  readonly network: string;
  readonly aliases: readonly string[];
  readonly ipv4: string | undefined;
  /** On `default` because no file says otherwise. */
  readonly implicit: boolean;
  readonly value: Value;
}

export interface Mount {
  readonly type: 'volume' | 'bind' | 'tmpfs' | 'npipe' | 'cluster' | 'image';
  /** Volume name or host path; undefined: anonymous. */
  readonly source: string | undefined;
  readonly target: string;
  readonly readOnly: boolean;
  readonly index: number;
  readonly value: Value;
}

export interface Port {
  readonly target: number;
  /** Host port or range as text; undefined: any free one. */
  readonly published: string | undefined;
  readonly hostIp: string | undefined;
  readonly protocol: string;
  readonly index: number;
  readonly value: Value;
}

/** Access of a service to a config or secret. */
export interface FileGrant {
  readonly source: string;
  readonly target: string | undefined;
  readonly index: number;
  readonly value: Value;
}

/** A top-level network, volume, config or secret. */
export interface Resource {
  readonly name: string;
  /** Undefined: referenced, not declared. */
  readonly value: Value | undefined;
  readonly external: boolean;
  readonly driver: string | undefined;
  readonly internal: boolean;
  /** First subnet of a network. */
  readonly subnet: string | undefined;
  /** `file`, `environment` or `content`: where a config or secret gets its text from, and what is written there (not for content). */
  readonly from: { readonly how: 'file' | 'environment' | 'content'; readonly text: string } | undefined;
  /** The `default` network that the tool adds. */
  readonly implicit: boolean;
}
