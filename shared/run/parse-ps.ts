import type { Container } from './container.ts';
import { listOf, numberOf, objectOf, readJson, textOf } from '../text/read-json.ts';

/**
 * The containers in what `docker compose ps --all --format json` prints: one object per line, or (before 2.21) one list. What is
 * no container is left out. Restarts, times and probes are not known here: see `parseInspect`.
 */
export function parsePs(text: string): Container[] {
  return text
    .split('\n')
    .flatMap((line) => {
      const value = readJson(line);
      return Array.isArray(value) ? (value as unknown[]) : [value];
    })
    .flatMap((value) => {
      const made = readContainer(value);
      return made === undefined ? [] : [made];
    });
}

function readContainer(value: unknown): Container | undefined {
  const row = objectOf(value);
  const [id, service] = [textOf(row['ID']), textOf(row['Service'])];
  if (id === '' || service === '') return undefined;
  const label = (name: string): string => labelIn(textOf(row['Labels']), name);
  return {
    id,
    name: textOf(row['Name']),
    service,
    number: numberOf(label('container-number')) || 1,
    oneOff: label('oneoff') === 'True',
    state: textOf(row['State']).toLowerCase(),
    health: textOf(row['Health']).toLowerCase(),
    exitCode: numberOf(row['ExitCode']),
    restarts: 0,
    startedAt: '',
    finishedAt: '',
    image: textOf(row['Image']),
    configHash: label('config-hash'),
    ports: listOf(row['Publishers']).flatMap((each) => {
      const port = objectOf(each);
      const published = numberOf(port['PublishedPort']);
      if (published === 0) return [];
      return [
        {
          ip: textOf(port['URL']),
          published,
          target: numberOf(port['TargetPort']),
          protocol: textOf(port['Protocol']) || 'tcp',
        },
      ];
    }),
    error: '',
    outOfMemory: false,
    probes: [],
    node: '',
    here: true,
  };
}

/** Labels come as `a=b,c=d`, and commas in values are not quoted: those of the tool itself hold none. */
function labelIn(labels: string, name: string): string {
  return new RegExp(`(?:^|,)com\\.docker\\.compose\\.${name}=([^,]*)`).exec(labels)?.[1] ?? '';
}
