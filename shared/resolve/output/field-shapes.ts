// The tool's types as data: which keys it knows, in which order it prints them, and when it leaves one out.

/** When a field is printed. */
export type Presence =
  /** Left out when it is zero: empty text, false, 0, empty list or map, null. */
  | 'filled'
  /** The same for sizes and durations, which are texts by now: "0", "0s". */
  | 'measure'
  /** Left out when null only: false, 0 and empty maps are printed. */
  | 'given'
  /** Always, null if need be. */
  | 'always'
  /** Command lines: null in JSON when absent; left out of YAML then. An empty list is printed. */
  | 'command'
  /** A list that stands for a map of the tool: an empty list is printed, an empty map is not. */
  | 'listed'
  /** A part that JSON always has, `{}` if need be, and YAML leaves out when it is empty. */
  | 'part'
  /** A part of the model that the tool's JSON does not have. */
  | 'yaml-only';

export interface Field {
  readonly presence: Presence;
  readonly shape: Shape;
  /** What an absent value is printed as where the field is printed `always`; default null. */
  readonly zero?: '' | '0' | 0;
}

export type Shape =
  /** Known keys in order, then the others sorted (YAML; JSON leaves them out but for the root's). */
  | {
      readonly kind: 'struct';
      readonly fields: ReadonlyMap<string, Field>;
      readonly jsonNames?: ReadonlyMap<string, string>;
      /** The tool loses extensions here. */
      readonly bare?: true;
    }
  | { readonly kind: 'map'; readonly value: Shape }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'ulimit' }
  /** Anything: keys sorted. */
  | { readonly kind: 'any' };

export const anyShape: Shape = { kind: 'any' };

type Entry = string | readonly [name: string, field: Field | Shape];

const isField = (value: Field | Shape): value is Field => 'presence' in value;
const field = (presence: Presence, shape: Shape = anyShape): Field => ({ presence, shape });
const given = (shape: Shape = anyShape): Field => field('given', shape);
const struct = (...entries: readonly Entry[]): Shape & { kind: 'struct' } => ({
  kind: 'struct',
  fields: new Map(
    entries.map((entry) => {
      if (typeof entry === 'string') return [entry, field('filled')] as const;
      const [name, value] = entry;
      return [name, isField(value) ? value : field('filled', value)] as const;
    }),
  ),
});
const mapOf = (value: Shape): Shape => ({ kind: 'map', value });
const listOf = (item: Shape): Shape => ({ kind: 'list', item });
/** Fields of these types carry no JSON names in the tool, so that JSON has the names of the Go fields. */
const zeros = { path: '', weight: 0, rate: '0' } as const;
const capitalised = (...names: readonly (keyof typeof zeros)[]): Shape => ({
  ...struct(...names.map((name): Entry => [name, { ...field('always'), zero: zeros[name] }])),
  jsonNames: new Map(names.map((name) => [name, name[0]!.toUpperCase() + name.slice(1)])),
});

const measure = field('measure');
const kept = given();
const ulimits = mapOf({ kind: 'ulimit' });
const fileReference = struct('source', 'target', 'uid', 'gid', ['mode', kept]);
const hook = struct(['command', field('command')], 'user', 'privileged', 'working_dir', 'environment');
const deviceRequest: Shape = {
  ...struct('capabilities', 'driver', 'count', 'device_ids', 'options'),
  bare: true,
};

const build = struct(
  'context',
  'dockerfile',
  'dockerfile_inline',
  'entitlements',
  'args',
  'provenance',
  'sbom',
  'ssh',
  'labels',
  'cache_from',
  'cache_to',
  'no_cache',
  'additional_contexts',
  'pull',
  ['extra_hosts', field('listed')],
  'isolation',
  'network',
  'target',
  ['secrets', listOf(fileReference)],
  ['shm_size', measure],
  'tags',
  ['ulimits', ulimits],
  'platforms',
  'privileged',
);

const watch = struct(
  'path',
  'action',
  'target',
  ['exec', field('part', hook)],
  'include',
  'ignore',
  'initial_sync',
);

const weightDevice = listOf(capitalised('path', 'weight'));
const throttleDevice = listOf(capitalised('path', 'rate'));
const blkio = struct(
  'weight',
  ['weight_device', weightDevice],
  ['device_read_bps', throttleDevice],
  ['device_read_iops', throttleDevice],
  ['device_write_bps', throttleDevice],
  ['device_write_iops', throttleDevice],
);

const updateConfig = struct(
  ['parallelism', kept],
  ['delay', measure],
  'failure_action',
  ['monitor', measure],
  'max_failure_ratio',
  'order',
);
const genericResource = struct([
  'discrete_resource_spec',
  given(struct(['kind', { ...field('always'), zero: '' }], ['value', { ...field('always'), zero: 0 }])),
]);
const resource = struct(
  'cpus',
  ['memory', measure],
  'pids',
  ['devices', listOf(deviceRequest)],
  ['generic_resources', listOf(genericResource)],
);
const deploy = struct(
  'mode',
  ['replicas', kept],
  'labels',
  ['update_config', given(updateConfig)],
  ['rollback_config', given(updateConfig)],
  ['resources', field('part', struct(['limits', given(resource)], ['reservations', given(resource)]))],
  ['restart_policy', given(struct('condition', ['delay', kept], ['max_attempts', kept], ['window', kept]))],
  [
    'placement',
    field('part', struct('constraints', ['preferences', listOf(struct('spread'))], 'max_replicas_per_node')),
  ],
  'endpoint_mode',
);

