import { Popover } from '@base-ui/react/popover';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '../i18n/t.ts';
import { endTour, findCanvas, showTourStep, useApp } from '../store/index.ts';
import { popups } from '../ui/popups.ts';
import { tourSteps } from './tour-steps.ts';
import './tour.css';

/** A walk of a minute through the real window: one part after the other, with words beside it. */
export function Tour() {
  const at = useApp((state) => (state.phase === 'open' ? state.tour : undefined));
  const hasDialog = useApp((state) => state.dialog !== undefined);
  const step = at === undefined || hasDialog ? undefined : tourSteps[at];
  return step === undefined || at === undefined ? null : <Walk at={at} />;
}

function Walk({ at }: { readonly at: number }) {
  const t = useT();
  const target = useTarget(at);
  const next = useRef<HTMLButtonElement>(null);
  const step = tourSteps[at];
  if (step === undefined) return null;
  const last = at === tourSteps.length - 1;
  const end = () => {
    endTour();
    findCanvas()?.focus();
  };
  const goTo = (to: number) => {
    if (to >= tourSteps.length) end();
    else if (to >= 0) showTourStep(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
    else if (event.key === 'ArrowRight') goTo(at + 1);
    else if (event.key === 'ArrowLeft') goTo(at - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popover.Root open={target !== undefined} modal={false}>
      <Popover.Portal container={popups}>
        <Popover.Positioner
          className="positioner tour-place"
          anchor={target ?? null}
          side={step.side}
          align="center"
          sideOffset={10}
          collisionPadding={12}
        >
          <Popover.Popup
            className="popup tour"
            initialFocus={next}
            finalFocus={false}
            onKeyDown={onKeyDown}
            data-step={step.id}
          >
            <div aria-live="polite">
              <Popover.Title className="tour-title" render={<h2 />}>
                {t(step.title)}
              </Popover.Title>
              <Popover.Description className="tour-text">{t(step.text)}</Popover.Description>
            </div>
            <div className="tour-buttons">
              <span className="quiet">{t('tour.step', { at: at + 1, of: tourSteps.length })}</span>
              <button type="button" className="button plain" onClick={end}>
                {t('tour.skip')}
              </button>
              <button
                type="button"
                className="button"
                aria-disabled={at === 0 || undefined}
                onClick={() => goTo(at - 1)}
              >
                <ArrowLeft size={14} aria-hidden />
                {t('tour.back')}
              </button>
              <button ref={next} type="button" className="button primary" onClick={() => goTo(at + 1)}>
                {t(last ? 'tour.end' : 'tour.next')}
                {!last && <ArrowRight size={14} aria-hidden />}
              </button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The part of the window that a step is about, once it is there; it is framed as long as the step lasts. */
function useTarget(at: number): Element | undefined {
  const [found, setFound] = useState<Element>();
  useEffect(() => {
    const step = tourSteps[at];
    if (step === undefined) return;
    step.show?.();
    let frame = 0;
    let framed: Element | undefined;
    const look = () => {
      const element = document.querySelector(step.target);
      if (element === null) frame = requestAnimationFrame(look);
      else {
        framed = element;
        element.setAttribute('data-tour', '');
        setFound(element);
      }
    };
    look();
    return () => {
      cancelAnimationFrame(frame);
      framed?.removeAttribute('data-tour');
    };
  }, [at]);
  // Until the next part is there, the words stay where they are.
  return found;
}
