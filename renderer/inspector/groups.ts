import { serviceSections, type ServiceSection } from '../../shared/spec/service.ts';
import type { Key } from '../i18n/t.ts';

export type GroupId =
  | 'general'
  | 'environment'
  | 'build'
  | 'dependencies'
  | 'networking'
  | 'storage'
  | 'health'
  | 'resources'
  | 'deploy'
  | 'security'
  | 'logging'
  | 'develop'
  | 'other'
  | 'extensions';

/** The groups in the order in which they are shown. */
export const groupOrder: readonly GroupId[] = [
  'general',
  'environment',
  'dependencies',
  'networking',
  'storage',
  'health',
  'build',
  'resources',
  'deploy',
  'security',
  'logging',
  'develop',
  'other',
  'extensions',
];

export const groupTitle = (group: GroupId): Key => `inspector.group-${group}`;

/** What comes first in a group, most wanted first; the rest follow in the order of the rows. */
const own: Partial<Record<GroupId, readonly string[]>> = {
  general: [
    'image',
    'restart',
    'command',
    'entrypoint',
    'container_name',
    'profiles',
    'scale',
    'working_dir',
    'user',
    'hostname',
    'platform',
    'pull_policy',
    'labels',
    'extends',
    'stop_grace_period',
    'stop_signal',
    'tty',
    'stdin_open',
    'init',
  ],
  environment: ['environment', 'env_file'],
  build: ['build'],
  dependencies: ['depends_on', 'links'],
  health: ['healthcheck'],
  deploy: ['deploy'],
  develop: ['develop'],
  logging: ['logging'],
};

const bySection: Readonly<Record<ServiceSection, GroupId>> = {
  container: 'other',
  lifecycle: 'other',
  network: 'networking',
  storage: 'storage',
  resources: 'resources',
  security: 'security',
};

const groupOf = new Map<string, GroupId>();
for (const [section, attributes] of Object.entries(serviceSections)) {
  for (const name of Object.keys(attributes)) groupOf.set(name, bySection[section as ServiceSection]);
}
for (const [group, names] of Object.entries(own)) {
  for (const name of names) groupOf.set(name, group as GroupId);
}

/** The group of an attribute; only services have enough of them for more than one. */
export function groupFor(name: string, isService: boolean): GroupId {
  if (name.startsWith('x-')) return 'extensions';
  return isService ? (groupOf.get(name) ?? 'other') : 'general';
}

/** What most services say something about; the rest of these groups is one click away. */
const common: Partial<Record<GroupId, readonly string[]>> = {
  general: ['image', 'restart', 'command', 'container_name', 'profiles', 'labels'],
  networking: ['ports', 'networks', 'expose', 'network_mode'],
  storage: ['volumes', 'tmpfs', 'configs', 'secrets'],
  resources: ['cpus', 'mem_limit', 'pids_limit', 'shm_size', 'ulimits'],
  security: ['read_only', 'cap_add', 'cap_drop', 'security_opt', 'privileged'],
};

/** Whether an attribute is shown at once when its group is open. */
export function isCommon(group: GroupId, name: string): boolean {
  return common[group]?.includes(name) ?? true;
}

/** Orders the attributes of a group. */
export function rankIn(group: GroupId, name: string): number {
  const at = own[group]?.indexOf(name) ?? -1;
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}
