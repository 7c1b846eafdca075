import type { Attribute } from './attribute.ts';
import { mounts } from './mounts.ts';
import { fileReference } from './shared-elements.ts';
import { anything, distinct, flag, list, object, oneOf, plain, row, text, textOrList } from './types.ts';

/** Attributes of a service that say what it can read and where its data lives. */
export const storageAttributes: Readonly<Record<string, Attribute>> = {
  volumes: mounts,
  volumes_from: row(
    distinct(plain(text, { reference: { to: 'service', edge: 'volumes-from', at: 'before-colon' } })),
    'Take over all mounts of another service or `container:NAME`, `:ro` to read only.',
    { field: 'list', example: '["data:ro"]' },
  ),
  tmpfs: row(textOrList(), 'Directories in memory that are gone when the container stops.', {
    merge: 'string-list',
    unique: 'key-value',
    output: 'list',
    field: 'list',
    example: '[/tmp]',
  }),
  configs: row(list(fileReference('config', 'service')), 'Configs that the service can read as files.', {
    unique: 'config-target',
    field: 'references',
    example: '[app-config]',
  }),
  secrets: row(
    list(fileReference('secret', 'service')),
    'Secrets that the service can read as files in `/run/secrets`.',
    {
      unique: 'secret-target',
      field: 'references',
      example: '[db-password]',
    },
  ),
  devices: row(
    list(
      plain(
        oneOf(
          text,
          object(
            {
              source: row(text, 'Device on the host, or a CDI name.', {
                field: 'path',
                example: '/dev/ttyUSB0',
              }),
              target: row(text, 'Path of the device in the container.', {
                field: 'path',
                example: '/dev/ttyUSB0',
              }),
              permissions: row(text, 'Letters of what is allowed: read, write, make nodes (`rwm`).', {
                suggestions: ['rwm', 'rw', 'r'],
                unset: 'rwm',
              }),
            },
            'source',
          ),
        ),
        { canonical: 'device', example: '/dev/ttyUSB0:/dev/ttyUSB0' },
      ),
    ),
    'Devices of the host that the container can use.',
    { unique: 'device-target', field: 'list', example: '["/dev/ttyUSB0:/dev/ttyUSB0"]' },
  ),
  storage_opt: row(
    { kind: 'map', value: plain(anything) },
    "Options for the storage of the container's own file system.",
    {
      output: 'text-map',
      field: 'key-value',
      example: '{ size: 1G }',
    },
  ),
  read_only: row(flag, "The container's own file system cannot be written to.", {
    cast: 'bool',
    field: 'switch',
  }),
};
