/** Whether the browser host is reachable; the desktop always is. */
type Listener = (up: boolean) => void;

const listeners = new Set<Listener>();

export function onConnection(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellConnection(up: boolean): void {
  for (const listener of listeners) listener(up);
}
