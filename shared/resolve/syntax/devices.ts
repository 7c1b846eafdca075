// `devices`, short syntax: source[:target[:permissions]], or the name of a CDI device.
import { fault, type SyntaxFault } from './fault.ts';

export interface DeviceLong {
  readonly source: string;
  readonly target: string;
  readonly permissions: string;
}

/** A short device as the long one. The tool leaves out empty keys when it prints. */
export function parseDevice(text: string): DeviceLong | SyntaxFault {
  const parts = text.split(':');
  if (parts.length > 3) {
    return fault('too-many-colons', `confusing device mapping, please use long syntax: ${text}`);
  }
  const [source = '', target = '', permissions = 'rwm'] = parts;
  return { source, target: target === '' ? source : target, permissions };
}

/** The short syntax of a long device, or undefined when it cannot be said. */
export function printDevice(long: DeviceLong): string | undefined {
  const { source, target, permissions } = long;
  if (permissions === '' || [source, target, permissions].some((part) => part.includes(':')))
    return undefined;
  if (source === '' && target !== '') return undefined;
  if (permissions !== 'rwm') return `${source}:${target}:${permissions}`;
  return target === source ? source : target === '' ? undefined : `${source}:${target}`;
}
