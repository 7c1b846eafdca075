import type { palette as en } from '../en/palette.ts';

export const palette: Record<keyof typeof en, string> = {
  'palette.region': '팔레트',
};
