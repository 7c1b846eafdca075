import type { Attribute } from './attribute.ts';
import { deploy } from './deploy.ts';
import { develop } from './develop.ts';
import { healthcheck } from './healthcheck.ts';
import { hook } from './shared-elements.ts';
import {
  bool,
  choice,
  distinct,
  distinctTexts,
  duration,
  flag,
  list,
  map,
  nothing,
  num,
  object,
  oneOf,
  openMap,
  plain,
  resourceName,
  row,
  text,
  together,
} from './types.ts';

const hooks = list(plain(hook, { example: '{ command: ["./warm-up.sh"] }' }));

/** Attributes of a service that say when it starts, stops, waits and logs. */
export const lifecycleAttributes: Readonly<Record<string, Attribute>> = {
  depends_on: row(
    oneOf(
      distinctTexts,
      map(
        resourceName,
        plain(
          object(
            {
              condition: row(
                choice('service_started', 'service_healthy', 'service_completed_successfully'),
                'What to wait for: that it has started, that it is healthy, or that it ended with success.',
                { output: 'always', field: 'choice', unset: 'service_started', example: 'service_healthy' },
              ),
              restart: row(flag, 'Restart this service whenever Compose restarts that one.', {
                field: 'switch',
                unset: 'no',
              }),
              required: row(bool, 'Whether this service fails to start without that one.', {
                default: true,
                output: 'always',
                field: 'switch',
              }),
            },
            'condition',
          ),
          { example: '{ condition: service_healthy }' },
        ),
      ),
    ),
    'Services that start before this one, and what to wait for.',
    {
      merge: 'depends-on',
      canonical: 'depends-on',
      reference: { to: 'service', edge: 'depends-on', at: 'key' },
      field: 'dependencies',
      example: '{ db: { condition: service_healthy } }',
    },
  ),
  links: row(
    distinct(plain(text, { reference: { to: 'service', edge: 'link', at: 'before-colon' } })),
    'Services that can be reached under another name: `service` or `service:alias`; also waits for them.',
    { unique: 'key-value', field: 'list', example: '["db:database"]' },
  ),
  restart: row(text, 'Whether the engine starts the container again when it ends.', {
    field: 'choice',
    suggestions: ['no', 'always', 'on-failure', 'on-failure:3', 'unless-stopped'],
    example: 'unless-stopped',
  }),
  healthcheck,
  deploy,
  develop,
  post_start: row(hooks, 'Commands that run inside the container right after it has started.', {
    field: 'items',
  }),
  pre_stop: row(hooks, 'Commands that run inside the container before it is stopped.', { field: 'items' }),
  stop_grace_period: row(
    duration,
    'Time to end after the stop signal before the container is killed; 10 s when left out.',
    {
      output: 'duration',
      field: 'duration',
      suggestions: ['10s', '30s', '1m'],
      example: '30s',
      unset: '10s',
    },
  ),
  stop_signal: row(text, 'Signal that asks the container to end.', {
    suggestions: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGUSR1', 'SIGKILL'],
    example: 'SIGINT',
    unset: 'SIGTERM',
  }),
  logging: row(
    object({
      driver: row(text, 'Where the logs go.', {
        field: 'choice',
        suggestions: [
          'json-file',
          'local',
          'journald',
          'syslog',
          'fluentd',
          'gelf',
          'awslogs',
          'gcplogs',
          'splunk',
          'none',
        ],
        example: 'json-file',
        unset: 'json-file',
      }),
      options: row(openMap('^.+$', plain(together(text, num, nothing))), 'Options for the driver.', {
        output: 'options',
        field: 'key-value',
        suggestions: ['max-size', 'max-file', 'compress', 'tag', 'labels', 'env'],
        example: '{ max-size: 10m, max-file: "3" }',
      }),
    }),
    'Where the logs of the container go and how much is kept.',
    { merge: 'logging', field: 'group', example: '{ driver: json-file, options: { max-size: 10m } }' },
  ),
};
