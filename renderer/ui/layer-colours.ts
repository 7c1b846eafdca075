/** Colours for the layers above the lowest; theme.css has them, told apart with every common form of colour blindness. */
const UPPER = 5;

/** The colour of a layer by its index in the environment, as CSS; always shown together with the layer's number. */
export function layerColour(index: number): string {
  return index === 0 ? 'var(--layer-0)' : `var(--layer-${((index - 1) % UPPER) + 1})`;
}

/** `docker-compose.prod.yml` of its path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
