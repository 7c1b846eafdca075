/**
 * Gives the keyboard to an element that is drawn in the next frames. Not when somebody has opened a dialog or gone to another field by
 * then: what they type belongs there. A menu that closes and gives the keyboard back to where it was does not count.
 */
export function focusLater(selector: string): void {
  const before = document.activeElement;
  let hasActed = false;
  const act = (): void => void (hasActed = true);
  for (const kind of ACTS) window.addEventListener(kind, act, { capture: true, once: true });
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const kind of ACTS) window.removeEventListener(kind, act, { capture: true });
      const now = document.activeElement;
      if (hasActed && now !== before && now?.closest(ELSEWHERE)) return;
      document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    }),
  );
}

const ACTS = ['keydown', 'pointerdown'] as const;
const ELSEWHERE = '[role="dialog"], input, textarea, [contenteditable="true"]';
