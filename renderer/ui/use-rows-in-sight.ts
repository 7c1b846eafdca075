import { useLayoutEffect, useState, type RefObject } from 'react';

/** Up to so many rows all are there: they cost little, and finding in the page works. */
const FEW = 200;
/** Rows beyond the edges of the window, for the keys that walk and for the scroll that is ahead. */
const AROUND = 20;

interface Rows {
  /** The rows to draw: from this one, up to but without that one. */
  readonly from: number;
  readonly to: number;
  /** The height of those that are left out, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** Which rows of a long list are to be drawn: those that its scrolling parent shows, and some around them. All rows are `height` high. */
export function useRowsInSight(list: RefObject<HTMLElement | null>, count: number, height: number): Rows {
  const isLong = count > FEW;
  const [{ from, to }, setSight] = useState({ from: 0, to: FEW });
  useLayoutEffect(() => {
    const element = list.current;
    const frame = isLong && element !== null ? scrollerOf(element) : undefined;
    if (element === null || frame === undefined) return;
    const look = (): void => {
      const above = frame.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const first = Math.floor(above / height / AROUND) * AROUND - AROUND;
      const last = first + Math.ceil(frame.clientHeight / height / AROUND) * AROUND + 3 * AROUND;
      const next = { from: clamp(first, count), to: clamp(last, count) };
      setSight((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    look();
    frame.addEventListener('scroll', look, { passive: true });
    const size = new ResizeObserver(look);
    size.observe(frame);
    return () => {
      frame.removeEventListener('scroll', look);
      size.disconnect();
    };
  }, [list, isLong, count, height]);
  if (!isLong) return { from: 0, to: count, before: 0, after: 0 };
  const [start, end] = [Math.min(from, count), Math.min(to, count)];
  return { from: start, to: end, before: start * height, after: (count - end) * height };
}

const clamp = (row: number, count: number): number => Math.max(0, Math.min(count, row));

function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return undefined;
}
