import { message } from '../message.ts';
import type { ServiceRule } from './rule.ts';

/** An image without a tag, or with `latest`: what runs changes from one pull to the next, and nobody can say when. */
export const floatingTag: ServiceRule = {
  id: 'floating-tag',
  severity: 'info',
  *checkService(service) {
    const { image } = service;
    if (image === undefined || image === '' || service.build !== undefined || image.includes('@')) return;
    const tag = /:([^/]*)$/.exec(image)?.[1];
    if (tag !== undefined && tag !== 'latest') return;
    yield {
      message: message('rules.floating-tag', { service: service.name, image }),
      path: ['services', service.name, 'image'],
      value: service.value.entries.get('image'),
      subjects: [`service:${service.name}`],
    };
  },
};
