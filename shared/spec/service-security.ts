import type { Attribute } from './attribute.ts';
import {
  bool,
  choice,
  distinct,
  distinctTexts,
  flag,
  keyValues,
  nothing,
  object,
  plain,
  row,
  text,
  together,
  num,
} from './types.ts';

/** The names of the kernel's capabilities (capabilities(7)), and ALL. */
export const capabilities = [
  'ALL',
  'AUDIT_CONTROL',
  'AUDIT_READ',
  'AUDIT_WRITE',
  'BLOCK_SUSPEND',
  'BPF',
  'CHECKPOINT_RESTORE',
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'IPC_LOCK',
  'IPC_OWNER',
  'KILL',
  'LEASE',
  'LINUX_IMMUTABLE',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'MKNOD',
  'NET_ADMIN',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_RAW',
  'PERFMON',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYSLOG',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_CHROOT',
  'SYS_MODULE',
  'SYS_NICE',
  'SYS_PACCT',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'WAKE_ALARM',
] as const;

/** Attributes of a service that say what it may do, and which namespaces it shares. */
export const securityAttributes: Readonly<Record<string, Attribute>> = {
  privileged: row(flag, 'Give the container nearly all rights that the host has.', {
    cast: 'bool',
    field: 'switch',
  }),
  cap_add: row(distinctTexts, 'Linux capabilities to add to the usual ones.', {
    unique: 'key-value',
    field: 'list',
    suggestions: capabilities,
    example: '[NET_ADMIN]',
  }),
  cap_drop: row(distinctTexts, 'Linux capabilities to take away.', {
    unique: 'key-value',
    field: 'list',
    suggestions: capabilities,
    example: '[ALL]',
  }),
  security_opt: row(distinctTexts, 'Options of security modules for the container.', {
    field: 'list',
    suggestions: ['no-new-privileges:true', 'apparmor:unconfined', 'seccomp:unconfined', 'label:disable'],
    example: '["no-new-privileges:true"]',
  }),
  group_add: row(
    distinct(plain(together(text, num), { output: 'string' })),
    'More groups, by name or id, that the user belongs to.',
    {
      field: 'list',
      example: '[docker]',
    },
  ),
  userns_mode: row(text, 'User namespace of the container: `host`, or one that the engine knows.', {
    suggestions: ['host'],
  }),
  pid: row(
    together(text, nothing),
    "Process namespace: the host's, or that of another service or container.",
    {
      reference: { to: 'service', edge: 'shares-namespace', at: 'service-prefix' },
      suggestions: ['host', 'service:'],
    },
  ),
  ipc: row(text, 'Namespace of shared memory and message queues: private, shareable, or another one.', {
    reference: { to: 'service', edge: 'shares-namespace', at: 'service-prefix' },
    suggestions: ['private', 'shareable', 'host', 'none', 'service:'],
    unset: 'private',
  }),
  uts: row(text, "Namespace of the host name: the host's, or the container's own when left out.", {
    reference: { to: 'service', edge: 'shares-namespace', at: 'service-prefix' },
    suggestions: ['host'],
  }),
  cgroup: row(choice('host', 'private'), "Control group namespace: the host's, or one of its own.", {
    field: 'choice',
    unset: 'private',
    example: 'host',
  }),
  cgroup_parent: row(text, 'Control group below which the container is put.', { example: 'm-executor-abcd' }),
  device_cgroup_rules: row(distinctTexts, 'Rules for devices that the container may make or use.', {
    field: 'list',
    example: '["c 1:3 mr"]',
  }),
  sysctls: row(keyValues, 'Kernel parameters for the container.', {
    merge: 'key-value-list',
    unique: 'key-value',
    output: 'labels',
    field: 'key-value',
    suggestions: [
      'net.core.somaxconn',
      'net.ipv4.tcp_syncookies',
      'net.ipv4.ip_forward',
      'net.ipv6.conf.all.disable_ipv6',
    ],
    example: '{ net.core.somaxconn: 1024 }',
  }),
  init: row(flag, 'Run a small init process first, which passes signals on and clears away dead processes.', {
    cast: 'bool',
    output: 'pointer',
    field: 'switch',
  }),
  isolation: row(text, 'Isolation technology of the container (Windows).', {
    field: 'choice',
    suggestions: ['default', 'process', 'hyperv'],
  }),
  runtime: row(text, 'Runtime that starts the container.', {
    suggestions: ['runc', 'runsc', 'kata-runtime', 'nvidia'],
    unset: 'runc',
  }),
  credential_spec: row(
    object({
      config: row(text, 'Config that holds the credential spec.', {
        reference: { to: 'config', edge: 'config', at: 'value' },
        example: 'credential-spec',
      }),
      file: row(text, 'File that holds the credential spec.', {
        field: 'path',
        example: 'credential-spec.json',
      }),
      registry: row(text, 'Value in the Windows registry that holds the credential spec.', {
        example: 'my-credential-spec',
      }),
    }),
    'Managed service account for Windows containers.',
    { field: 'group' },
  ),
  use_api_socket: row(bool, "Let the container use the engine's API, with your credentials.", {
    field: 'switch',
  }),
};
