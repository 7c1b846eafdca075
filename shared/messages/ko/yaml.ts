import type { yaml as en } from '../en/yaml.ts';

export const yaml: Record<keyof typeof en, string> = {
  'yaml.file-has-errors':
    '이 파일의 {line}행 {column}열에 YAML 오류가 있습니다. 먼저 오류를 고치세요. ({detail})',
  'yaml.path-through-alias':
    '{path}은(는) 별칭 *{alias}(으)로 적혀 있습니다({line}행). 앵커 &{alias}을(를) 편집하거나 값을 직접 풀어 쓴 뒤 다시 시도하세요.',
  'yaml.not-a-collection': '{path}은(는) 맵이나 리스트가 아니어서 항목을 넣거나 뺄 수 없습니다.',
  'yaml.key-exists': '{path}에 이미 {key} 키가 있습니다.',
  'yaml.not-a-list-of-names':
    '{path}은(는) 단순한 이름 목록이 아니어서 긴 구문으로 바꿀 수 없습니다. YAML 창에서 직접 수정하세요.',
  'yaml.path-not-found': '이 파일에 {path}이(가) 없습니다.',
  'yaml.anchor-in-use':
    '지우려는 부분에 있는 앵커 &{anchor}을(를) {line}행에서 사용하고 있습니다. 먼저 그곳에 값을 풀어 쓰세요.',
  'yaml.document-law': '이 편집은 요청한 것보다 더 많은 부분을 바꾸게 되어 적용하지 않았습니다. ({detail})',
};
