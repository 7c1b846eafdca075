import type { environments as en } from '../en/environments.ts';

export const environments: Record<keyof typeof en, string> = {
  'environments.region': '환경',
  'environments.pick': '환경: {name}',
  'environments.target-label': '편집 대상',
  'environments.target-title': '편집 내용을 쓸 레이어',
  'environments.only': 'Compose 파일 옆에서 오버라이드 파일을 찾지 못했습니다.',
};
