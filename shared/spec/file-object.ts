import type { Attribute } from './attribute.ts';
import { openExternal } from './shared-elements.ts';
import { driverOptions, keyValues, object, row, text } from './types.ts';

const templateDriver = row(text, 'Driver that fills in the content as a template (Swarm).', {
  suggestions: ['golang'],
});
const labels = (of: string): Attribute =>
  row(keyValues, `Labels of the ${of}.`, { output: 'labels', field: 'key-value' });
const named = (of: string): Attribute =>
  row(text, `Name of the ${of} outside of the project; \`<project>_<key>\` when left out.`, {
    example: `shop-${of}`,
  });

/** `configs.*` (Compose Specification, chapter Configs). */
export const config: Attribute = row(
  object({
    name: named('config'),
    file: row(text, 'File whose content the config has.', {
      path: 'source-file',
      field: 'path',
      example: './nginx.conf',
    }),
    content: row(text, 'The content itself; `$` begins a variable here too.', {
      field: 'multiline',
      example: '"log_level=info"',
    }),
    environment: row(text, 'Variable of your shell whose value is the content.', { example: 'APP_CONFIG' }),
    external: row(openExternal, 'The config exists already; Compose does not make it.', {
      cast: 'bool',
      field: 'switch',
    }),
    labels: labels('config'),
    template_driver: templateDriver,
  }),
  'A file with settings that services can mount without a change of their image.',
  { canonical: 'external', field: 'group', example: '{ file: ./nginx.conf }' },
);

/** `secrets.*` (Compose Specification, chapter Secrets). */
export const secret: Attribute = row(
  object({
    name: named('secret'),
    file: row(text, 'File whose content is the secret.', {
      path: 'source-file',
      field: 'path',
      example: './db-password.txt',
    }),
    environment: row(text, 'Variable of your shell whose value is the secret.', { example: 'DB_PASSWORD' }),
    external: row(openExternal, 'The secret exists already; Compose does not make it.', {
      cast: 'bool',
      field: 'switch',
    }),
    labels: labels('secret'),
    driver: row(text, 'Driver that keeps the secret (Swarm).', { example: 'vault' }),
    driver_opts: row(driverOptions, 'Options for the driver.', {
      output: 'text-map',
      field: 'key-value',
      example: '{ path: secret/shop }',
    }),
    template_driver: templateDriver,
  }),
  'Something confidential that services can read as a file.',
  { canonical: 'external', field: 'group', example: '{ file: ./db-password.txt }' },
);
