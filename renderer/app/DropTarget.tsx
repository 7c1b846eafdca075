import { useEffect, useState } from 'react';
import { useT } from '../i18n/t.ts';
import { host } from '../host/host.ts';
import { actions } from '../store/index.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** A file or folder that is dropped anywhere in the window is opened. */
export function DropTarget() {
  const t = useT();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!hasFiles(event) || file === undefined) return;
      event.preventDefault();
      const path = host().pathOf?.(file) ?? null;
      if (path === null) actions.notify({ tone: 'warning', text: { key: 'start.drop-unsupported' } });
      else void actions.open(path);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return over ? <div className="drop-target">{t('start.drop-now')}</div> : null;
}
