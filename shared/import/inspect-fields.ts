import { listOf, numberOf, objectOf, textOf, type JsonObject } from '../text/read-json.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { filled, onlySaid, saidNumber, saidPairs, saidText, saidTexts, saidYes } from './said.ts';

/** One setting of a container as `docker inspect` tells it, and the attribute of a service that says the same. */
export interface InspectField {
  /** `Config`: what an image can set too. `HostConfig`: what only the container has. */
  readonly part: 'Config' | 'HostConfig';
  readonly key: string;
  readonly path: readonly string[];
  /** The attribute's value; undefined: the setting is what a container has without a word about it. `host`: the whole `HostConfig`. */
  readonly read: (value: unknown, host: JsonObject) => YamlValue | undefined;
}

type Read = InspectField['read'];

const unless =
  (usual: readonly unknown[], read: Read): Read =>
  (value, host) =>
    usual.includes(value) ? undefined : read(value, host);
/** Bytes in the largest unit that leaves a whole number. */
const bytes: Read = (value) => {
  const count = numberOf(value);
  if (count <= 0) return count === -1 ? -1 : undefined;
  for (const [unit, size] of [
    ['g', 1024 ** 3],
    ['m', 1024 ** 2],
    ['k', 1024],
  ] as const) {
    if (count % size === 0) return `${count / size}${unit}`;
  }
  return count;
};
/** Nanoseconds. */
const duration = (value: unknown): YamlValue | undefined =>
  numberOf(value) > 0 ? `${numberOf(value) / 1e9}s` : undefined;
/** Each entry of a list of objects as one value. */
const each =
  (read: (entry: Readonly<Record<string, unknown>>) => YamlValue): Read =>
  (value) =>
    filled(listOf(value).map((entry) => read(objectOf(entry))));
const device = (from: 'Rate' | 'Weight', to: string): Read =>
  each((entry) => ({ path: textOf(entry['Path']), [to]: numberOf(entry[from]) }));

const healthcheck: Read = (value) => {
  const check = objectOf(value);
  const test = listOf(check['Test']).map(textOf);
  if (test[0] === 'NONE') return { disable: true };
  return onlySaid({
    test: filled(test),
    interval: duration(check['Interval']),
    timeout: duration(check['Timeout']),
    start_period: duration(check['StartPeriod']),
    start_interval: duration(check['StartInterval']),
    retries: saidNumber(check['Retries']),
  });
};

const restart: Read = (value) => {
  const { Name: name, MaximumRetryCount: count } = objectOf(value);
  if (textOf(name) === '' || name === 'no') return undefined;
  return numberOf(count) > 0 ? `${textOf(name)}:${numberOf(count)}` : textOf(name);
};

/** Without the prefix that some engines put before them. */
const capabilities: Read = (value) => saidTexts(value)?.map((name) => name.replace(/^CAP_/, ''));

/** Who shares the host's processes gets `label=disable` by itself. */
const securityOptions: Read = (value, host) => {
  const isShared = host['Privileged'] === true || host['PidMode'] === 'host' || host['IpcMode'] === 'host';
  const options = listOf(value).map(textOf);
  return filled(options.filter((option) => !isShared || option !== 'label=disable'));
};

/** An engine whose logs go elsewhere by default tells its driver like one that a person chose. */
const logging: Read = (value) => {
  const { Type: type, Config: config } = objectOf(value);
  const options = saidPairs(config);
  if (textOf(type) === '' || (type === 'json-file' && options === undefined)) return undefined;
  return onlySaid({ driver: textOf(type), options });
};

const devices = each((entry) => {
  const [outer, inner] = [textOf(entry['PathOnHost']), textOf(entry['PathInContainer'])];
  const rights = textOf(entry['CgroupPermissions']);
  return `${outer}:${inner || outer}${rights === '' || rights === 'rwm' ? '' : `:${rights}`}`;
});

const ulimits: Read = (value) => {
  const entries = listOf(value).map((entry) => {
    const { Name: name, Soft: soft, Hard: hard } = objectOf(entry);
    const limit = soft === hard ? numberOf(soft) : { soft: numberOf(soft), hard: numberOf(hard) };
    return [textOf(name), limit] as const;
  });
  return onlySaid(Object.fromEntries(entries));
};

/** Requests of GPUs; what else a request can be of has no attribute. */
const gpus: Read = (value) => {
  const requests = listOf(value).map((entry) => {
    const { Driver: driver, Count: count, DeviceIDs: ids, Capabilities: sets } = objectOf(entry);
    const capabilities = listOf(listOf(sets)[0]).map(textOf);
    const isPlain = capabilities.every((name) => name === 'gpu');
    return {
      driver: saidText(driver),
      count: saidNumber(count),
      device_ids: saidTexts(ids),
      capabilities: isPlain ? undefined : capabilities,
    };
  });
  const said = requests.map((each) => onlySaid(each) ?? {});
  const isAll = said.length === 1 && Object.keys(said[0]!).length === 1 && said[0]!['count'] === -1;
  return isAll ? 'all' : filled(said);
};

const tmpfs: Read = (value) => {
  const entries = Object.entries(objectOf(value));
  return filled(
    entries.map(([path, options]) => (textOf(options) === '' ? path : `${path}:${textOf(options)}`)),
  );
};

