/** Whether Command takes the place of Ctrl. */
export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
