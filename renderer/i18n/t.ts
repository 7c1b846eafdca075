import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
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

void i18next
  .use(initReactI18next)
  .use(particles)
  .init({
    resources: { en: { translation: en }, ko: { translation: ko } },
    lng: 'en',
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    postProcess: ['particles'],
    react: { useSuspense: false },
  });

/** The sentence in the language of now; outside components. */
export function t(key: Key, args?: KeyArgs): string {
  return i18next.t(key, args ?? {});
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
  useTranslation();
  return t;
}

/** Prints a sentence of shared/ in the language of now. */
export function say(message: Message): string {
  return printMessage(message, currentLanguage());
}

/** `say` for components: they draw again when the language changes. */
export function useSay(): typeof say {
  useTranslation();
  return say;
}
