import { useEffect, useState } from 'react';
import { durationText } from './amounts.ts';

/** How long ago something was, kept up to date. */
export function Since({ time }: { readonly time: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return <time dateTime={time}>{durationText(now - Date.parse(time))}</time>;
}
