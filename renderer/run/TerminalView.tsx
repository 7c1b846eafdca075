import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isReachable } from '../../shared/run/service-status.ts';
import { useT } from '../i18n/t.ts';
import { liveStore, useLive } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { openTerminal, type OpenTerminal, type TerminalEnd } from './open-terminal.ts';

/** A shell in a running container. */
export function TerminalView() {
  const t = useT();
  const containers = useLive((state) => state.containers);
  const id = useLive((state) => state.terminalIn);
  const running = containers.filter(isReachable);
  return (
    <div className="run-terminal">
      <div className="run-logs-bar">
        <Choice
          label={t('run.terminal-in')}
          value={running.some((each) => each.id === id) ? (id ?? null) : null}
          placeholder={t(running.length === 0 ? 'run.terminal-none' : 'run.terminal-pick')}
          disabled={running.length === 0}
          options={running.map(({ id: value, name }) => ({ value, label: name }))}
          onChange={(value) => liveStore.setState({ terminalIn: value })}
        />
        <span className="run-space" />
        {id !== undefined && (
          <IconButton
            icon={X}
            size="small"
            label={t('run.terminal-close')}
            onClick={() => liveStore.setState({ terminalIn: undefined })}
          />
        )}
      </div>
      {id === undefined ? (
        <p className="empty">{t(running.length === 0 ? 'run.terminal-how' : 'run.terminal-pick')}</p>
      ) : (
        <Screen key={id} container={id} />
      )}
    </div>
  );
}

function Screen({ container }: { readonly container: string }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [turn, setTurn] = useState(0);
  const [end, setEnd] = useState<TerminalEnd>();
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let terminal: OpenTerminal | undefined;
    let isWanted = true;
    void openTerminal(element, container, (how) => isWanted && setEnd(how)).then((opened) => {
      terminal = opened;
      if (!isWanted) opened.close();
    });
    return () => {
      isWanted = false;
      terminal?.close();
    };
  }, [container, turn]);
  return (
    <>
      {end !== undefined && (
        <p className="run-hint" role="status">
          {end.detail ??
            (end.exitCode === null
              ? t('run.terminal-lost')
              : t('run.terminal-ended', { code: end.exitCode }))}
          <button
            type="button"
            className="button"
            onClick={() => {
              setEnd(undefined);
              setTurn((count) => count + 1);
            }}
          >
            {t('run.terminal-again')}
          </button>
        </p>
      )}
      <div ref={place} className="run-screen" role="group" aria-label={t('run.terminal')} />
    </>
  );
}
