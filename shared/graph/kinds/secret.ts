import { grantedFileKind } from './granted-file.ts';

/** Secrets and the services that read them. */
export const secretKind = grantedFileKind(
  'secret',
  (model) => model.secrets,
  (service) => service.secrets,
);
