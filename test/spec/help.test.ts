import { describe, expect, it } from 'vitest';
import { attributeDeprecation, attributeHelp } from '../../shared/messages/ko/attribute-help.ts';
import { allAttributes } from '../../shared/spec/all-attributes.ts';
import { deprecationOf, helpOf, patternOf } from '../../shared/spec/help.ts';

const rows = [...allAttributes()];

describe('help in Korean', () => {
  it('has a sentence for every attribute that has one in English, and no others', () => {
    const wanted = rows.filter(([, row]) => row.help !== '').map(([path]) => path);
    expect(Object.keys(attributeHelp).sort()).toEqual([...wanted, 'x-*'].sort());
  });

  it('says why for every attribute that is obsolete', () => {
    const wanted = rows.filter(([, row]) => row.deprecated !== undefined).map(([path]) => path);
    expect(Object.keys(attributeDeprecation).sort()).toEqual(wanted.sort());
  });

  it('is one line, Korean, and ends as a sentence', () => {
    const odd = Object.entries(attributeHelp).filter(
      ([, text]) => !/^[^\n]*[가-힣][^\n]*(다|요|다\([A-Za-z]+\))\.$|`$/u.test(text),
    );
    expect(odd).toEqual([]);
  });
});

describe('help in English', () => {
  it('is one line that ends with a full stop', () => {
    const odd = rows
      .filter(([, { help }]) => help !== '' && !/^[A-Z`][^\n]*\.$/.test(help))
      .map(([path]) => path);
    expect(odd).toEqual([]);
  });
});

describe('helpOf', () => {
  it('answers for names of the user, indexes, items without a sentence, extensions, and nothing', () => {
    const ask = (...path: (string | number)[]): unknown => [patternOf(path), helpOf(path)];
    expect({
      service: ask('services', 'web'),
      target: ask('services', 'web', 'ports', 0, 'target'),
      item: ask('services', 'web', 'cap_add', 3),
      extension: ask('services', 'web', 'x-team'),
      unknown: ask('services', 'web', 'foo'),
    }).toEqual({
      service: [
        'services.*',
        'A part of the application that runs in one or more containers of the same image.',
      ],
      target: ['services.*.ports.*.target', 'Port in the container.'],
      item: ['services.*.cap_add.*', 'Linux capabilities to add to the usual ones.'],
      extension: [
        'x-*',
        'An extension: kept, and otherwise ignored by Compose; handy for anchors that several places share.',
      ],
      unknown: [undefined, undefined],
    });
    expect(helpOf(['services', 'web', 'ports', 0, 'target'], 'ko')).toBe('컨테이너의 포트입니다.');
    expect(helpOf(['services', 'web', 'cap_add', 0], 'ko')).toBe(
      '기본 권한에 더할 리눅스 커널 기능(capability)입니다.',
    );
    expect(deprecationOf(['version'], 'ko')).toBe('지우세요. 지금은 Compose 파일 형식이 하나뿐입니다.');
    expect(deprecationOf(['name'])).toBeUndefined();
  });
});
