// `node --expose-gc peak-memory.js cli|node FILE`: the memory that reading and resolving one file takes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepYoungHeapSmall } from '../../electron/cli/young-heap.ts';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';

const MB = 1e6;

interface Held {
  yaml?: YamlFile;
  resolution?: Resolution;
}

/** Of a file: what is alive, the most memory that the process has ever held, and how that is made up. */
function printPeakMemory(file: string): void {
  const text = readFileSync(file, 'utf8');
  const before = peakNow();
  const held: Held = { yaml: parseYaml(text) };
  const parsed = peakNow();
  held.resolution = resolveFile(file, text, held);
  const { accepted } = held.resolution;
  const peak = peakNow();
  const target = (30 * text.length) / MB + 60;
  console.log(
    `${path.basename(file)}: text ${(text.length / MB).toFixed(2)} MB, peak ${peak.toFixed(0)} MB, target ${target.toFixed(0)} MB${accepted ? '' : ' (refused)'}`,
  );
  console.log(
    `  the program ${before.toFixed(0)}, reading ${(parsed - before).toFixed(0)}, resolving ${(peak - parsed).toFixed(0)} MB; alive ${aliveIn(held, text.length)}`,
  );
}

function resolveFile(file: string, text: string, held: Held): Resolution {
  return resolve({
    files: [file],
    read: (asked) => (asked === file ? { text, yaml: () => held.yaml! } : null),
    environment: {},
    envFiles: [],
    profiles: [],
  });
}

function peakNow(): number {
  return (process.resourceUsage().maxRSS * 1024) / MB;
}

/** What stays alive of the tree and the values, found by letting go of one after the other. */
function aliveIn(held: Held, characters: number): string {
  const all = heapNow();
  delete held.resolution;
  const withoutValues = heapNow();
  delete held.yaml;
  const tree = withoutValues - heapNow();
  const values = all - withoutValues;
  const times = ((tree * MB) / characters).toFixed(0);
  return `the tree ${tree.toFixed(0)} MB (${times} x the text), the values ${values.toFixed(0)} MB`;
}

function heapNow(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / MB;
}

const [heap, file] = process.argv.slice(2);
if (heap === 'cli') keepYoungHeapSmall();
printPeakMemory(file!);
