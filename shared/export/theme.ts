/** Colours of a drawing; the same as those of renderer/canvas and renderer/ui, where the browser reads them from CSS. */
export interface Theme {
  readonly background: string;
  readonly card: string;
  readonly cardBorder: string;
  readonly missingBorder: string;
  readonly text: string;
  readonly muted: string;
  readonly badge: string;
  readonly badgeBorder: string;
  readonly good: string;
  readonly warning: string;
  readonly error: string;
  readonly line: string;
  readonly strongLine: string;
  readonly port: string;
  readonly portText: string;
  readonly accent: string;
  readonly accentSoft: string;
  /** Ground and ink of the signs of volumes and host paths, of configs and secrets. */
  readonly data: string;
  readonly dataSoft: string;
  readonly file: string;
  readonly fileSoft: string;
  /** The band behind a wave. */
  readonly band: string;
  readonly note: string;
  readonly noteBorder: string;
  /** Grounds of the signs of a comparison. */
  readonly goodSoft: string;
  readonly warningSoft: string;
  readonly errorSoft: string;
  readonly networks: readonly string[];
  /** By `layerTint`. */
  readonly layers: readonly string[];
}

export type ThemeName = 'light' | 'dark';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: '#f3f5f8',
    card: '#ffffff',
    cardBorder: '#c3ccd8',
    missingBorder: '#8592a3',
    text: '#1a212b',
    muted: '#566272',
    badge: '#f7f8fa',
    badgeBorder: '#dde2e9',
    good: '#1a6e3c',
    warning: '#8a5a00',
    error: '#b3261e',
    line: '#7a8798',
    strongLine: '#4a5768',
    port: '#3b4757',
    portText: '#ffffff',
    accent: '#1d5fc4',
    accentSoft: '#e3edfb',
    data: '#2c6455',
    dataSoft: '#e9f1ee',
    file: '#7a5a17',
    fileSoft: '#f4eee2',
    note: '#fff6cf',
    noteBorder: '#d9c46a',
    band: '#5f6b7b',
    goodSoft: '#e4f4ea',
    warningSoft: '#fdf3dc',
    errorSoft: '#fdeceb',
    layers: ['#5b6776', '#0067a8', '#b4500a', '#007a5c', '#a13f86', '#756000'],
    networks: ['#0067a8', '#b4500a', '#007a5c', '#a13f86', '#756000', '#4f5b69', '#5a3fb2', '#00767f'],
  },
  dark: {
    background: '#14171c',
    card: '#232831',
    cardBorder: '#414b59',
    missingBorder: '#6b7786',
    text: '#e3e8ef',
    muted: '#9ba7b6',
    badge: '#171b21',
    badgeBorder: '#2f3640',
    good: '#74cf98',
    warning: '#f0c060',
    error: '#ff8f85',
    line: '#8492a4',
    strongLine: '#b2becb',
    port: '#c4cedb',
    portText: '#1a212b',
    accent: '#7db2ff',
    accentSoft: '#1f3150',
    data: '#86cdb8',
    dataSoft: '#1d2f2b',
    file: '#e0bd78',
    fileSoft: '#332c1c',
    note: '#3a3416',
    noteBorder: '#6f6426',
    band: '#8793a3',
    goodSoft: '#193225',
    warningSoft: '#37301a',
    errorSoft: '#3b1f1f',
    layers: ['#9aa6b4', '#62b5f0', '#f2a03d', '#35c99b', '#e58cc8', '#e6d44a'],
    networks: ['#62b5f0', '#f2a03d', '#35c99b', '#e58cc8', '#e6d44a', '#b4bfcc', '#b3a0ff', '#58cfd8'],
  },
};
