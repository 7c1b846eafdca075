import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the part of the heap where new objects are made as small as it begins. V8 lets it grow to 32 MB while a big project is read,
 * though next to nothing of a project dies young: those 32 MB are a quarter of what 2,000 services take, and no time is won.
 * To be called before anything is read.
 */
export function keepYoungHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
