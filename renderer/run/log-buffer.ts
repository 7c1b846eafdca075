import { plainLine } from '../../shared/run/ansi.ts';
import { parseLogLine, type LogLine } from '../../shared/run/log-line.ts';
import { maskLine } from '../../shared/run/mask-line.ts';

/** A line as it is kept: masked already, unless the person asked to see everything. */
export interface KeptLine extends LogLine {
  /** Counts up from 0 over the whole stream. */
  readonly number: number;
}

export interface LogBuffer {
  /** Lines that match the search, oldest first. The array is replaced with each change of what it holds. */
  readonly shown: () => readonly KeptLine[];
  readonly count: () => number;
  /** Older lines that gave way. */
  readonly dropped: () => number;
  readonly push: (lines: readonly string[]) => void;
  readonly search: (text: string) => void;
  readonly clear: () => void;
}

export interface LogBufferOptions {
  readonly maxLines: number;
  /** Confidential values; undefined: nothing is masked. */
  readonly secrets: readonly string[] | undefined;
}

/** The last lines of the logs. What a noisy service adds costs the same however much there was before. */
export function createLogBuffer({ maxLines, secrets }: LogBufferOptions): LogBuffer {
  let kept: KeptLine[] = [];
  let matching: KeptLine[] | undefined;
  let wanted = '';
  let total = 0;
  let lost = 0;
  /** Copied only when somebody looks: lines come more often than the window draws. */
  let view: readonly KeptLine[] | undefined = [];
  const matches = ({ text, source }: KeptLine): boolean =>
    `${source} ${plainLine(text)}`.toLowerCase().includes(wanted);
  return {
    shown: () => (view ??= (matching ?? kept).slice()),
    count: () => kept.length,
    dropped: () => lost,
    push(lines) {
      const made = lines.map((line): KeptLine => {
        const read = parseLogLine(line);
        const text = secrets === undefined ? read.text : maskLine(read.text, secrets);
        return { ...read, text, number: total++ };
      });
      kept.push(...made);
      matching?.push(...made.filter(matches));
      // Giving way in large steps keeps each line cheap.
      if (kept.length > maxLines * 1.2) {
        lost += kept.length - maxLines;
        kept = kept.slice(-maxLines);
        const first = kept[0]?.number ?? 0;
        matching = matching?.filter(({ number }) => number >= first);
      }
      view = undefined;
    },
    search(text) {
      wanted = text.trim().toLowerCase();
      matching = wanted === '' ? undefined : kept.filter(matches);
      view = undefined;
    },
    clear() {
      lost = 0;
      kept = [];
      matching = matching === undefined ? undefined : [];
      view = [];
    },
  };
}
