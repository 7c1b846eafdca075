import { EVENT_ID } from 'js-yaml/browser';
import type { Event } from 'js-yaml/browser';

/** Gives an event new places. It is changed: events are many, and nobody but their reader has them. */
export function moveEvent(event: Event, to: (offset: number) => number): void {
  if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return;
  if (event.anchorStart >= 0) {
    event.anchorStart = to(event.anchorStart);
    event.anchorEnd = to(event.anchorEnd);
  }
  if (event.type === EVENT_ID.ALIAS) return;
  if (event.tagStart >= 0) {
    event.tagStart = to(event.tagStart);
    event.tagEnd = to(event.tagEnd);
  }
  if (event.type !== EVENT_ID.SCALAR) event.start = to(event.start);
  else if (event.valueStart >= 0) {
    event.valueStart = to(event.valueStart);
    event.valueEnd = to(event.valueEnd);
  }
}
