import { message } from '../message.ts';
import { entryOf, itemsOf, textOf } from '../model/read-value.ts';
import type { ServiceRule } from './rule.ts';

/** `d:/data` in the short syntax: one letter before the colon is a drive of Windows, so the whole is a path in the container. */
export const driveLetterVolume: ServiceRule = {
  id: 'drive-letter-volume',
  severity: 'warning',
  *checkService(service) {
    for (const [index, mount] of itemsOf(entryOf(service.value, 'volumes')).entries()) {
      const target = textOf(entryOf(mount, 'target')) ?? '';
      if (entryOf(mount, 'source') !== undefined || !/^\p{L}:\//u.test(target)) continue;
      yield {
        message: message('rules.drive-letter-volume', {
          service: service.name,
          letter: target[0]!,
          target,
        }),
        path: ['services', service.name, 'volumes', index],
        value: mount,
        subjects: [`service:${service.name}`],
      };
    }
  },
};
