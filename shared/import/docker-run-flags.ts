import { append, put, type Container } from './container.ts';
import { joinNetwork, mountLong, mountShort, requestGpus } from './docker-run-values.ts';

/** One flag of `docker run`. */
export interface Flag {
  /** Without dashes; a single letter is a short flag. */
  readonly names: readonly string[];
  /** It stands alone: `--init`, `--init=false`. */
  readonly alone?: true;
  /** `terminal`: it steers the terminal or the moment, which a Compose file does not speak of. `none`: Compose cannot say it. */
  readonly apply: ((container: Container, value: string) => void) | 'terminal' | 'none';
}

type Path = readonly string[];
const text =
  (...path: Path) =>
  (container: Container, value: string) =>
    put(container, path, value);
const number =
  (...path: Path) =>
  (container: Container, value: string) =>
    put(container, path, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);
const list =
  (...path: Path) =>
  (container: Container, value: string) =>
    append(container, path, value);
const yes =
  (...path: Path) =>
  (container: Container, value: string) =>
    put(container, path, value !== 'false');
/** `KEY=VALUE` as an entry of a map; a key alone has no value. */
const pair =
  (...path: Path) =>
  (container: Container, value: string) => {
    const equals = value.indexOf('=');
    const [key, text] = equals < 0 ? [value, ''] : [value.slice(0, equals), value.slice(equals + 1)];
    put(container, [...path, key], text);
  };
/** Several values after commas: `eth0,eth1`. */
const device =
  (key: 'rate' | 'weight', ...path: Path) =>
  (container: Container, value: string) => {
    const colon = value.lastIndexOf(':');
    const amount = value.slice(colon + 1);
    const said = /^\d+$/.test(amount) ? Number(amount) : amount;
    append(container, path, { path: value.slice(0, colon), [key]: said });
  };

const flag = (names: string, apply: Flag['apply']): Flag => ({ names: names.split(' '), apply });
const toggle = (names: string, apply: Flag['apply']): Flag => ({ ...flag(names, apply), alone: true });

