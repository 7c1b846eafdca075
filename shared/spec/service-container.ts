import type { Attribute } from './attribute.ts';
import { build } from './build.ts';
import {
  bool,
  command,
  flag,
  formatted,
  keyValues,
  matching,
  object,
  oneOf,
  plain,
  row,
  text,
  list,
  nothing,
  together,
  count,
} from './types.ts';

/** Attributes of a service that say what runs: image, command, variables, names. */
export const containerAttributes: Readonly<Record<string, Attribute>> = {
  image: row(formatted('image'), 'Image that the container starts from: `[registry/]name[:tag][@digest]`.', {
    field: 'image',
    example: 'nginx:1.27-alpine',
  }),
  build,
  container_name: row(
    matching('[a-zA-Z0-9][a-zA-Z0-9_.-]+'),
    'A fixed name for the container instead of one made from project and service; prevents scaling.',
    { example: 'shop-web' },
  ),
  command: row(command, "Replaces the image's default command.", {
    merge: 'replace',
    output: 'shell-words',
    field: 'command',
    example: '["npm", "run", "start"]',
  }),
  entrypoint: row(command, "Replaces the image's entrypoint; the image's default command is then ignored.", {
    merge: 'replace',
    output: 'shell-words',
    field: 'command',
    example: '["./docker-entrypoint.sh"]',
  }),
  environment: row(
    keyValues,
    'Variables in the container; a name without a value takes it from your shell.',
    {
      merge: 'key-value-list',
      unique: 'key-value',
      output: 'environment',
      field: 'key-value',
      example: '{ NODE_ENV: production }',
    },
  ),
  env_file: row(
    oneOf(
      formatted('path'),
      list(
        plain(
          oneOf(formatted('path'), {
            kind: 'object',
            closed: true,
            required: ['path'],
            attributes: {
              path: row(text, 'The file.', { path: 'file', field: 'path', example: '.env' }),
              required: row(flag, 'Whether a missing file is an error.', { default: true, field: 'switch' }),
              format: row(text, 'How to read it: as `.env` files are, or `raw`: each line as it stands.', {
                field: 'choice',
                suggestions: ['raw'],
              }),
            },
          }),
          { example: '{ path: ./override.env, required: false }' },
        ),
      ),
    ),
    'Files of variables for the container; later files win, and `environment` wins over all.',
    {
      merge: 'string-list',
      unique: 'env-file-path',
      canonical: 'env-file',
      field: 'list',
      example: '[.env]',
    },
  ),
  working_dir: row(text, "Directory in which the command starts; the image's own when left out.", {
    field: 'path',
    example: '/app',
  }),
  user: row(formatted('user'), 'User, and group, who run the command: name or id, `user:group`.', {
    example: '"1000:1000"',
  }),
  hostname: row(text, 'Host name that the container has for itself.', { example: 'db.local' }),
  domainname: row(text, 'Domain name that the container has for itself.', { example: 'example.com' }),
  platform: row(text, 'Platform that the container runs on: `os[/architecture[/variant]]`.', {
    suggestions: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'],
  }),
  pull_policy: row(
    matching('always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+'),
    'When to pull the image: `missing` (the default), `always`, `never`, `build`, or after some time.',
    {
      field: 'choice',
      suggestions: ['missing', 'always', 'never', 'build', 'daily', 'weekly', 'every_12h'],
      unset: 'missing',
    },
  ),
  pull_refresh_after: row(text, 'How old the local image may be before it is pulled again.', {
    example: '24h',
  }),
  labels: row(keyValues, 'Labels of the container, which proxies and other tools read.', {
    merge: 'key-value-list',
    unique: 'key-value',
    output: 'labels',
    field: 'key-value',
    example: '{ com.example.team: shop }',
  }),
  label_file: row(
    oneOf(formatted('path'), list(plain(formatted('path'), { path: 'file' }))),
    'Files of labels for the container; `labels` wins over them.',
    { merge: 'string-list', canonical: 'string-list', field: 'list', example: '[./labels.env]' },
  ),
  annotations: row(keyValues, 'Annotations of the container for the runtime.', {
    merge: 'key-value-list',
    unique: 'key-value',
    output: 'labels',
    field: 'key-value',
  }),
  profiles: row(
    { kind: 'list', unique: true, item: plain(text) },
    'The service runs only while one of these profiles is active; always when left out.',
    { unique: 'key-value', field: 'list', example: '[debug]' },
  ),
  extends: row(
    oneOf(text, {
      kind: 'object',
      closed: true,
      required: ['service'],
      attributes: {
        service: row(text, 'The service whose attributes are taken over.', {
          reference: { to: 'service', edge: 'extends', at: 'value' },
          example: 'base',
        }),
        file: row(text, 'The Compose file that holds it; this one when left out.', {
          path: 'extends-file',
          field: 'path',
          example: './common.yml',
        }),
      },
    }),
    'Start from the attributes of another service and change them here.',
    {
      canonical: 'extends',
      reference: { to: 'service', edge: 'extends', at: 'value' },
      field: 'group',
      example: '{ file: ./common.yml, service: base }',
    },
  ),
  provider: row(
    object(
      {
        type: row(text, 'Program that provides the service: a Docker CLI plugin or a binary of that name.', {
          example: 'model',
        }),
        options: row(
          {
            kind: 'map',
            keys: '^.+$',
            open: true,
            value: plain(
              oneOf(
                together(text, { kind: 'number' }, bool),
                list(plain(together(text, { kind: 'number' }, bool))),
              ),
            ),
          },
          'Options for the program.',
          { output: 'multi-options', field: 'key-value', example: '{ model: ai/smollm2 }' },
        ),
      },
      'type',
    ),
    'The service is not a container: another program sets it up and takes it down.',
    { field: 'group', example: '{ type: model, options: { model: ai/smollm2 } }' },
  ),
  models: row(
    oneOf(
      { kind: 'list', unique: true, item: plain(text) },
      {
        kind: 'map',
        keys: '^[a-zA-Z0-9._-]+$',
        open: true,
        value: plain(
          oneOf(
            object({
              endpoint_var: row(text, 'Variable that receives the address of the model.', {
                example: 'MODEL_URL',
              }),
              model_var: row(text, 'Variable that receives the name of the model.', {
                example: 'MODEL_NAME',
              }),
            }),
            nothing,
          ),
        ),
      },
    ),
    'AI models that the service uses; their addresses arrive in variables.',
    {
      merge: 'list-to-map',
      canonical: 'list-to-map',
      reference: { to: 'model', edge: 'model', at: 'key' },
      field: 'references',
      example: '[llm]',
    },
  ),
  attach: row(flag, 'Whether `docker compose up` shows the logs of this service.', {
    output: 'pointer',
    field: 'switch',
    unset: 'true',
  }),
  tty: row(flag, 'Give the container a terminal.', { cast: 'bool', field: 'switch' }),
  stdin_open: row(flag, "Keep the container's standard input open.", { cast: 'bool', field: 'switch' }),
  scale: row(count, 'How many containers of the service run; `deploy.replicas` says the same.', {
    cast: 'int',
    output: 'pointer',
    field: 'number',
    example: '2',
    unset: '1',
  }),
};
