import { useSyncExternalStore } from 'react';
import { useUi } from '../store/index.ts';

const system = '(prefers-color-scheme: dark)';

function onSystemTheme(listener: () => void): () => void {
  const query = matchMedia(system);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme that the window shows, for what cannot read it from CSS. */
export function useThemeName(): 'light' | 'dark' {
  const { theme } = useUi();
  const isDark = useSyncExternalStore(onSystemTheme, () => matchMedia(system).matches);
  if (theme !== 'system') return theme;
  return isDark ? 'dark' : 'light';
}
