import { warmLayout } from './canvas/layout-elsewhere.ts';

// The layout's worker reads its program, which takes as long as the window's own, beside it and not after it.
warmLayout();
await import('./window.tsx');
