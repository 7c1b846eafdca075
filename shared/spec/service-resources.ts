import type { Attribute, Type } from './attribute.ts';
import { blkioLimits, gpuRequests, ulimits } from './shared-elements.ts';
import {
  amount,
  bytes,
  choice,
  closed,
  count,
  cpus,
  flag,
  formatted,
  list,
  oneOf,
  plain,
  row,
  text,
  together,
} from './types.ts';

function wholeNumber(minimum: number, maximum?: number): Type {
  return oneOf(
    text,
    maximum === undefined ? { kind: 'integer', minimum } : { kind: 'integer', minimum, maximum },
  );
}

/** Attributes of a service that say how much of the machine it may use. */
export const resourceAttributes: Readonly<Record<string, Attribute>> = {
  cpus: row(
    cpus,
    'Processors that the container may use at most; `deploy.resources.limits.cpus` says the same.',
    {
      cast: 'float',
      output: 'float32',
      field: 'cpus',
      example: "'0.50'",
    },
  ),
  cpu_count: row(wholeNumber(0), 'Number of processors that the container may use (Windows).', {
    cast: 'int',
    field: 'number',
    example: '2',
  }),
  cpu_percent: row(wholeNumber(0, 100), 'Share of all processors in percent (Windows).', {
    cast: 'float',
    output: 'float32',
    field: 'number',
    example: '50',
  }),
  cpu_shares: row(amount, 'Weight against other containers when processors are busy; 1024 is usual.', {
    cast: 'int',
    field: 'number',
    example: '512',
    unset: '1024',
  }),
  cpu_quota: row(amount, 'Microseconds of processor time in each period.', {
    cast: 'int',
    field: 'number',
    example: '50000',
  }),
  cpu_period: row(amount, 'Length of a period of the scheduler, in microseconds.', {
    cast: 'int',
    field: 'number',
    unset: '100000',
    example: '100000',
  }),
  cpu_rt_runtime: row(amount, 'Microseconds of real-time scheduling in each period.', {
    cast: 'int',
    field: 'number',
    example: '400000',
  }),
  cpu_rt_period: row(amount, 'Length of a period of the real-time scheduler, in microseconds.', {
    cast: 'int',
    field: 'number',
    unset: '1000000',
    example: '1000000',
  }),
  cpuset: row(text, 'The processors that the container may run on.', { example: '"0-3"' }),
  mem_limit: row(
    bytes,
    'Memory that the container may use at most; `deploy.resources.limits.memory` says the same.',
    {
      output: 'bytes',
      field: 'bytes',
      example: '512m',
    },
  ),
  mem_reservation: row(
    together(formatted('bytes'), { kind: 'integer' }),
    'Memory that the container keeps when the machine runs short.',
    { output: 'bytes', field: 'bytes', example: '256m' },
  ),
  mem_swappiness: row(count, 'How readily memory is swapped out, 0 (never) to 100.', {
    output: 'bytes',
    field: 'number',
    example: '10',
    unset: '60',
  }),
  memswap_limit: row(bytes, 'Memory and swap together at most; -1 for unlimited swap.', {
    output: 'bytes',
    field: 'bytes',
    example: '1g',
  }),
  oom_kill_disable: row(flag, 'Do not let the kernel kill the container when memory runs out.', {
    cast: 'bool',
    field: 'switch',
  }),
  oom_score_adj: row(
    wholeNumber(-1000, 1000),
    'Which containers the kernel kills first, -1000 (never) to 1000.',
    {
      cast: 'int',
      field: 'number',
      unset: '0',
      example: '-500',
    },
  ),
  pids_limit: row(amount, 'Processes that the container may have at most; -1 for no limit.', {
    cast: 'int',
    field: 'number',
    example: '200',
  }),
  shm_size: row(bytes, 'Size of `/dev/shm`, the shared memory of the container.', {
    output: 'bytes',
    field: 'bytes',
    example: '256m',
    unset: '64m',
  }),
  ulimits: row(ulimits('service'), 'Limits of the processes in the container.', {
    field: 'items',
    suggestions: ['nofile', 'nproc', 'memlock', 'core', 'stack'],
    example: '{ nofile: { soft: 1024, hard: 65535 } }',
  }),
  gpus: row(
    oneOf(choice('all'), gpuRequests),
    'GPUs that the container can use: all of them, or those described.',
    {
      canonical: 'gpus',
      field: 'items',
      suggestions: ['all'],
      example: 'all',
    },
  ),
  blkio_config: row(
    closed({
      weight: row(count, 'Share of disk time against other containers, 10 to 1000.', {
        holds: 'uint16',
        field: 'number',
        example: '300',
        unset: '500',
      }),
      weight_device: row(
        list(
          plain(
            closed({
              path: row(text, 'The device on the host.', { field: 'path', example: '/dev/sda' }),
              weight: row(count, 'Share of the time of this device, 10 to 1000.', {
                holds: 'uint16',
                field: 'number',
                example: '300',
              }),
            }),
          ),
        ),
        'Shares of single devices.',
        { field: 'items' },
      ),
      device_read_bps: row(blkioLimits('bytes'), 'Bytes per second that may be read from a device.', {
        field: 'items',
      }),
      device_read_iops: row(blkioLimits('operations'), 'Read operations per second on a device.', {
        field: 'items',
      }),
      device_write_bps: row(blkioLimits('bytes'), 'Bytes per second that may be written to a device.', {
        field: 'items',
      }),
      device_write_iops: row(blkioLimits('operations'), 'Write operations per second on a device.', {
        field: 'items',
      }),
    }),
    'Limits of reading from and writing to disks.',
    { field: 'group' },
  ),
};
