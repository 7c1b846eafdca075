import { message } from '../message.ts';
import type { Rule } from './rule.ts';

/** An image without a tag, or with `latest`: what runs changes from one pull to the next, and nobody can say when. */
export const floatingTag: Rule = {
  id: 'floating-tag',
  severity: 'info',
  *check({ model }) {
    for (const service of model.services.values()) {
      const { image } = service;
      if (image === undefined || image === '' || service.build !== undefined || image.includes('@')) continue;
      const tag = /:([^/]*)$/.exec(image)?.[1];
      if (tag !== undefined && tag !== 'latest') continue;
      yield {
        message: message('rules.floating-tag', { service: service.name, image }),
        path: ['services', service.name, 'image'],
        value: service.value.entries.get('image'),
        subjects: [`service:${service.name}`],
      };
    }
  },
};
