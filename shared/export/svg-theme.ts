/** Colours of a drawing; the same as those of renderer/canvas and renderer/ui, where the browser reads them from CSS. */
export interface SvgTheme {
  readonly background: string;
  readonly card: string;
  readonly border: string;
  readonly text: string;
  readonly muted: string;
  readonly badge: string;
  readonly good: string;
  readonly warning: string;
  readonly line: string;
  readonly strongLine: string;
  readonly port: string;
  readonly portText: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly networks: readonly string[];
}

export const svgThemes: Readonly<Record<'light' | 'dark', SvgTheme>> = {
  light: {
    background: '#f3f5f8',
    card: '#ffffff',
    border: '#c3ccd8',
    text: '#1a212b',
    muted: '#566272',
    badge: '#f7f8fa',
    good: '#1a6e3c',
    warning: '#8a5a00',
    line: '#7a8798',
    strongLine: '#4a5768',
    port: '#3b4757',
    portText: '#ffffff',
    accent: '#1d5fc4',
    accentSoft: '#e3edfb',
    networks: ['#0067a8', '#b4500a', '#007a5c', '#a13f86', '#756000', '#4f5b69', '#5a3fb2', '#00767f'],
  },
  dark: {
    background: '#14171c',
    card: '#232831',
    border: '#414b59',
    text: '#e3e8ef',
    muted: '#9ba7b6',
    badge: '#171b21',
    good: '#74cf98',
    warning: '#f0c060',
    line: '#8492a4',
    strongLine: '#b2becb',
    port: '#c4cedb',
    portText: '#1a212b',
    accent: '#7db2ff',
    accentSoft: '#1f3150',
    networks: ['#62b5f0', '#f2a03d', '#35c99b', '#e58cc8', '#e6d44a', '#b4bfcc', '#b3a0ff', '#58cfd8'],
  },
};
