/** How a drawing is fitted into the window: clear of the switch above it and the controls below, never larger than life. */
export const FIT = {
  padding: { top: '60px', bottom: '60px', left: '28px', right: '28px' },
  maxZoom: 1,
} as const;
