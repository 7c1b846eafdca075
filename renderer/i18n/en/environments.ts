/** Environment and layer pickers. Keys begin with `environments.`. */
export const environments = {
  'environments.region': 'Environments',
  'environments.pick': 'Environment: {name}',
  'environments.target-label': 'Edits go to',
  'environments.target-title': 'Layer that edits are written to',
  'environments.only': 'No override files were found beside the Compose file.',
} as const;
