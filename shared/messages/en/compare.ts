/** What differs between two configurations. Keys begin with `compare.`. */
export const compare = {
  'compare.title': 'Compose: {left} → {right}',
  'compare.equal': 'The effective configurations are equal.',
  'compare.services': 'Services',
  'compare.networks': 'Networks',
  'compare.volumes': 'Volumes',
  'compare.configs': 'Configs',
  'compare.secrets': 'Secrets',
  'compare.models': 'Models',
  'compare.project': 'Project',
  'compare.added': 'added',
  'compare.removed': 'removed',
  'compare.changed': 'changed',
  'compare.attribute': 'Attribute',
  'compare.count': '{count} differences',
} as const;
