import { changeLanguage } from '../i18n/t.ts';
import { hideableKinds } from '../../shared/graph/views/visible-part.ts';
import { viewNames, type ViewName } from '../../shared/graph/views/view.ts';
import { edgeForms } from '../../shared/layout/route.ts';
import { host } from '../host/host.ts';
import type { DockTab, LayerOptions, ThemeChoice, UiState } from './app-state.ts';
import { store } from './store.ts';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const TABS: readonly DockTab[] = ['yaml', 'problems', 'preview', 'compare', 'variables', 'run', 'list'];
const WAIT_MS = 400;

/** The language that the person chose; undefined: that of the system, which may be another tomorrow. */
let chosenLanguage: UiState['language'] | undefined;
let pending: ReturnType<typeof setTimeout> | undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);

/** What a host remembered, as far as it makes sense today: settings of an older version never break the window. */
export function readUi(
  settings: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): Partial<UiState> {
  const theme = oneOf(THEMES, settings['theme']);
  const dockTab = oneOf(TABS, settings['dockTab']);
  chosenLanguage = oneOf(['en', 'ko'] as const, settings['language']);
  const language = chosenLanguage ?? preferredLanguage(languages);
  const panels = isRecord(settings['panels']) ? settings['panels'] : {};
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(dockTab === undefined ? {} : { dockTab }),
    language,
    panels: {
      left: panels['left'] !== false,
      right: panels['right'] !== false,
      dock: panels['dock'] !== false,
    },
    layouts: readLayouts(settings['layouts']),
    layers: readLayers(settings['layers']),
    facts: settings['facts'] !== false,
    views: readViews(settings['views']),
    hidden: hideableKinds.filter((kind) => isListed(settings['hidden'], kind)),
    asked: hideableKinds.filter((kind) => isListed(settings['asked'], kind)),
    edgeForm: oneOf(edgeForms, settings['edgeForm']) ?? 'curved',
    templates: readTemplates(settings['templates']),
    toured: settings['toured'] === true,
    unhinted: readTexts(settings['unhinted']),
  };
}

function readLayers(value: unknown): LayerOptions {
  const chosen = isRecord(value) ? value : {};
  return {
    colours: chosen['colours'] === true,
    marks: chosen['marks'] !== false,
    removed: chosen['removed'] === true,
    hints: chosen['hints'] !== false,
  };
}

const isListed = (value: unknown, item: unknown): boolean => Array.isArray(value) && value.includes(item);

const readTexts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : []).filter((each): each is string => typeof each === 'string');

function readTemplates(value: unknown): UiState['templates'] {
  return (Array.isArray(value) ? value : []).flatMap((each: unknown) => {
    if (!isRecord(each)) return [];
    const { name, text } = each;
    return typeof name === 'string' && typeof text === 'string' ? [{ name, text }] : [];
  });
}

function readViews(value: unknown): UiState['views'] {
  if (!isRecord(value)) return {};
  const views: Record<string, ViewName> = {};
  for (const [directory, name] of Object.entries(value)) {
    const view = oneOf(viewNames, name);
    if (view !== undefined) views[directory] = view;
  }
  return views;
}

/** The first of a person's languages that the app speaks. */
export function preferredLanguage(languages: readonly string[]): 'en' | 'ko' {
  for (const tag of languages) {
    if (tag.startsWith('ko')) return 'ko';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

function readLayouts(value: unknown): UiState['layouts'] {
  if (!isRecord(value)) return {};
  const layouts: Record<string, Record<string, number>> = {};
  for (const [group, sizes] of Object.entries(value)) {
    if (!isRecord(sizes)) continue;
    const numbers = Object.entries(sizes).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    );
    layouts[group] = Object.fromEntries(numbers);
  }
  return layouts;
}

/** What of the view's state is worth remembering, beside the language. */
const kept = [
  'theme',
  'panels',
  'dockTab',
  'layouts',
  'layers',
  'facts',
  'views',
  'templates',
  'toured',
  'unhinted',
  'hidden',
  'asked',
  'edgeForm',
] as const satisfies readonly (keyof UiState)[];

/** Remembers it as it is shown then, since another window may have changed it meanwhile: at once, so that closing the window loses no choice. */
function remember(): void {
  clearTimeout(pending);
  const { ui } = store.getState();
  const language = chosenLanguage === undefined ? {} : { language: chosenLanguage };
  const settings = { ...Object.fromEntries(kept.map((name) => [name, ui[name]])), ...language };
  void host().call('writeSettings', { settings });
}

/** Sizes change with each move of the hand: they are remembered a moment after the last. */
function rememberSoon(): void {
  clearTimeout(pending);
  pending = setTimeout(remember, WAIT_MS);
}

/**
 * Another window was given settings. What is a person's (theme, language, form of the edges, templates) holds here too; where the
 * panels are and what this window's drawing shows stays its own.
 */
export function followSettings(settings: Readonly<Record<string, unknown>>): void {
  const { ui, snapshot } = store.getState();
  const { theme, language, edgeForm, templates, toured, unhinted, views } = {
    ...ui,
    ...readUi(settings, [ui.language]),
  };
  const shown = Object.entries(ui.views).filter(([directory]) => directory === snapshot?.project.directory);
  const next = { ...ui, theme, language, edgeForm, templates, toured, unhinted };
  store.setState({ ui: { ...next, views: { ...views, ...Object.fromEntries(shown) } } });
  showUi(next);
}

/** Applies a change of the view's state and remembers it. */
export function setUi(patch: Partial<UiState>): void {
  const ui = { ...store.getState().ui, ...patch };
  chosenLanguage = patch.language ?? chosenLanguage;
  store.setState({ ui });
  showUi(ui);
  const changed = Object.keys(patch).filter((key) => key !== 'openFile' && key !== 'inspector');
  if (changed.some((key) => key !== 'layouts')) remember();
  else if (changed.length > 0) rememberSoon();
}

/** Theme and language live on the document's element. */
export function showUi(ui: UiState): void {
  if (ui.theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = ui.theme;
  changeLanguage(ui.language);
}
