import type { Attribute } from './attribute.ts';
import { amount, duration, flag, formatted, object, oneOf, row, texts } from './types.ts';

/** `services.*.healthcheck`. */
export const healthcheck: Attribute = row(
  object({
    test: row(
      oneOf(formatted('command'), texts),
      'Command that exits with 0 while the container is healthy: a shell line, or `CMD` / `CMD-SHELL` / `NONE` with arguments.',
      {
        merge: 'replace',
        output: 'health-test',
        field: 'health-test',
        example: '["CMD-SHELL", "pg_isready -U postgres"]',
      },
    ),
    interval: row(duration, 'Time between two checks; 30 s when left out.', {
      output: 'duration',
      field: 'duration',
      suggestions: ['5s', '10s', '30s', '1m'],
      example: '10s',
      unset: '30s',
    }),
    timeout: row(
      duration,
      'Time after which a check that has not answered counts as failed; 30 s when left out.',
      {
        output: 'duration',
        field: 'duration',
        suggestions: ['3s', '5s', '10s'],
        example: '5s',
        unset: '30s',
      },
    ),
    retries: row(amount, 'Failed checks in a row that make the container unhealthy; 3 when left out.', {
      cast: 'int',
      holds: 'uint64',
      output: 'pointer',
      field: 'number',
      example: '5',
      unset: '3',
    }),
    start_period: row(duration, 'Time to start up, in which failed checks do not count.', {
      output: 'duration',
      field: 'duration',
      suggestions: ['10s', '30s', '1m'],
      example: '30s',
      unset: '0s',
    }),
    start_interval: row(duration, 'Time between two checks during the start period; 5 s when left out.', {
      output: 'duration',
      field: 'duration',
      example: '2s',
      unset: '5s',
    }),
    disable: row(flag, 'Switch off the check that the image brings.', { cast: 'bool', field: 'switch' }),
  }),
  'How the engine finds out whether the service works; others can wait for it with `service_healthy`.',
  { field: 'group' },
);
