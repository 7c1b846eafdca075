import { createRef } from 'react';

/** Where menus, lists and popovers are put: inside the window's main landmark, where screen readers look for them. */
export const popups = createRef<HTMLDivElement>();
