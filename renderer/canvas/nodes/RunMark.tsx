import { FileDiff } from 'lucide-react';
import { useT } from '../../i18n/t.ts';
import { showDrift, useLive } from '../../store/index.ts';
import { RunSign, runStateText, runTone } from '../../ui/RunState.tsx';
import type { Detail } from '../canvas-store.ts';
import { ScaleBadge } from './ScaleBadge.tsx';

/** How the service is running, at the lower edge of its card; nothing when it has no container. */
export function RunMark({ name, detail }: { readonly name: string; readonly detail: Detail }) {
  const t = useT();
  const status = useLive((state) => state.services.get(name));
  const isChanged = useLive((state) => state.drift.changed.has(name));
  const isMissing = useLive((state) => state.drift.missing.has(name));
  if (status === undefined && !isMissing) return null;
  const state = status?.state ?? 'missing';
  const count = status?.containers.length ?? 0;
  const words = [
    runStateText(t, state, status?.exitCode ?? 0),
    count > 1 && `${status?.running ?? 0}/${count}`,
    (status?.restarts ?? 0) > 0 && `↻${status?.restarts ?? 0}`,
  ].filter((each) => each !== false);
  const isFull = detail === 'full';
  const face = (
    <>
      <RunSign state={state} size={isFull ? 12 : 18} />
      {isFull && words.join(' ')}
    </>
  );
  return (
    <span className={`foot-mark run-mark ${runTone(state)}${isFull ? '' : ' sign-only'}`} data-state={state}>
      {status === undefined ? (
        <span className="run-mark-words" role="img" aria-label={words.join(' ')}>
          {face}
        </span>
      ) : (
        <ScaleBadge status={status} label={words.join(' ')}>
          {face}
        </ScaleBadge>
      )}
      {isFull && isChanged && (
        <button
          type="button"
          className="run-mark-drift nodrag nopan"
          title={t('run.drift-what')}
          aria-label={t('run.drift-what')}
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            showDrift(name);
          }}
        >
          <FileDiff size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
