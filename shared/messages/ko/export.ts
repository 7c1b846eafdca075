import type { exported as en } from '../en/export.ts';

export const exported: Record<keyof typeof en, string> = {
  'export.page-search': '검색',
  'export.page-larger': '확대',
  'export.page-smaller': '축소',
  'export.page-fit': '전체 보기',
  'export.page-elements': '요소',
  'export.page-found': '찾은 개수',
  'export.column-image': '이미지 또는 빌드',
  'export.column-ports': '호스트 포트',
  'export.column-networks': '네트워크',
  'export.column-waits': '필요한 서비스',
  'export.column-data': '데이터와 파일',
  'export.column-notes': '비고',
  'export.column-details': '세부 정보',
  'export.column-used': '사용하는 서비스',
  'export.diagram': '다이어그램',
};
