import { grantedFileKind } from './granted-file.ts';

/** Configs and the services that read them. */
export const configKind = grantedFileKind(
  'config',
  (model) => model.configs,
  (service) => service.configs,
);
