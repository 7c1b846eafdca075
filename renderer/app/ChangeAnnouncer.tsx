import { useEffect, useState } from 'react';
import { historyLabels } from '../../shared/project/history.ts';
import { useSay, useT } from '../i18n/t.ts';
import { store } from '../store/index.ts';

/** Tells screen readers what a form, a fix or undo has changed. The canvas tells of its own gestures, notices of files on disk. */
export function ChangeAnnouncer() {
  const t = useT();
  const say = useSay();
  const [told, setTold] = useState({ text: '', serial: 0 });
  useEffect(
    () =>
      store.subscribe(({ lastChange, history }, before) => {
        if (lastChange === undefined || lastChange === before.lastChange) return;
        const { origin, serial } = lastChange;
        if (origin === 'canvas' || origin === 'editor' || origin === 'disk') return;
        const isUndo = origin === 'history' && history.redo.length > before.history.redo.length;
        const label = historyLabels(isUndo ? before.history : history).undo;
        const what = label === undefined ? '' : say(label);
        setTold({ text: t(isUndo ? 'app.undone' : 'app.told', { what }), serial });
      }),
    [say, t],
  );
  return (
    <div role="status" aria-live="polite" className="visually-hidden" data-announcer>
      <span key={told.serial}>{told.text}</span>
    </div>
  );
}
