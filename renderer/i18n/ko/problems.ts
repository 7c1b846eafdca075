import type { problems as en } from '../en/problems.ts';

export const problems: Record<keyof typeof en, string> = {
  'problems.region': '문제',
  'problems.none': '문제가 없습니다.',
  'problems.none-filter': '필터에 맞는 문제가 없습니다.',
  'problems.filter': '문제 필터',
  'problems.error_one': '오류 {count}개',
  'problems.error_other': '오류 {count}개',
  'problems.warning_one': '경고 {count}개',
  'problems.warning_other': '경고 {count}개',
  'problems.info_one': '참고 {count}개',
  'problems.info_other': '참고 {count}개',
  'problems.severity-error': '오류',
  'problems.severity-warning': '경고',
  'problems.severity-info': '참고',
  'problems.elsewhere': '프로젝트 전체',
  'problems.ask-outside': '읽기 허용…',
};
