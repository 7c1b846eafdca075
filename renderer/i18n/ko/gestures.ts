import type { gestures as en } from '../en/gestures.ts';

export const gestures: Record<keyof typeof en, string> = {
  'gesture.copied': '{count}개를 Compose YAML로 복사했습니다.',
  'gesture.copy-nothing': '선택한 항목 중 파일에 선언된 것이 없어 복사할 내용이 없습니다.',
  'gesture.clipboard-closed': '여기서는 클립보드를 사용할 수 없습니다. Ctrl+C 또는 Ctrl+X를 누르세요.',
  'gesture.paste-empty': '클립보드에 텍스트가 없습니다.',
  'gesture.paste-by-key': '여기서는 메뉴가 클립보드를 읽을 수 없습니다. Ctrl+V를 누르세요.',
  'gesture.dropped-compose': '{name}의 서비스를 추가했습니다.',
  'gesture.open-instead': '대신 파일 열기',
  'gesture.duplicate-services': '복제할 서비스를 선택하세요.',
  'gesture.select-more': '먼저 카드를 {count}개 이상 선택하세요.',
  'gesture.arranged': '카드 {count}개를 정렬했습니다.',
};
