import { actions } from '../../store/index.ts';

/** Closes the dialog that is shown. */
export const closeDialog = (): void => actions.showDialog(undefined);
