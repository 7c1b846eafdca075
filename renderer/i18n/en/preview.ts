/** The preview. Keys begin with `preview.`. */
export const preview = {
  'preview.region': 'Preview',
  'preview.run': 'Compare again',
  'preview.running': 'docker compose config is running…',
  'preview.equal': 'Equal: docker compose reads this project exactly as shown.',
  'preview.different_one': 'Different in {count} place. Left: Composewright. Right: docker compose.',
  'preview.different_other': 'Different in {count} places. Left: Composewright. Right: docker compose.',
  'preview.both-refuse': 'Both refuse this project.',
  'preview.tool-refuses': 'docker compose refuses this project; Composewright reads it.',
  'preview.we-refuse': 'docker compose reads this project; Composewright finds errors in it.',
  'preview.withheld':
    'Not compared: docker compose would read files outside the folder that you have not allowed. See Problems.',
  'preview.no-tool': 'docker compose was not found, so there is nothing to compare with.',
  'preview.no-tool-how':
    'Install Docker Desktop, or on Linux Docker Engine with the Compose plugin, then compare again. Everything else works without it.',
  'preview.no-tool-link': 'How to install Docker Compose',
  'preview.failed': 'docker compose could not be run: {why}',
  'preview.stale': 'The texts have changed since.',
  'preview.ours': 'Composewright',
  'preview.theirs': 'docker compose config',
  'preview.more-errors_one': '{count} more error',
  'preview.more-errors_other': '{count} more errors',
  'preview.empty': 'The configuration could not be read. See Problems.',
  'preview.cancelled': 'The comparison was cancelled.',
} as const;
