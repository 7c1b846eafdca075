import { describe, expect, test } from 'vitest';
import { message } from '../../shared/message.ts';
import { en } from '../../shared/messages/en/index.ts';
import { ko } from '../../shared/messages/ko/index.ts';
import { chooseParticle } from '../../shared/messages/korean-particles.ts';
import { printMessage } from '../../shared/messages/print-message.ts';

describe('messages', () => {
  test('a message among the arguments is printed in the language of its sentence', () => {
    const port = message('resolve.bad-port', {
      path: 'services.web.ports.0',
      text: '80:x',
      reason: message('resolve.reason-invalid-protocol'),
    });
    expect(printMessage(port)).toBe(
      '`80:x` is not a valid port in services.web.ports.0. The protocol after `/` can be `tcp`, `udp` or `sctp`.',
    );
    expect(printMessage(port, 'ko')).toBe(
      'services.web.ports.0의 `80:x`은(는) 올바른 포트가 아닙니다. `/` 뒤의 프로토콜은 `tcp`, `udp`, `sctp` 중 하나여야 합니다.',
    );
  });

  test('Korean particles follow the last sound, and stay open behind Latin letters', () => {
    const with_ = (word: string): string[] =>
      ['이(가)', '을(를)', '은(는)', '와(과)', '(으)로'].map((form) => chooseParticle(word, form));
    expect(with_('매핑')).toEqual(['이', '을', '은', '과', '으로']);
    expect(with_('변수')).toEqual(['가', '를', '는', '와', '로']);
    expect(with_('파일')).toEqual(['이', '을', '은', '과', '로']);
    expect(with_('8080')).toEqual(['이', '을', '은', '과', '으로']);
    expect(with_('v1')).toEqual(['이', '을', '은', '과', '로']);
    expect(with_('web')).toEqual(['이(가)', '을(를)', '은(는)', '와(과)', '(으)로']);
  });

  test('a text of the user that looks like a place or a particle stays as it is', () => {
    const text = printMessage(
      message('resolve.depends-on-undefined', { name: '{other}', other: '이(가)' }),
      'ko',
    );
    expect(text).toContain('`{other}`');
    expect(text).toContain('`이(가)`');
  });

  test('every sentence has the same places in both languages', () => {
    const placesOf = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
    const different = Object.entries(en).flatMap(([id, text]) => {
      const other = ko[id as keyof typeof en];
      return placesOf(text).join() === placesOf(other).join() ? [] : [id];
    });
    expect(different).toEqual([]);
  });

  test('no Korean sentence holds an English one', () => {
    const english = Object.entries(ko).filter(([, text]) =>
      /[a-z]+ [a-z]+ [a-z]+ [a-z]+/.test(text.replace(/`[^`]*`|"[^"]*"|\{\w+\}/g, '')),
    );
    expect(english).toEqual([]);
  });
});
