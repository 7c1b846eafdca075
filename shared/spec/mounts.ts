import type { Attribute } from './attribute.ts';
import {
  choice,
  distinct,
  flag,
  formatted,
  keyValues,
  mode,
  object,
  oneOf,
  plain,
  row,
  text,
} from './types.ts';

const longSyntax = object(
  {
    type: row(choice('bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'), 'What is mounted.', {
      field: 'choice',
      example: 'volume',
    }),
    source: row(
      text,
      'Name of a volume, path on the host, or image; nothing for tmpfs and anonymous volumes.',
      { example: 'data' },
    ),
    target: row(text, 'Path in the container.', { field: 'path', example: '/var/lib/data' }),
    read_only: row(flag, 'The container cannot write there.', { cast: 'bool', field: 'switch' }),
    consistency: row(text, 'Obsolete hint for Docker Desktop on macOS; ignored today.', {
      suggestions: ['consistent', 'cached', 'delegated'],
    }),
    bind: row(
      object({
        propagation: row(text, 'Whether mounts made below it are seen on the other side.', {
          field: 'choice',
          suggestions: ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'],
          unset: 'rprivate',
        }),
        create_host_path: row(flag, 'Create the directory on the host when it is missing.', {
          field: 'switch',
          unset: 'true',
        }),
        recursive: row(
          choice('enabled', 'disabled', 'writable', 'readonly'),
          'Whether mounts below the path on the host come along.',
          { field: 'choice', unset: 'enabled', example: 'readonly' },
        ),
        selinux: row(
          choice('z', 'Z'),
          'SELinux label: `z` shared between containers, `Z` for this one only.',
          {
            field: 'choice',
            example: 'z',
          },
        ),
      }),
      'Options of a bind mount.',
      { field: 'group' },
    ),
    volume: row(
      object({
        nocopy: row(flag, 'Do not copy what the image has at the target into a new volume.', {
          cast: 'bool',
          field: 'switch',
        }),
        subpath: row(text, 'Directory inside the volume to mount instead of its root.', {
          field: 'path',
          example: 'uploads',
        }),
        labels: row(keyValues, 'Labels for an anonymous volume that is made for this mount.', {
          merge: 'key-value-list',
          output: 'labels',
          field: 'key-value',
        }),
      }),
      'Options of a volume mount.',
      { field: 'group' },
    ),
    tmpfs: row(
      object({
        size: row(
          oneOf({ kind: 'integer', minimum: 0 }, formatted('bytes')),
          'Size at most; no limit when left out.',
          {
            output: 'bytes',
            field: 'bytes',
            example: '64m',
          },
        ),
        mode: row(mode, 'Permissions of the mounted directory, octal.', {
          holds: 'uint32',
          example: '0755',
          unset: '1777',
        }),
      }),
      'Options of a tmpfs mount, which lives in memory.',
      { field: 'group' },
    ),
    image: row(
      object({
        subpath: row(text, "Directory inside the image's file system to mount.", {
          field: 'path',
          example: 'etc/nginx',
        }),
      }),
      'Options of an image mount.',
      { field: 'group' },
    ),
  },
  'type',
);

/** `services.*.volumes`: `[SOURCE:]TARGET[:OPTIONS]`, or the same as an object. */
export const mounts: Attribute = row(
  distinct(
    plain(oneOf(text, longSyntax), {
      canonical: 'volume',
      path: 'bind-source',
      reference: { to: 'volume', edge: 'mount', at: 'source' },
      example: 'data:/var/lib/data',
    }),
  ),
  'Volumes and directories of the host that the container sees, and where.',
  { unique: 'volume-target', field: 'mounts', example: '["data:/var/lib/data"]' },
);
