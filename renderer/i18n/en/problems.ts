/** The list of problems. Keys begin with `problems.`. */
export const problems = {
  'problems.region': 'Problems',
  'problems.none': 'No problems found.',
  'problems.none-filter': 'No problem matches the filter.',
  'problems.filter': 'Filter problems',
  'problems.error_one': '{count} error',
  'problems.error_other': '{count} errors',
  'problems.warning_one': '{count} warning',
  'problems.warning_other': '{count} warnings',
  'problems.info_one': '{count} note',
  'problems.info_other': '{count} notes',
  'problems.severity-error': 'Error',
  'problems.severity-warning': 'Warning',
  'problems.severity-info': 'Note',
  'problems.elsewhere': 'Whole project',
  'problems.ask-outside': 'Allow to read…',
} as const;
