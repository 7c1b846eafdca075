import type { views as en } from '../en/views.ts';

export const views: Record<keyof typeof en, string> = {
  'views.switch': '프로젝트 보기',
  'views.architecture': '아키텍처',
  'views.networks': '네트워크',
  'views.start-order': '시작 순서',
  'views.data': '데이터',
  'views.exposure': '노출',
  'views.about-architecture': '진입점부터 데이터까지 전체',
  'views.about-networks': '네트워크별로 누가 누구에게 연결되는지',
  'views.about-start-order': '서비스가 시작하는 순서와 기다리는 대상',
  'views.about-data': '무엇을 누가 읽고 쓰는지, 무엇이 남는지',
  'views.about-exposure': '호스트와 그 밖으로 열린 포트',
  'views.wave': '{number}단계',
};
