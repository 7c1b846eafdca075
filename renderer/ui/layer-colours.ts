import { layerTint } from '../../shared/graph/card-marks.ts';

/**
 * The colour of a layer by its index in the environment, as CSS; always shown together with the layer's number. theme.css has them, told
 * apart with every common form of colour blindness.
 */
export function layerColour(index: number): string {
  return `var(--layer-${layerTint(index)})`;
}

/** `docker-compose.prod.yml` of its path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
