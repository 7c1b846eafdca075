import type { Attribute, Type } from './attribute.ts';
import { genericResources, reservedDevices } from './shared-elements.ts';
import {
  amount,
  choice,
  count,
  cpus,
  duration,
  formatted,
  keyValues,
  list,
  nothing,
  object,
  plain,
  row,
  text,
  texts,
  together,
} from './types.ts';

/** How Swarm replaces containers; the same attributes for updates and for rolling back. */
function rollout(failureActions: readonly string[]): Type {
  return object({
    parallelism: row(count, 'How many containers to change at a time; 0 for all.', {
      cast: 'int',
      holds: 'uint64',
      output: 'pointer',
      field: 'number',
      unset: '1',
      example: '2',
    }),
    delay: row(duration, 'How long to wait between two groups of containers.', {
      output: 'duration',
      field: 'duration',
      example: '10s',
      unset: '0s',
    }),
    failure_action: row(text, 'What to do when a changed container fails.', {
      field: 'choice',
      suggestions: failureActions,
      unset: 'pause',
    }),
    monitor: row(duration, 'How long to watch a changed container for failure.', {
      output: 'duration',
      field: 'duration',
      unset: '5s',
      example: '30s',
    }),
    max_failure_ratio: row(amount, 'Share of containers that may fail, between 0 and 1.', {
      cast: 'float',
      output: 'float32',
      field: 'number',
      example: '0.1',
      unset: '0',
    }),
    order: row(
      choice('start-first', 'stop-first'),
      'Whether the new container starts before the old one stops.',
      {
        field: 'choice',
        unset: 'stop-first',
        example: 'start-first',
      },
    ),
  });
}

const memory = formatted('bytes');

const resources: Type = object({
  limits: row(
    object({
      cpus: row(cpus, 'Processors that the container may use at most.', {
        output: 'float32',
        field: 'cpus',
        example: "'0.50'",
      }),
      memory: row(memory, 'Memory that the container may use at most.', {
        output: 'bytes',
        field: 'bytes',
        example: '512M',
      }),
      pids: row(count, 'Processes that the container may have at most.', { field: 'number', example: '200' }),
    }),
    'What the container cannot exceed.',
    { field: 'group' },
  ),
  reservations: row(
    object({
      cpus: row(cpus, 'Processors that are kept free for the container.', {
        output: 'float32',
        field: 'cpus',
        example: "'0.25'",
      }),
      memory: row(memory, 'Memory that is kept free for the container.', {
        output: 'bytes',
        field: 'bytes',
        example: '128M',
      }),
      devices: row(reservedDevices, 'Devices, such as GPUs, that the container needs.', { field: 'items' }),
      generic_resources: row(genericResources, 'Resources that only the cluster knows, counted.', {
        field: 'items',
      }),
    }),
    'What the container is guaranteed.',
    { field: 'group' },
  ),
});

/** `services.*.deploy`: replicas, resources and how containers are placed and replaced. */
export const deploy: Attribute = row(
  together(
    object({
      mode: row(text, 'A number of replicas, one per node, or the same as jobs that run to completion.', {
        field: 'choice',
        suggestions: ['replicated', 'global', 'replicated-job', 'global-job'],
        unset: 'replicated',
      }),
      replicas: row(count, 'How many containers of the service run.', {
        cast: 'int',
        output: 'pointer',
        field: 'number',
        example: '3',
        unset: '1',
      }),
      endpoint_mode: row(
        text,
        'How clients find the service: one virtual address, or one DNS record per container.',
        {
          field: 'choice',
          suggestions: ['vip', 'dnsrr'],
          unset: 'vip',
        },
      ),
      labels: row(keyValues, 'Labels of the service, not of its containers.', {
        merge: 'key-value-list',
        unique: 'key-value',
        output: 'labels',
        field: 'key-value',
      }),
      resources: row(resources, 'Limits and reservations of processor, memory and devices.', {
        field: 'group',
      }),
      restart_policy: row(
        object({
          condition: row(text, 'When a container that ended is started again.', {
            field: 'choice',
            suggestions: ['none', 'on-failure', 'any'],
            unset: 'any',
          }),
          delay: row(duration, 'How long to wait between attempts.', {
            output: 'duration',
            field: 'duration',
            example: '5s',
            unset: '0s',
          }),
          max_attempts: row(count, 'How often to try before giving up; no limit when left out.', {
            cast: 'int',
            holds: 'uint64',
            output: 'pointer',
            field: 'number',
            example: '3',
          }),
          window: row(duration, 'How long a container must run for the start to count as a success.', {
            output: 'duration',
            field: 'duration',
            unset: '0s',
            example: '120s',
          }),
        }),
        'Whether and how containers start again; replaces `restart` where it is honoured.',
        { field: 'group' },
      ),
      update_config: row(
        rollout(['pause', 'continue', 'rollback']),
        'How a new version replaces the running containers.',
        {
          field: 'group',
        },
      ),
      rollback_config: row(
        rollout(['pause', 'continue']),
        'How containers go back to the former version when an update fails.',
        {
          field: 'group',
        },
      ),
      placement: row(
        object({
          constraints: row(texts, 'Conditions that a node must meet.', {
            field: 'list',
            example: '["node.role == worker"]',
          }),
          preferences: row(
            list(
              plain(
                object({
                  spread: row(text, 'Node label over whose values containers are spread evenly.', {
                    example: 'node.labels.zone',
                  }),
                }),
              ),
            ),
            'How to spread containers over the nodes that qualify.',
            { field: 'items' },
          ),
          max_replicas_per_node: row(count, 'Containers of this service on one node at most.', {
            cast: 'int',
            holds: 'uint64',
            field: 'number',
            unset: '0',
            example: '1',
          }),
        }),
        'On which nodes containers may run.',
        { field: 'group' },
      ),
    }),
    nothing,
  ),
  'Replicas, resource limits and rollout; Swarm uses all of it, a single engine the replicas and resources.',
  { field: 'group' },
);
