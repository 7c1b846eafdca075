import i18next, { type PostProcessorModule } from 'i18next';
import { useSyncExternalStore } from 'react';
import { fitParticles } from '../../shared/messages/korean-particles.ts';
import { printMessage, type Language } from '../../shared/messages/print-message.ts';
import type { Message } from '../../shared/message.ts';
import { en } from './en/index.ts';
import { ko } from './ko/index.ts';

type Plain<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** A sentence of the view. Keys with `_one` and `_other` are asked for by their stem, with `count`. */
export type Key = Plain<keyof typeof en>;
export type KeyArgs = Readonly<Record<string, string | number>>;

const particles: PostProcessorModule = { type: 'postProcessor', name: 'particles', process: fitParticles };

void i18next.use(particles).init({
  resources: { en: { translation: en }, ko: { translation: ko } },
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  postProcess: ['particles'],
});

/** Sentences without arguments in the language of now: the inspector asks for hundreds with each key. */
const plain = new Map<Key, string>();
i18next.on('languageChanged', () => plain.clear());

/** The sentence in the language of now; outside components. */
export function t(key: Key, args?: KeyArgs): string {
  if (args !== undefined) return translate(key, args);
  const sentence = plain.get(key) ?? translate(key, {});
  plain.set(key, sentence);
  return sentence;
}

function translate(key: Key, args: KeyArgs): string {
  // Languages without a plural would never say what is said of one alone.
  const one = `${key}_one`;
  return i18next.t(args['count'] === 1 && Object.hasOwn(en, one) ? one : key, args);
}

export function currentLanguage(): Language {
  return i18next.language === 'ko' ? 'ko' : 'en';
}

export function changeLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** `t` for components: they draw again when the language changes. */
export function useT(): typeof t {
  useLanguage();
  return t;
}

/** No hook of a library: each card asks several times with each drawing, and the language hardly ever changes. */
function useLanguage(): void {
  useSyncExternalStore(onLanguage, currentLanguage, currentLanguage);
}

function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/** Prints a sentence of shared/ in the language of now. */
export function say(message: Message): string {
  return printMessage(message, currentLanguage());
}

/** `say` for components: they draw again when the language changes. */
export function useSay(): typeof say {
  useLanguage();
  return say;
}
