import type { Message } from '../message.ts';
import { en } from './en/index.ts';
import { ko } from './ko/index.ts';
import { chooseParticle, particleForms } from './korean-particles.ts';

export type Language = 'en' | 'ko';

const catalogues: Readonly<Record<Language, Readonly<Record<keyof typeof en, string>>>> = { en, ko };

/** A `{place}`, and the particle behind it that depends on what fills it. */
const places = new RegExp(`\\{(\\w+)\\}(?:([\`'"]?)(${particleForms}))?`, 'g');

/** The sentence in a language, its `{places}` filled. A place without an argument stays as it is. */
export function printMessage(message: Message, language: Language = 'en'): string {
  const { id, args } = message;
  return catalogues[language][id].replace(
    places,
    (place, name: string, mark: string = '', particle: string = '') => {
      const filler = args?.[name];
      if (filler === undefined) return place;
      const text = typeof filler === 'object' ? printMessage(filler, language) : String(filler);
      return `${text}${mark}${particle === '' ? '' : chooseParticle(text, particle)}`;
    },
  );
}
