import { say, t, type Key } from '../i18n/t.ts';
import type { Failure, NoticeText } from '../store/index.ts';

/** What failed, in one sentence. */
export function failureText({ code, path }: Failure): string {
  return t(`failure.${code}`, { path: path ?? '' });
}

export function noticeText(text: NoticeText): string {
  if ('message' in text) return say(text.message);
  if ('failure' in text) return failureText(text.failure);
  return t(text.key as Key, text.args);
}
