import type { Message } from '../message.ts';
import { en } from './en/index.ts';
import { ko } from './ko/index.ts';

export type Language = 'en' | 'ko';

const catalogues: Readonly<Record<Language, Readonly<Record<keyof typeof en, string>>>> = { en, ko };

/** The sentence in a language, its `{places}` filled. A place without an argument stays as it is. */
export function printMessage(message: Message, language: Language = 'en'): string {
  const { id, args } = message;
  return catalogues[language][id].replace(/\{(\w+)\}/g, (place, name: string) =>
    String(args?.[name] ?? place),
  );
}
