// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { t } from '../../renderer/i18n/t.ts';
import { start } from '../../renderer/store/start.ts';

test('what is said before the host answers is in the language of the person', () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr', 'ko-KR', 'en']);
  Object.assign(window, {
    composewright: { call: () => new Promise(() => undefined), on: () => () => undefined },
  });
  void start();
  expect(document.documentElement.lang).toBe('ko');
  expect(t('app.starting')).toMatch(/[가-힣]/);
});