const field =
  (part: InspectField['part']) =>
  (key: string, path: string, read: Read): InspectField => ({ part, key, path: path.split('.'), read });
const config = field('Config');
const host = field('HostConfig');

const SHM_BYTES = 64 * 1024 ** 2;

/**
 * The settings that one attribute says, in the order in which people write them (Engine API 1.41 to 1.48). What says something only
 * together with the image, the mounts or the networks is in read-inspect.ts.
 */
export const inspectFields: readonly InspectField[] = [
  config('Domainname', 'domainname', saidText),
  config('User', 'user', saidText),
  config('WorkingDir', 'working_dir', saidText),
  config('MacAddress', 'mac_address', saidText),
  config('Tty', 'tty', saidYes),
  config('OpenStdin', 'stdin_open', saidYes),
  host('Init', 'init', (value) => (typeof value === 'boolean' ? value : undefined)),
  host('Privileged', 'privileged', saidYes),
  host('ReadonlyRootfs', 'read_only', saidYes),
  host('Tmpfs', 'tmpfs', tmpfs),
  host('RestartPolicy', 'restart', restart),
  config('Healthcheck', 'healthcheck', healthcheck),
  config('StopSignal', 'stop_signal', saidText),
  config('StopTimeout', 'stop_grace_period', (value) =>
    typeof value === 'number' ? `${numberOf(value)}s` : undefined,
  ),
  host('Memory', 'mem_limit', bytes),
  host('MemoryReservation', 'mem_reservation', bytes),
  host('MemorySwappiness', 'mem_swappiness', (value) =>
    typeof value === 'number' && value >= 0 ? value : undefined,
  ),
  host('NanoCpus', 'cpus', (value) => (numberOf(value) > 0 ? numberOf(value) / 1e9 : undefined)),
  host('CpuCount', 'cpu_count', saidNumber),
  host('CpuPercent', 'cpu_percent', saidNumber),
  host('CpuPeriod', 'cpu_period', saidNumber),
  host('CpuQuota', 'cpu_quota', saidNumber),
  host('CpuRealtimePeriod', 'cpu_rt_period', saidNumber),
  host('CpuRealtimeRuntime', 'cpu_rt_runtime', saidNumber),
  host('CpuShares', 'cpu_shares', saidNumber),
  host('CpusetCpus', 'cpuset', saidText),
  host('PidsLimit', 'pids_limit', unless([-1], saidNumber)),
  host('ShmSize', 'shm_size', unless([SHM_BYTES], bytes)),
  host('OomKillDisable', 'oom_kill_disable', saidYes),
  host('OomScoreAdj', 'oom_score_adj', saidNumber),
  host('Ulimits', 'ulimits', ulimits),
  host('Sysctls', 'sysctls', saidPairs),
  host('Devices', 'devices', devices),
  host('DeviceCgroupRules', 'device_cgroup_rules', saidTexts),
  host('DeviceRequests', 'gpus', gpus),
  host('BlkioWeight', 'blkio_config.weight', saidNumber),
  host('BlkioWeightDevice', 'blkio_config.weight_device', device('Weight', 'weight')),
  host('BlkioDeviceReadBps', 'blkio_config.device_read_bps', device('Rate', 'rate')),
  host('BlkioDeviceReadIOps', 'blkio_config.device_read_iops', device('Rate', 'rate')),
  host('BlkioDeviceWriteBps', 'blkio_config.device_write_bps', device('Rate', 'rate')),
  host('BlkioDeviceWriteIOps', 'blkio_config.device_write_iops', device('Rate', 'rate')),
  host('CapAdd', 'cap_add', capabilities),
  host('CapDrop', 'cap_drop', capabilities),
  host('SecurityOpt', 'security_opt', securityOptions),
  host('GroupAdd', 'group_add', saidTexts),
  host('CgroupParent', 'cgroup_parent', saidText),
  host('CgroupnsMode', 'cgroup', unless(['private'], saidText)),
  host('IpcMode', 'ipc', unless(['private'], saidText)),
  host('PidMode', 'pid', saidText),
  host('UTSMode', 'uts', saidText),
  host('UsernsMode', 'userns_mode', saidText),
  host('Runtime', 'runtime', unless(['runc', 'crun'], saidText)),
  host('Isolation', 'isolation', unless(['default'], saidText)),
  host('StorageOpt', 'storage_opt', saidPairs),
  host('Annotations', 'annotations', saidPairs),
  host('Dns', 'dns', saidTexts),
  host('DnsOptions', 'dns_opt', saidTexts),
  host('DnsSearch', 'dns_search', saidTexts),
  host('ExtraHosts', 'extra_hosts', saidTexts),
  host('LogConfig', 'logging', logging),
];

/** What no attribute says, by the flag of `docker run` that sets it. */
export const unsayable: readonly (readonly [key: string, flag: string])[] = [
  ['CpusetMems', '--cpuset-mems'],
  ['PublishAllPorts', '-P'],
  ['IOMaximumIOps', '--io-maxiops'],
  ['IOMaximumBandwidth', '--io-maxbandwidth'],
  ['KernelMemory', '--kernel-memory'],
];
