import { useEffect } from 'react';
import { host } from '../host/host.ts';
import { hasWork } from '../store/dirty.ts';
import { useApp } from '../store/index.ts';

/** Keeps the title of the window, and the question before it closes, in step with the project. */
export function useDocumentTitle(): void {
  const directory = useApp((state) => state.snapshot?.project.directory);
  const name = useApp((state) => state.snapshot?.resolution.projectName);
  const dirty = useApp(hasWork);
  useEffect(() => {
    const title = name === undefined ? 'Composewright' : `${dirty ? '• ' : ''}${name} - Composewright`;
    document.title = title;
    void host().call('setDocument', { title, dirty, path: directory ?? null });
  }, [directory, name, dirty]);
  useEffect(() => {
    if (!dirty || window.composewright !== undefined) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
