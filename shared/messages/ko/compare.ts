import type { compare as en } from '../en/compare.ts';

export const compare: Record<keyof typeof en, string> = {
  'compare.title': 'Compose: {left} → {right}',
  'compare.equal': '적용되는 구성이 같습니다.',
  'compare.services': '서비스',
  'compare.networks': '네트워크',
  'compare.volumes': '볼륨',
  'compare.configs': 'config',
  'compare.secrets': 'secret',
  'compare.models': '모델',
  'compare.project': '프로젝트',
  'compare.added': '추가',
  'compare.removed': '삭제',
  'compare.changed': '변경',
  'compare.attribute': '속성',
  'compare.count': '차이 {count}개',
};
