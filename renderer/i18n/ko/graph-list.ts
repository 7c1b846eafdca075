import type { graphList as en } from '../en/graph-list.ts';

export const graphList: Record<keyof typeof en, string> = {
  'list.region': '목록',
  'list.search': '목록 검색',
  'list.count': '요소 {nodes}개, 연결 {edges}개',
  'list.empty': '아직 그려진 것이 없습니다. 팔레트에서 서비스를 추가하세요.',
  'list.nothing': '맞는 항목이 없습니다.',
  'list.collapse': '접기',
  'list.expand': '펼치기',
  'list.more': '{count}개 더 있습니다. 검색해서 줄여 보세요.',
};