const healthcheck = struct(
  'test',
  ['timeout', kept],
  ['interval', kept],
  ['retries', kept],
  ['start_period', kept],
  ['start_interval', kept],
  'disable',
);

const serviceNetwork = struct(
  'aliases',
  'driver_opts',
  'gw_priority',
  'interface_name',
  'ipv4_address',
  'ipv6_address',
  'link_local_ips',
  'mac_address',
  'priority',
);

const port = struct('name', 'mode', 'host_ip', 'target', 'published', 'protocol', 'app_protocol');

const volume = struct(
  'type',
  'source',
  'target',
  'read_only',
  'consistency',
  ['bind', given(struct('selinux', 'propagation', 'create_host_path', 'recursive'))],
  ['volume', given(struct('labels', 'nocopy', 'subpath'))],
  ['tmpfs', given(struct(['size', measure], 'mode'))],
  ['image', given(struct('subpath'))],
);

const service = struct(
  'profiles',
  'annotations',
  ['attach', kept],
  ['build', given(build)],
  ['develop', given(struct(['watch', listOf(watch)]))],
  ['blkio_config', given(blkio)],
  'cap_add',
  'cap_drop',
  'cgroup_parent',
  'cgroup',
  'cpu_count',
  'cpu_percent',
  'cpu_period',
  'cpu_quota',
  'cpu_rt_period',
  'cpu_rt_runtime',
  'cpus',
  'cpuset',
  'cpu_shares',
  ['command', field('command')],
  ['configs', listOf(fileReference)],
  'container_name',
  ['credential_spec', given(struct('config', 'file', 'registry'))],
  ['depends_on', mapOf(struct('condition', 'restart', ['required', field('always')]))],
  ['deploy', given(deploy)],
  'device_cgroup_rules',
  ['devices', listOf(struct('source', 'target', 'permissions'))],
  'dns',
  'dns_opt',
  'dns_search',
  'dockerfile',
  'domainname',
  ['entrypoint', field('command')],
  ['provider', given(struct('type', 'options'))],
  'environment',
  ['env_file', listOf(struct('path', ['required', field('always')], 'format'))],
  'expose',
  ['extends', given(struct('file', 'service'))],
  'external_links',
  ['extra_hosts', field('listed')],
  'group_add',
  ['gpus', listOf(deviceRequest)],
  'hostname',
  ['healthcheck', given(healthcheck)],
  'image',
  ['init', kept],
  'ipc',
  'isolation',
  'labels',
  'label_file',
  'links',
  ['logging', given(struct('driver', 'options'))],
  'log_driver',
  'log_opt',
  ['mem_limit', measure],
  ['mem_reservation', measure],
  ['memswap_limit', measure],
  ['mem_swappiness', measure],
  'mac_address',
  ['models', mapOf(struct('endpoint_var', 'model_var'))],
  'net',
  'network_mode',
  ['networks', mapOf(serviceNetwork)],
  'oom_kill_disable',
  'oom_score_adj',
  'pid',
  'pids_limit',
  'platform',
  ['ports', listOf(port)],
  'privileged',
  'pull_policy',
  'read_only',
  'restart',
  'runtime',
  ['scale', kept],
  ['secrets', listOf(fileReference)],
  'security_opt',
  ['shm_size', measure],
  'stdin_open',
  ['stop_grace_period', kept],
  'stop_signal',
  'storage_opt',
  'sysctls',
  'tmpfs',
  'tty',
  ['ulimits', ulimits],
  'use_api_socket',
  'user',
  'userns_mode',
  'uts',
  'volume_driver',
  ['volumes', listOf(volume)],
  'volumes_from',
  'working_dir',
  ['post_start', listOf(hook)],
  ['pre_stop', listOf(hook)],
);

const ipamPool: Shape = { ...struct('subnet', 'gateway', 'ip_range', 'aux_addresses'), bare: true };
const network = struct(
  'name',
  'driver',
  'driver_opts',
  ['ipam', field('part', struct('driver', ['config', listOf(ipamPool)]))],
  'external',
  'internal',
  'attachable',
  'labels',
  ['enable_ipv4', kept],
  ['enable_ipv6', kept],
);
const fileObject = struct(
  'name',
  'file',
  'environment',
  'content',
  'external',
  'labels',
  'driver',
  'driver_opts',
  'template_driver',
);

/** The whole configuration, as YAML prints it; JSON sorts the root's keys. */
export const projectShape: Shape & { readonly kind: 'struct' } = struct(
  'name',
  ['services', field('always', mapOf(service))],
  ['networks', mapOf(network)],
  ['volumes', mapOf(struct('name', 'driver', 'driver_opts', 'external', 'labels'))],
  ['secrets', mapOf(fileObject)],
  ['configs', mapOf(fileObject)],
  ['models', field('yaml-only', mapOf(struct('name', 'model', 'context_size', 'runtime_flags')))],
);