/** Every flag of `docker run` (Docker 28), in the order of its help, with the attribute of a service that says the same. */
export const dockerRunFlags: readonly Flag[] = [
  flag('add-host', list('extra_hosts')),
  flag('annotation', pair('annotations')),
  flag('attach a', 'terminal'),
  flag('blkio-weight', number('blkio_config', 'weight')),
  flag('blkio-weight-device', device('weight', 'blkio_config', 'weight_device')),
  flag('cap-add', list('cap_add')),
  flag('cap-drop', list('cap_drop')),
  flag('cgroup-parent', text('cgroup_parent')),
  flag('cgroupns', text('cgroup')),
  flag('cidfile', 'none'),
  flag('cpu-count', number('cpu_count')),
  flag('cpu-percent', number('cpu_percent')),
  flag('cpu-period', number('cpu_period')),
  flag('cpu-quota', number('cpu_quota')),
  flag('cpu-rt-period', number('cpu_rt_period')),
  flag('cpu-rt-runtime', number('cpu_rt_runtime')),
  flag('cpu-shares c', number('cpu_shares')),
  flag('cpus', number('cpus')),
  flag('cpuset-cpus', text('cpuset')),
  flag('cpuset-mems', 'none'),
  toggle('detach d', 'terminal'),
  flag('detach-keys', 'terminal'),
  flag('device', list('devices')),
  flag('device-cgroup-rule', list('device_cgroup_rules')),
  flag('device-read-bps', device('rate', 'blkio_config', 'device_read_bps')),
  flag('device-read-iops', device('rate', 'blkio_config', 'device_read_iops')),
  flag('device-write-bps', device('rate', 'blkio_config', 'device_write_bps')),
  flag('device-write-iops', device('rate', 'blkio_config', 'device_write_iops')),
  toggle('disable-content-trust', 'none'),
  flag('dns', list('dns')),
  flag('dns-opt dns-option', list('dns_opt')),
  flag('dns-search', list('dns_search')),
  flag('domainname', text('domainname')),
  flag('entrypoint', text('entrypoint')),
  flag('env e', list('environment')),
  flag('env-file', list('env_file')),
  flag('expose', list('expose')),
  flag('gpus', requestGpus),
  flag('group-add', list('group_add')),
  flag('health-cmd', (container, value) => put(container, ['healthcheck', 'test'], ['CMD-SHELL', value])),
  flag('health-interval', text('healthcheck', 'interval')),
  flag('health-retries', number('healthcheck', 'retries')),
  flag('health-start-interval', text('healthcheck', 'start_interval')),
  flag('health-start-period', text('healthcheck', 'start_period')),
  flag('health-timeout', text('healthcheck', 'timeout')),
  toggle('help', 'terminal'),
  flag('hostname h', text('hostname')),
  toggle('init', yes('init')),
  toggle('interactive i', yes('stdin_open')),
  flag('io-maxbandwidth', 'none'),
  flag('io-maxiops', 'none'),
  flag('ip', (container, value) => container.address.set('ipv4_address', value)),
  flag('ip6', (container, value) => container.address.set('ipv6_address', value)),
  flag('ipc', text('ipc')),
  flag('isolation', text('isolation')),
  flag('kernel-memory', 'none'),
  flag('label l', pair('labels')),
  flag('label-file', list('label_file')),
  flag('link', list('links')),
  flag('link-local-ip', (container, value) => {
    const before = container.address.get('link_local_ips');
    container.address.set('link_local_ips', [...((before as readonly string[] | undefined) ?? []), value]);
  }),
  flag('log-driver', text('logging', 'driver')),
  flag('log-opt', pair('logging', 'options')),
  flag('mac-address', text('mac_address')),
  flag('memory m', text('mem_limit')),
  flag('memory-reservation', text('mem_reservation')),
  flag('memory-swap', (container, value) => put(container, ['memswap_limit'], value === '-1' ? -1 : value)),
  flag('memory-swappiness', number('mem_swappiness')),
  flag('mount', mountLong),
  flag('name', text('container_name')),
  flag('network net', joinNetwork),
  flag('network-alias net-alias', (container, value) => {
    const before = container.address.get('aliases');
    container.address.set('aliases', [...((before as readonly string[] | undefined) ?? []), value]);
  }),
  toggle('no-healthcheck', yes('healthcheck', 'disable')),
  toggle('oom-kill-disable', yes('oom_kill_disable')),
  flag('oom-score-adj', number('oom_score_adj')),
  flag('pid', text('pid')),
  flag('pids-limit', number('pids_limit')),
  flag('platform', text('platform')),
  toggle('privileged', yes('privileged')),
  flag('publish p', list('ports')),
  toggle('publish-all P', 'none'),
  flag('pull', text('pull_policy')),
  toggle('quiet q', 'terminal'),
  toggle('read-only', yes('read_only')),
  flag('restart', text('restart')),
  toggle('rm', 'terminal'),
  flag('runtime', text('runtime')),
  flag('security-opt', list('security_opt')),
  flag('shm-size', text('shm_size')),
  toggle('sig-proxy', 'terminal'),
  flag('stop-signal', text('stop_signal')),
  flag('stop-timeout', (container, value) => put(container, ['stop_grace_period'], `${value}s`)),
  flag('storage-opt', pair('storage_opt')),
  flag('sysctl', pair('sysctls')),
  flag('tmpfs', list('tmpfs')),
  toggle('tty t', yes('tty')),
  flag('ulimit', (container, value) => {
    const [name = '', limits = ''] = value.split('=', 2);
    const [soft = '', hard] = limits.split(':');
    const said = hard === undefined ? Number(soft) : { soft: Number(soft), hard: Number(hard) };
    put(container, ['ulimits', name], said);
  }),
  toggle('use-api-socket', 'none'),
  flag('user u', text('user')),
  flag('userns', text('userns_mode')),
  flag('uts', text('uts')),
  flag('volume v', mountShort),
  flag('volume-driver', (container, value) => {
    container.volumeDriver = value;
  }),
  flag('volumes-from', (container, value) => append(container, ['volumes_from'], `container:${value}`)),
  flag('workdir w', text('working_dir')),
];
