import type { Attribute } from './attribute.ts';
import { config, secret } from './file-object.ts';
import { model } from './model.ts';
import { network } from './network.ts';
import { service } from './service.ts';
import {
  anything,
  closed,
  formatted,
  list,
  map,
  object,
  oneOf,
  openMap,
  plain,
  resourceName,
  row,
  text,
  textOrList,
} from './types.ts';
import { volume } from './volume.ts';

const include = plain(
  oneOf(
    formatted('path'),
    closed({
      path: row(textOrList(plain(formatted('path'))), 'The Compose file, or a file and its overrides.', {
        path: 'file',
        field: 'list',
        example: './monitoring/compose.yml',
      }),
      project_directory: row(text, "Directory that paths in it start from; the file's own when left out.", {
        path: 'file',
        field: 'path',
        example: './monitoring',
      }),
      env_file: row(
        textOrList(plain(formatted('path'))),
        'Files of variables for it; `.env` of its directory when left out.',
        {
          path: 'file',
          field: 'list',
          example: './monitoring/.env',
        },
      ),
    }),
  ),
  { canonical: 'include', example: './monitoring/compose.yml' },
);

/** An extension: `x-` and a name, anywhere where attributes are; Compose does not look inside. */
export const extension: Attribute = row(
  anything,
  'An extension: kept, and otherwise ignored by Compose; handy for anchors that several places share.',
  { field: 'yaml' },
);

/** The root row: a Compose file (Compose Specification 2026-06; the tool's schema where they differ). */
export const composeFile: Attribute = row(
  object({
    name: row(text, 'Name of the project, which begins the names of its containers, networks and volumes.', {
      example: 'shop',
    }),
    services: row(map(resourceName, service), 'The parts of the application, each run by containers.', {
      field: 'items',
      example: '{ web: { image: "nginx:1.27-alpine" } }',
    }),
    networks: row(
      openMap(resourceName, network),
      'Networks that connect services; `default` exists without being named.',
      {
        field: 'items',
        example: '{ backend: {} }',
      },
    ),
    volumes: row(map(resourceName, volume), 'Named volumes that keep data.', {
      field: 'items',
      example: '{ data: {} }',
    }),
    configs: row(map(resourceName, config), 'Settings that services can mount as files.', {
      field: 'items',
      example: '{ app: { file: ./app.conf } }',
    }),
    secrets: row(map(resourceName, secret), 'Confidential data that services can mount as files.', {
      field: 'items',
      example: '{ password: { file: ./password.txt } }',
    }),
    models: row(openMap(resourceName, model), 'AI models that services can call.', {
      field: 'items',
      example: '{ llm: { model: ai/smollm2 } }',
    }),
    include: row(
      list(include),
      'Other Compose files whose services and resources become part of this project.',
      {
        field: 'items',
        example: '[./monitoring/compose.yml]',
      },
    ),
    version: row(text, 'Version of an obsolete file format; Compose ignores it.', {
      deprecated: 'Remove it: Compose has only one format today.',
      example: '"3.9"',
    }),
  }),
  'A Compose file: one application as services, networks, volumes, configs and secrets.',
);
