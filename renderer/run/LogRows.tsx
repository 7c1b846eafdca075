import { memo, useLayoutEffect, useRef, useState } from 'react';
import { parseAnsi, type Span } from '../../shared/run/ansi.ts';
import { serviceOfSource } from '../../shared/run/log-line.ts';
import { useT } from '../i18n/t.ts';
import type { KeptLine } from './log-buffer.ts';

const ROW = 18;
/** Rows above and below what is in sight. */
const MARGIN = 12;
const COLOURS = 8;

interface Props {
  readonly lines: readonly KeptLine[];
  readonly services: readonly string[];
  readonly search: string;
  readonly times: boolean;
  readonly follow: boolean;
  readonly onFollow: (follow: boolean) => void;
}

/** Lines of one height, of which only those in sight exist. Scrolling up stops following, scrolling to the end goes on. */
export function LogRows({ lines, services, search, times, follow, onFollow }: Props) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(300);
  const following = useRef(follow);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    following.current = follow;
    if (follow && frame.current !== null) frame.current.scrollTop = frame.current.scrollHeight;
  }, [lines, follow, height]);
  const first = Math.max(0, Math.floor(top / ROW) - MARGIN);
  const last = Math.min(lines.length, Math.ceil((top + height) / ROW) + MARGIN);
  return (
    <div
      ref={frame}
      className="run-log"
      role="log"
      aria-live="off"
      aria-label={t('run.logs-list')}
      tabIndex={0}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        setTop(scrollTop);
        const isAtEnd = scrollTop + clientHeight >= scrollHeight - ROW;
        if (!isAtEnd && following.current && scrollTop < top) onFollow(false);
        else if (isAtEnd && !following.current) onFollow(true);
      }}
    >
      <div style={{ height: lines.length * ROW, position: 'relative' }}>
        <div style={{ transform: `translateY(${first * ROW}px)` }}>
          {lines.slice(first, last).map((line) => (
            <Row
              key={line.number}
              line={line}
              colour={colourOf(line.source, services)}
              search={search}
              times={times}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Each service has its colour by its place in the files. */
function colourOf(source: string, services: readonly string[]): number {
  const service = serviceOfSource(source, services);
  return service === undefined ? -1 : services.indexOf(service) % COLOURS;
}

interface RowProps {
  readonly line: KeptLine;
  readonly colour: number;
  readonly search: string;
  readonly times: boolean;
}

const Row = memo(function Row({ line, colour, search, times }: RowProps) {
  return (
    <div className="run-log-line" data-number={line.number}>
      {times && <time>{line.time.slice(11, 23)}</time>}
      <span className={`run-log-source colour-${colour}`}>{line.source}</span>
      <span className="run-log-text">
        {parseAnsi(line.text).map((span, index) => (
          <Text key={index} span={span} search={search} />
        ))}
      </span>
    </div>
  );
});

function Text({ span: { text, colour, bold }, search }: { readonly span: Span; readonly search: string }) {
  const name = `${colour === undefined ? '' : `ansi-${colour}`}${bold ? ' bold' : ''}`;
  if (search === '') return <span className={name}>{text}</span>;
  const parts: { readonly text: string; readonly found: boolean }[] = [];
  const lower = text.toLowerCase();
  const wanted = search.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    parts.push(
      { text: text.slice(from, at), found: false },
      { text: text.slice(at, at + wanted.length), found: true },
    );
    from = at + wanted.length;
  }
  parts.push({ text: text.slice(from), found: false });
  return (
    <span className={name}>
      {parts.map((part, index) => (part.found ? <mark key={index}>{part.text}</mark> : part.text))}
    </span>
  );
}
