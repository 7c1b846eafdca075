import type { Attribute } from './attribute.ts';
import { external } from './shared-elements.ts';
import { driverOptions, keyValues, nothing, object, row, text, together } from './types.ts';

/** `volumes.*` (Compose Specification, chapter Volumes). */
export const volume: Attribute = row(
  together(
    object({
      name: row(text, 'Name of the volume outside of the project; `<project>_<key>` when left out.', {
        example: 'shop-data',
      }),
      driver: row(text, 'Driver that keeps the data.', { suggestions: ['local'], unset: 'local' }),
      driver_opts: row(driverOptions, 'Options for the driver.', {
        output: 'options',
        field: 'key-value',
        example: '{ type: none, o: bind, device: ./data }',
      }),
      external: row(external, 'The volume exists already; Compose neither makes nor removes it.', {
        cast: 'bool',
        field: 'switch',
      }),
      labels: row(keyValues, 'Labels of the volume.', {
        merge: 'key-value-list',
        output: 'labels',
        field: 'key-value',
      }),
    }),
    nothing,
  ),
  'Data that outlives its containers and that several services can share.',
  { canonical: 'external', path: 'driver-device', field: 'group', example: '{ driver: local }' },
);
