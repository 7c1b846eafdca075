import type { MessageId } from '../messages/en/index.ts';

/**
 * What becomes of an attribute when a stack of a Swarm is made of the project. `refused`: `docker stack` does not take a file that has it.
 * `ignored`: it takes it and does nothing with it. `needless`: the effective configuration has carried it out already, or it is for people only.
 * `vital`: refused too, and what has it is nothing without it.
 */
export type SwarmUse = 'ignored' | 'refused' | 'needless' | 'vital';

export interface SwarmFact {
  readonly use: SwarmUse;
  /** What to do instead, or what to mind. */
  readonly advice?: MessageId;
}

const refused: SwarmFact = { use: 'refused' };
const ignored: SwarmFact = { use: 'ignored' };
const needless: SwarmFact = { use: 'needless' };
const limits: SwarmFact = { use: 'refused', advice: 'swarm.advice-resources' };
const pulled: SwarmFact = { use: 'refused', advice: 'swarm.advice-pull' };
const localFile: SwarmFact = { use: 'vital', advice: 'swarm.advice-file' };

/** The rows of a service. */
const service: Readonly<Record<string, SwarmFact>> = {
  annotations: refused,
  attach: needless,
  blkio_config: refused,
  build: { use: 'ignored', advice: 'swarm.advice-build' },
  cgroup: refused,
  cgroup_parent: ignored,
  container_name: { use: 'ignored', advice: 'swarm.advice-container-name' },
  cpu_count: limits,
  cpu_percent: limits,
  cpu_period: limits,
  cpu_quota: limits,
  cpu_rt_period: limits,
  cpu_rt_runtime: limits,
  cpu_shares: limits,
  cpus: limits,
  cpuset: limits,
  depends_on: { use: 'ignored', advice: 'swarm.advice-depends-on' },
  'deploy.resources.reservations.devices': { use: 'refused', advice: 'swarm.advice-devices' },
  develop: needless,
  device_cgroup_rules: refused,
  devices: { use: 'ignored', advice: 'swarm.advice-devices' },
  dns_opt: refused,
  domainname: ignored,
  env_file: needless,
  expose: needless,
  extends: needless,
  external_links: { use: 'ignored', advice: 'swarm.advice-links' },
  gpus: { use: 'refused', advice: 'swarm.advice-devices' },
  group_add: refused,
  ipc: ignored,
  label_file: needless,
  links: { use: 'ignored', advice: 'swarm.advice-links' },
  mac_address: ignored,
  mem_limit: limits,
  mem_reservation: limits,
  mem_swappiness: limits,
  memswap_limit: limits,
  models: refused,
  network_mode: { use: 'ignored', advice: 'swarm.advice-network-mode' },
  'networks.*.gw_priority': refused,
  'networks.*.interface_name': refused,
  'networks.*.ipv4_address': { use: 'ignored', advice: 'swarm.advice-address' },
  'networks.*.ipv6_address': { use: 'ignored', advice: 'swarm.advice-address' },
  'networks.*.link_local_ips': refused,
  'networks.*.mac_address': refused,
  'networks.*.priority': refused,
  oom_kill_disable: refused,
  oom_score_adj: ignored,
  pid: ignored,
  pids_limit: limits,
  platform: { use: 'refused', advice: 'swarm.advice-platform' },
  'ports.*.app_protocol': needless,
  'ports.*.host_ip': { use: 'refused', advice: 'swarm.advice-host-ip' },
  'ports.*.name': needless,
  post_start: refused,
  pre_stop: refused,
  privileged: ignored,
  profiles: needless,
  provider: { use: 'vital', advice: 'swarm.advice-provider' },
  pull_policy: pulled,
  pull_refresh_after: pulled,
  runtime: refused,
  scale: { use: 'refused', advice: 'swarm.advice-scale' },
  security_opt: ignored,
  shm_size: { use: 'ignored', advice: 'swarm.advice-tmpfs' },
  storage_opt: refused,
  tmpfs: { use: 'ignored', advice: 'swarm.advice-tmpfs' },
  use_api_socket: refused,
  userns_mode: ignored,
  uts: refused,
  'volumes.*.bind.create_host_path': needless,
  'volumes.*.bind.recursive': ignored,
  'volumes.*.bind.selinux': ignored,
  'volumes.*.image': { use: 'ignored', advice: 'swarm.advice-image-mount' },
  'volumes.*.tmpfs.mode': ignored,
  'volumes.*.volume.labels': ignored,
  volumes_from: { use: 'refused', advice: 'swarm.advice-volumes-from' },
};

/**
 * What `docker stack` (its loader and the engine's Swarm, Docker CLI 28) makes of the attributes of a project, by dotted pattern as
 * `allAttributes` gives them; what is below a row shares its fate. No row: Swarm uses it. What depends on the value (`restart`,
 * drivers of networks) is decided where the stack is made (shared/run/swarm).
 */
export const swarmFacts: ReadonlyMap<string, SwarmFact> = new Map(
  Object.entries({
    name: needless,
    include: needless,
    models: refused,
    'configs.*.content': localFile,
    'configs.*.environment': localFile,
    'secrets.*.environment': localFile,
    'networks.*.enable_ipv4': refused,
    'networks.*.enable_ipv6': refused,
    'networks.*.ipam.config.*.aux_addresses': refused,
    'networks.*.ipam.config.*.gateway': refused,
    'networks.*.ipam.config.*.ip_range': refused,
    'networks.*.ipam.options': refused,
    ...Object.fromEntries(Object.entries(service).map(([name, fact]) => [`services.*.${name}`, fact])),
  }),
);
