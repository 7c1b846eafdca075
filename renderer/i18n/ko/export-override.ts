import type { exportOverride as en } from '../en/export-override.ts';

export const exportOverride: Record<keyof typeof en, string> = {
  'export.title': '가장 작은 오버라이드 내보내기',
  'export.text':
    '베이스 위에 겹치면 원하는 환경과 똑같은 구성이 되는 가장 작은 파일입니다. 같은지 확인한 뒤에 보여 줍니다.',
  'export.base': '베이스',
  'export.target': '원하는 환경',
  'export.suffix': '이름',
  'export.file': '새 파일: {file}',
  'export.working': '가장 작은 오버라이드를 찾는 중…',
  'export.preview': '오버라이드',
  'export.means': '바뀌는 내용',
  'export.values_one': '값 {count}개',
  'export.values_other': '값 {count}개',
  'export.same': '서로 다른 환경 두 개를 고르세요.',
  'export.write': '새 레이어로 쓰기',
  'export.written': '{file}이(가) 새 레이어가 되었습니다. 저장하면 디스크에 기록됩니다.',
};
