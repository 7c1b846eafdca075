// What is not needed to see a project. It is one file of the built page, which is read once the drawing is seen: later.tsx.
export { Inspector } from '../inspector/Inspector.tsx';
export { Palette } from '../palette/Palette.tsx';
export { Tour } from '../tour/Tour.tsx';
export { ActionMenu } from './ActionMenu.tsx';
export { Dialogs } from './dialogs/Dialogs.tsx';
export { Dock } from './Dock.tsx';
export { ProjectTree } from './ProjectTree.tsx';
