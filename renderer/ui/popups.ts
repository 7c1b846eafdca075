import { createContext, createRef, useContext } from 'react';
import type { RefObject } from 'react';

/** Where menus, lists and popovers of the window are put: inside its main landmark, where screen readers look for them. */
export const popups = createRef<HTMLDivElement>();

/** Where those of this part go. Behind a dialog the window is out of reach: in it they go to the end of the page. */
export const PopupsPlace = createContext<RefObject<HTMLDivElement | null> | undefined>(popups);

/** The `container` of a portal, for parts that are used in the window and in dialogs. */
export function usePopups(): { readonly container?: RefObject<HTMLDivElement | null> } {
  const container = useContext(PopupsPlace);
  return container === undefined ? {} : { container };
}
