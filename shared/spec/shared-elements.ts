import type { Attribute, Type } from './attribute.ts';
import {
  amount,
  command,
  count,
  distinct,
  distinctTexts,
  flag,
  keyValues,
  list,
  map,
  mode,
  object,
  oneOf,
  openMap,
  openObject,
  plain,
  row,
  text,
  texts,
  together,
  formatted,
  type Rules,
} from './types.ts';

/** Host names and their addresses: a map (one address or several each), or a list of `host=address`. */
export const extraHosts: Type = oneOf(map('.+', plain(oneOf(text, texts))), distinct(plain(text)));

/**
 * Limits of processes by name: one number for soft and hard, or both. The tool casts texts to numbers for a service, and not
 * for a build.
 */
export function ulimits(of: 'service' | 'build'): Type {
  const cast: Rules = of === 'service' ? { cast: 'int' } : {};
  const limits = object(
    {
      soft: row(count, 'Limit that a process may raise itself, up to the hard one.', {
        ...cast,
        field: 'number',
        example: '1024',
      }),
      hard: row(count, 'Limit that only root may raise.', { ...cast, field: 'number', example: '65535' }),
    },
    'soft',
    'hard',
  );
  return openMap(
    '^[a-z]+$',
    plain(oneOf(count, limits), {
      merge: 'ulimit',
      canonical: 'ulimit',
      ...cast,
      example: '{ soft: 1024, hard: 65535 }',
    }),
  );
}

/** An entry of `configs` or `secrets`: the name alone, or how it is mounted. */
export function fileReference(kind: 'config' | 'secret', of: 'service' | 'build'): Attribute {
  return plain(
    oneOf(
      text,
      object({
        source: row(text, `Name of the ${kind} under the top-level \`${kind}s\`.`, {
          example: kind === 'config' ? 'app' : 'db-password',
        }),
        target: row(
          text,
          kind === 'config'
            ? 'Path in the container; `/<source>` when left out.'
            : 'Path, or file name in `/run/secrets`, in the container; the name of the secret when left out.',
          { field: 'path', example: kind === 'config' ? '/etc/app.conf' : 'db_password' },
        ),
        uid: row(text, 'Numeric id of the user who owns the file in the container.', {
          example: '"1000"',
          unset: '0',
        }),
        gid: row(text, 'Numeric id of the group that owns the file in the container.', {
          example: '"1000"',
          unset: '0',
        }),
        mode: row(mode, 'Permissions of the file, octal.', {
          output: 'mode',
          example: '0440',
          unset: '0444',
        }),
      }),
    ),
    {
      canonical: 'file-reference',
      reference: { to: kind, edge: kind, at: 'source' },
      example: of === 'service' ? '{ source: app, target: /etc/app.conf, mode: 0440 }' : 'app',
    },
  );
}

/** A command that runs inside the container at a moment of its life. */
export const hook: Type = object(
  {
    command: row(command, 'What to run, as one line or as a list of arguments.', {
      output: 'shell-words',
      field: 'command',
      example: '["./warm-up.sh"]',
    }),
    user: row(text, "User who runs it; the container's own when left out.", { example: 'root' }),
    privileged: row(flag, 'Run it with extended privileges.', { field: 'switch' }),
    working_dir: row(text, 'Directory in the container in which it runs.', {
      field: 'path',
      example: '/app',
    }),
    environment: row(keyValues, 'Variables for this command only.', {
      output: 'environment',
      field: 'key-value',
    }),
  },
  'command',
);

const deviceRequest: Readonly<Record<string, Attribute>> = {
  capabilities: row(distinctTexts, 'What the device must be able to do.', {
    field: 'list',
    suggestions: ['gpu', 'tpu', 'compute', 'utility'],
    example: '[gpu]',
  }),
  count: row(
    together(text, { kind: 'integer' }),
    'How many devices, or `all`; not together with `device_ids`.',
    {
      suggestions: ['all'],
      example: 'all',
      unset: 'all',
    },
  ),
  device_ids: row(distinctTexts, 'Particular devices by id; not together with `count`.', {
    field: 'list',
    example: '["0", "3"]',
  }),
  driver: row(text, 'Driver that provides the devices.', { suggestions: ['nvidia'] }),
  options: row(keyValues, 'Options for the driver.', {
    output: 'labels',
    field: 'key-value',
    example: '{ virtualization: "false" }',
  }),
};

/** `deploy.resources.reservations.devices`. */
export const reservedDevices: Type = list(
  plain(object(deviceRequest, 'capabilities'), { example: '{ capabilities: [gpu], count: 1 }' }),
);

/** The long syntax of `gpus`; the reference schema lets other keys pass here. */
export const gpuRequests: Type = list(
  plain(openObject(deviceRequest), { example: '{ driver: nvidia, count: 1 }' }),
);

/** `external` of networks and volumes, with the obsolete `name` inside. */
export const external: Type = together(
  { kind: 'boolean' },
  text,
  object({
    name: row(text, 'The name outside the project.', {
      deprecated: 'Write `external: true` and put `name` beside it.',
      example: 'shared-front',
    }),
  }),
);

/** `external` of configs and secrets, where the reference schema lets other keys pass. */
export const openExternal: Type = together(
  { kind: 'boolean' },
  text,
  openObject({
    name: row(text, 'The name outside the project.', {
      deprecated: 'Write `external: true` and put `name` beside it.',
      example: 'shared-config',
    }),
  }),
);

/** Devices with a limit of bytes or operations per second. */
export function blkioLimits(rate: 'bytes' | 'operations'): Type {
  return list(
    plain(
      {
        kind: 'object',
        closed: true,
        attributes: {
          path: row(text, 'The device on the host.', { field: 'path', example: '/dev/sda' }),
          rate: row(
            together({ kind: 'integer' }, rate === 'bytes' ? formatted('bytes') : text),
            rate === 'bytes' ? 'Bytes per second at most, such as `12mb`.' : 'Operations per second at most.',
            { output: 'bytes', field: rate === 'bytes' ? 'bytes' : 'number' },
          ),
        },
      },
      { example: rate === 'bytes' ? '{ path: /dev/sda, rate: 12mb }' : '{ path: /dev/sda, rate: 120 }' },
    ),
  );
}

/** Something of a kind that the cluster counts but does not understand. */
export const genericResources: Type = list(
  plain(
    object({
      discrete_resource_spec: row(
        object({
          kind: row(text, 'Kind of the resource, as the nodes advertise it.', { example: 'SSD' }),
          value: row(amount, 'How many of it.', { holds: 'int', field: 'number', example: '3' }),
        }),
        'A resource that comes in whole pieces.',
        { field: 'group' },
      ),
    }),
  ),
);
