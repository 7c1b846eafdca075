import type { Attribute } from './attribute.ts';
import { extraHosts, fileReference, ulimits } from './shared-elements.ts';
import {
  flag,
  formatted,
  keyValues,
  object,
  oneOf,
  row,
  text,
  texts,
  together,
  bool,
  wholeBytes,
} from './types.ts';

const buildAttributes: Readonly<Record<string, Attribute>> = {
  context: row(text, 'Directory (or Git URL) whose files the build may use.', {
    path: 'context',
    default: '.',
    field: 'path',
    suggestions: ['.', './'],
    example: './backend',
  }),
  dockerfile: row(text, 'Dockerfile to build from, relative to the context; `Dockerfile` when left out.', {
    field: 'path',
    suggestions: ['Dockerfile'],
    example: 'docker/prod.Dockerfile',
    unset: 'Dockerfile',
  }),
  dockerfile_inline: row(text, 'The Dockerfile itself, written here instead of in a file.', {
    field: 'multiline',
    example: '"FROM alpine:3.20"',
  }),
  target: row(text, 'Stage of a multi-stage Dockerfile to stop at.', { example: 'production' }),
  args: row(keyValues, 'Build arguments: values for the `ARG` lines of the Dockerfile.', {
    merge: 'key-value-list',
    unique: 'key-value',
    output: 'environment',
    field: 'key-value',
    example: '{ NODE_ENV: production }',
  }),
  additional_contexts: row(
    keyValues,
    'More build contexts by name, for `COPY --from=name`: a path, a URL, an image or `service:NAME`.',
    {
      merge: 'key-value-list',
      unique: 'key-value',
      canonical: 'key-value-map',
      path: 'context',
      reference: { to: 'service', edge: 'build', at: 'service-prefix' },
      field: 'key-value',
      example: '{ shared: ../shared }',
    },
  ),
  labels: row(keyValues, 'Labels to put on the image that is built.', {
    merge: 'key-value-list',
    unique: 'key-value',
    output: 'labels',
    field: 'key-value',
  }),
  tags: row(texts, 'More names for the image that is built, beside `image`.', {
    unique: 'key-value',
    field: 'list',
    example: '["registry.example.com/app:1.4"]',
  }),
  cache_from: row(texts, 'Where the builder may take cached layers from.', {
    field: 'list',
    example: '["type=registry,ref=example/app:cache"]',
  }),
  cache_to: row(texts, 'Where the builder stores its cache for later builds.', {
    field: 'list',
    example: '["type=local,dest=./cache"]',
  }),
  no_cache: row(flag, 'Build every step again, without cached layers.', { field: 'switch' }),
  pull: row(flag, 'Look for newer base images at every build.', { field: 'switch' }),
  platforms: row(texts, 'Platforms to build the image for.', {
    field: 'list',
    suggestions: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
    example: '[linux/amd64, linux/arm64]',
  }),
  network: row(text, 'Network that `RUN` steps use while building: `host`, `none` or a name.', {
    suggestions: ['default', 'host', 'none'],
    unset: 'default',
  }),
  extra_hosts: row(extraHosts, 'Host names that `RUN` steps can resolve, with their addresses.', {
    merge: 'extra-hosts',
    output: 'host-list',
    field: 'key-value',
  }),
  secrets: row(
    { kind: 'list', item: fileReference('secret', 'build') },
    'Secrets that single build steps may mount; they never reach the image.',
    { field: 'references' },
  ),
  ssh: row(
    keyValues,
    'SSH agent or keys that build steps may use: `default`, or an id with the path of a key.',
    {
      canonical: 'ssh',
      path: 'file',
      field: 'key-value',
      example: '[default]',
    },
  ),
  shm_size: row(wholeBytes, 'Size of `/dev/shm` while building.', {
    output: 'bytes',
    field: 'bytes',
    example: '256m',
    unset: '64m',
  }),
  ulimits: row(ulimits('build'), 'Limits of the processes that run while building.', { field: 'items' }),
  isolation: row(text, 'Isolation technology of the build containers (Windows).', {
    field: 'choice',
    suggestions: ['default', 'process', 'hyperv'],
  }),
  privileged: row(flag, 'Build with extended privileges, where the builder allows it.', { field: 'switch' }),
  entitlements: row(texts, 'Extra rights that the build asks the builder for.', {
    field: 'list',
    suggestions: ['network.host', 'security.insecure'],
  }),
  provenance: row(
    together(text, bool),
    'Whether, and how, to attach a provenance attestation to the image.',
    {
      canonical: 'to-string',
      suggestions: ['true', 'false', 'mode=max', 'mode=min'],
    },
  ),
  sbom: row(together(text, bool), 'Whether, and how, to attach a software bill of materials to the image.', {
    canonical: 'to-string',
    suggestions: ['true', 'false'],
  }),
};

/** `services.*.build`: a context directory, or how the image is built. */
export const build: Attribute = row(
  oneOf(formatted('path'), object(buildAttributes)),
  'How to build the image from source: a directory, or a directory with options.',
  { merge: 'build', canonical: 'build', field: 'group', example: '{ context: ./web, target: production }' },
);
