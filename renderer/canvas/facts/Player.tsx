import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '../../i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { factsStore, goToStep, useFacts } from './facts-store.ts';

const STEP_MS = 1600;

/**
 * Plays the start order wave by wave. People who asked for less motion step by hand: nothing moves by itself then. The arrow
 * keys on the buttons step too.
 */
export function Player({ waves }: { readonly waves: readonly (readonly string[])[] }) {
  const t = useT();
  const { step, playing } = useFacts((state) => state);
  const last = waves.length - 1;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  useEffect(() => {
    if (!playing || step === undefined) return;
    const timer = setTimeout(() => {
      if (step >= last) factsStore.setState({ playing: false });
      else goToStep(step + 1);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, step, last]);
  useEffect(() => () => goToStep(undefined), []);

  const by = (delta: number): void => {
    factsStore.setState({ playing: false });
    const now = step ?? (delta > 0 ? -1 : last + 1);
    goToStep(Math.min(last, Math.max(0, now + delta)));
  };
  const play = (): void => {
    if (playing) return factsStore.setState({ playing: false });
    if (isCalm) return by(1);
    goToStep(step === undefined || step >= last ? 0 : step);
    factsStore.setState({ playing: true });
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowRight') by(1);
    else if (event.key === 'ArrowLeft') by(-1);
    else if (event.key === 'Escape') goToStep(undefined);
    else return;
    event.preventDefault();
  };
  if (last < 0) return <p className="facts-hint">{t('views.no-waves')}</p>;
  return (
    <div className="facts-player" role="toolbar" aria-label={t('views.player')} onKeyDown={onKeyDown}>
      <IconButton icon={SkipBack} size="small" label={t('views.previous')} onClick={() => by(-1)} />
      <IconButton
        icon={playing ? Pause : Play}
        size="small"
        label={t(playing ? 'views.pause' : 'views.play')}
        onClick={play}
      />
      <IconButton icon={SkipForward} size="small" label={t('views.next')} onClick={() => by(1)} />
      <span role="status">
        {step === undefined
          ? t('views.waves', { count: waves.length })
          : t('views.playing', {
              number: step + 1,
              count: waves.length,
              services: (waves[step] ?? []).join(', '),
            })}
      </span>
      {step !== undefined && (
        <IconButton icon={X} size="small" label={t('views.stop')} onClick={() => goToStep(undefined)} />
      )}
    </div>
  );
}
