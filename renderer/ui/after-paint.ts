/** So long a window that is not shown, and so never painted, is waited for. */
const HIDDEN_MS = 500;

/** Calls back once what was just drawn is on the screen. Returns what calls it off. */
export function afterPaint(then: () => void): () => void {
  let timer = setTimeout(then, HIDDEN_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
