import type { preview as en } from '../en/preview.ts';

export const preview: Record<keyof typeof en, string> = {
  'preview.region': '미리보기',
  'preview.run': '다시 비교',
  'preview.running': 'docker compose config 실행 중…',
  'preview.equal': '같음: docker compose도 이 프로젝트를 여기 보이는 그대로 읽습니다.',
  'preview.different_one': '{count}곳이 다릅니다. 왼쪽: Composewright. 오른쪽: docker compose.',
  'preview.different_other': '{count}곳이 다릅니다. 왼쪽: Composewright. 오른쪽: docker compose.',
  'preview.both-refuse': '양쪽 모두 이 프로젝트를 거부합니다.',
  'preview.tool-refuses': 'docker compose는 이 프로젝트를 거부하지만 Composewright는 읽습니다.',
  'preview.we-refuse': 'docker compose는 이 프로젝트를 읽지만 Composewright는 오류를 찾았습니다.',
  'preview.withheld':
    '비교하지 않았습니다: docker compose가 허용하지 않은 폴더 밖의 파일을 읽게 됩니다. 문제 탭을 확인하세요.',
  'preview.no-tool': 'docker compose를 찾지 못해 비교할 대상이 없습니다.',
  'preview.no-tool-how':
    'Docker Desktop을 설치하거나, Linux에서는 Docker Engine과 Compose 플러그인을 설치한 뒤 다시 비교하세요. 나머지 기능은 없어도 모두 동작합니다.',
  'preview.no-tool-link': 'Docker Compose 설치 방법',
  'preview.failed': 'docker compose를 실행하지 못했습니다: {why}',
  'preview.stale': '그 뒤로 텍스트가 바뀌었습니다.',
  'preview.ours': 'Composewright',
  'preview.theirs': 'docker compose config',
  'preview.more-errors_one': '오류 {count}개 더 보기',
  'preview.more-errors_other': '오류 {count}개 더 보기',
  'preview.empty': '구성을 읽을 수 없습니다. 문제 탭을 확인하세요.',
  'preview.cancelled': '비교를 취소했습니다.',
};
