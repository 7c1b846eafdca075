import { readFileSync } from 'node:fs';
import path from 'node:path';
import { resolve } from '../../shared/resolve/resolve.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';

const MB = 1e6;

/** Resolves a file and prints the most memory that the process has ever held, beside the target. */
export function printPeakMemory(file: string): void {
  const text = readFileSync(file, 'utf8');
  const yaml = parseYaml(text);
  const { accepted } = resolve({
    files: [file],
    read: (asked) => (asked === file ? { text, yaml: () => yaml } : null),
    environment: {},
    envFiles: [],
    profiles: [],
  });
  const peak = (process.resourceUsage().maxRSS * 1024) / MB;
  const target = (30 * text.length) / MB + 60;
  console.log(
    `${path.basename(file)}: text ${(text.length / MB).toFixed(2)} MB, peak ${peak.toFixed(0)} MB, target ${target.toFixed(0)} MB${accepted ? '' : ' (refused)'}`,
  );
}
