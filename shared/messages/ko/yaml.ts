import type { yaml as en } from '../en/yaml.ts';

export const yaml: Record<keyof typeof en, string> = {
  'yaml.file-has-errors':
    '이 파일의 {line}행 {column}열에 YAML 오류가 있습니다. 먼저 오류를 고치세요. ({detail})',
  'yaml.path-through-alias':
    '{path}은(는) 별칭 *{alias}(으)로 적혀 있습니다({line}행). 앵커 &{alias}을(를) 편집하거나 값을 직접 풀어 쓴 뒤 다시 시도하세요.',
  'yaml.cannot-carry':
    '{path}은(는) 다른 파일로 옮길 수 없습니다. 어느 한쪽이 플로 스타일이나 리스트이거나 별칭을 씁니다. 먼저 블록 스타일로 고쳐 쓰세요.',
  'yaml.not-a-collection': '{path}은(는) 맵이나 리스트가 아니어서 항목을 넣거나 뺄 수 없습니다.',
  'yaml.key-exists': '{path}에 이미 {key} 키가 있습니다.',
  'yaml.not-a-list-of-names':
    '{path}은(는) 단순한 이름 목록이 아니어서 긴 구문으로 바꿀 수 없습니다. YAML 창에서 직접 수정하세요.',
  'yaml.path-not-found': '이 파일에 {path}이(가) 없습니다.',
  'yaml.anchor-in-use':
    '지우려는 부분에 있는 앵커 &{anchor}을(를) {line}행에서 사용하고 있습니다. 먼저 그곳에 값을 풀어 쓰세요.',
  'yaml.anchor-order': '별칭이 앵커보다 위에 놓이거나 다른 앵커를 가리키게 됩니다. ({detail})',
  'yaml.anchor-twice': '앵커 &{name}이(가) 두 번 이상 정의되어 있습니다.',
  'yaml.document-law': '이 편집은 요청한 것보다 더 많은 부분을 바꾸게 되어 적용하지 않았습니다. ({detail})',
  'yaml.problem-bad-indent':
    '들여쓰기가 맞지 않습니다. 같은 단계의 줄은 같은 칸에서 시작해야 하며, 공백만 사용하세요.',
  'yaml.problem-tab-indent': '탭으로 들여쓰기했습니다. YAML에서는 공백만 사용할 수 있습니다.',
  'yaml.problem-unclosed-quote': '따옴표를 열고 닫지 않았습니다.',
  'yaml.problem-unclosed-bracket':
    '괄호를 열고 닫지 않았거나, 괄호 안의 줄이 충분히 들여쓰기되지 않았습니다.',
  'yaml.problem-missing-colon': '키 뒤에 콜론이 없습니다. 콜론 다음에 공백을 넣어 "key: value"처럼 쓰세요.',
  'yaml.problem-missing-comma': '두 항목 사이에 쉼표가 없습니다.',
  'yaml.problem-missing-space': '여기에 공백이 필요합니다.',
  'yaml.problem-multiline-key':
    '키는 한 줄에 있어야 합니다. 콜론이 빠졌거나 앞줄이 끝나지 않았는지 확인하세요.',
  'yaml.problem-nested-mapping':
    '한 줄에 "key: value"가 두 번 나옵니다. 값을 따옴표로 감싸거나 다음 줄에 쓰세요.',
  'yaml.problem-bad-escape':
    '큰따옴표 안에 알 수 없는 이스케이프가 있습니다. 백슬래시는 \\\\로 쓰거나 작은따옴표를 사용하세요.',
  'yaml.problem-control-character': 'YAML에서 허용하지 않는, 화면에 보이지 않는 제어 문자가 있습니다.',
  'yaml.problem-bad-value': '값은 이 문자로 시작할 수 없습니다. 따옴표로 감싸세요.',
  'yaml.problem-bad-alias': '별칭(*이름)을 잘못 썼습니다.',
  'yaml.problem-bad-anchor': '앵커(&이름)를 잘못 썼거나 위치가 맞지 않습니다.',
  'yaml.problem-bad-tag': '태그(!이름)를 잘못 썼습니다.',
  'yaml.problem-bad-directive': '%로 시작하는 줄은 YAML 지시문인데, 올바르지 않습니다.',
  'yaml.problem-unexpected-text': '여기에 올 수 없는 텍스트입니다.',
  'yaml.problem-too-deep': '값이 너무 깊게 중첩되어 읽을 수 없습니다.',
  'yaml.problem-yaml-version':
    'docker compose가 받아들이지 않는 YAML 버전이 적혀 있습니다. %YAML 줄을 지우세요.',
  'yaml.problem-duplicate-key': '`{key}` 키가 같은 맵에 이미 있습니다. 둘 중 하나만 남기세요.',
  'yaml.problem-unknown-anchor': '이 위치 앞에 이 이름의 앵커가 정의되어 있지 않습니다.',
  'yaml.problem-anchor-cycle': '별칭이 자신이 가리키는 앵커 안에 있어서 값이 자기 자신을 포함하게 됩니다.',
};
