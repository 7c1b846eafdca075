import type { CSSProperties } from 'react';
import { layerColour } from './layer-colours.ts';

/** The number of a layer, lowest is 1, in its colour. The words beside it say which file it is. */
export function LayerMark({ index, title }: { readonly index: number; readonly title?: string }) {
  const style = { '--layer': layerColour(index) } as CSSProperties;
  return (
    <span className="layer-mark" style={style} title={title} aria-hidden>
      {index + 1}
    </span>
  );
}
