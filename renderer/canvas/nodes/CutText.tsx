/** Shorter texts fit on every card. */
const LONG = 18;
const TAIL = 9;

/** A text that is cut in its middle where there is no room for it: names and tags often differ at their end only. */
export function CutText({ text }: { readonly text: string }) {
  if (text.length < LONG) return text;
  return (
    <span className="cut-text">
      <span>{text.slice(0, -TAIL)}</span>
      <span>{text.slice(-TAIL)}</span>
    </span>
  );
}
