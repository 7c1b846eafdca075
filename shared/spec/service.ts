import type { Attribute } from './attribute.ts';
import { containerAttributes } from './service-container.ts';
import { lifecycleAttributes } from './service-lifecycle.ts';
import { networkAttributes } from './service-network.ts';
import { resourceAttributes } from './service-resources.ts';
import { securityAttributes } from './service-security.ts';
import { storageAttributes } from './service-storage.ts';
import { object, row } from './types.ts';

/** The attributes of a service in the groups in which people look for them; the order of the inspector. */
export const serviceSections = {
  container: containerAttributes,
  lifecycle: lifecycleAttributes,
  network: networkAttributes,
  storage: storageAttributes,
  resources: resourceAttributes,
  security: securityAttributes,
} as const;

export type ServiceSection = keyof typeof serviceSections;

/** `services.*` (Compose Specification, chapter Services). */
export const service: Attribute = row(
  object({
    ...containerAttributes,
    ...lifecycleAttributes,
    ...networkAttributes,
    ...storageAttributes,
    ...resourceAttributes,
    ...securityAttributes,
  }),
  'A part of the application that runs in one or more containers of the same image.',
  { field: 'group', example: '{ image: "nginx:1.27-alpine", ports: ["8080:80"] }' },
);
