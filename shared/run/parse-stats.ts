import { objectOf, readJson, textOf } from '../text/read-json.ts';

/** What a container uses now. */
export interface Usage {
  readonly container: string;
  /** Per cent of one core. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  readonly memoryLimit: number;
}

// eslint-disable-next-line no-control-regex -- what the tool sends to move the cursor
const CURSOR = /\u001b\[[0-9;]*[A-Za-z]/g;

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

function bytesOf(text: string): number {
  const found = /^([\d.]+)\s*([A-Za-z]+)$/.exec(text.trim());
  const size = Number(found?.[1]) * (UNITS[found?.[2] ?? ''] ?? Number.NaN);
  return Number.isFinite(size) ? Math.round(size) : 0;
}

/** A line of `docker stats --format '{{json .}}'`; undefined for any other. */
export function parseStats(line: string): Usage | undefined {
  const row = objectOf(readJson(line.replace(CURSOR, '').trim()));
  const container = textOf(row['Container']) || textOf(row['ID']);
  if (container === '') return undefined;
  const cpu = Number.parseFloat(textOf(row['CPUPerc']));
  const [used = '', limit = ''] = textOf(row['MemUsage']).split('/');
  return {
    container,
    cpu: Number.isFinite(cpu) ? cpu : 0,
    memory: bytesOf(used),
    memoryLimit: bytesOf(limit),
  };
}
