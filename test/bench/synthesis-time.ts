import { synthesizeOverride } from '../../shared/override/synthesize-override.ts';
import { isRefusal } from '../../shared/refusal.ts';
import type { ResolveInput } from '../../shared/resolve/resolution.ts';
import { parseYaml } from '../../shared/yaml/parse.ts';
import { generateCompose } from '../support/generate-compose.ts';

/** What the n-th service has in the target instead: an image, replicas, a port, variables. */
const changes: Readonly<Record<number, (line: string) => string>> = {
  0: (line) => (/^ {4}image:/.test(line) ? `${line}-rc1` : line),
  1: (line) => line.replace(/^( {6}replicas:).*/, '$1 9'),
  5: (line) => line.replace(/^( {6}- "\d+):80"/, '$1:8080"'),
  6: (line) => line.replace(/^( {6}LOG_LEVEL:).*/, '$1 debug\n      EXTRA: "1"'),
};

/** Milliseconds for the smallest override between two projects of 500 services with 200 differences, read from their texts. */
export function synthesisTime(): number {
  const base = generateCompose(500);
  let service = -1;
  const target = base.split('\n').map((line) => {
    if (/^ {2}svc-/.test(line)) service++;
    return changes[service % 10]?.(line) ?? line;
  });
  const start = performance.now();
  const found = synthesizeOverride({ base: stack(base), target: stack(target.join('\n')) });
  if (isRefusal(found) || found.leaves < 200) throw new Error('the synthesis failed');
  return performance.now() - start;
}

function stack(text: string): ResolveInput {
  const yaml = parseYaml(text);
  const read = (file: string) => (file === '/p/compose.yaml' ? { text, yaml: () => yaml } : null);
  return { files: ['/p/compose.yaml'], read, environment: {}, envFiles: [], profiles: [] };
}
