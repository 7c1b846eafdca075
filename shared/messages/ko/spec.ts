import type { spec as en } from '../en/spec.ts';

export const spec: Record<keyof typeof en, string> = {
  'spec.unknown-attribute':
    '여기에는 `{name}` 속성을 쓸 수 없습니다. 지우거나 들여쓰기를 확인하세요. 한 단계 위나 아래에 써야 할 수 있습니다.',
  'spec.unknown-attribute-near':
    '여기에는 `{name}` 속성을 쓸 수 없습니다. `{suggestion}`을(를) 쓰려던 것인가요?',
  'spec.unknown-attribute-owner': '여기에는 `{name}` 속성을 쓸 수 없습니다. `{owner}` 아래에 써야 합니다.',
  'spec.unknown-attribute-service':
    '`{name}`은(는) 서비스의 속성입니다. 서비스 아래로 들여쓰거나 위쪽 들여쓰기를 확인하세요.',
  'spec.service-at-top':
    '`{name}`은(는) 서비스로 보입니다. 맨 왼쪽에 `services:`를 쓰고 그 아래로 두 칸 들여쓰세요. (`services:`가 없는 파일은 Docker가 더 이상 읽지 않는 첫 번째 형식입니다.)',
  'spec.invalid-name': '`{name}`은(는) 쓸 수 없는 이름입니다. 영문자, 숫자, `.`, `_`, `-`만 사용하세요.',
  'spec.empty-name': '이름이 비어 있습니다.',
  'spec.no-value': '`{name}`에 값이 없습니다. 값을 쓰거나 이 줄을 지우세요.',
  'spec.empty-section':
    '`{name}:` 아래가 비어 있습니다(주석만 있음). 두 칸 들여쓴 항목을 쓰거나 이 줄을 지우세요.',
  'spec.other-tool':
    '`{name}`은(는) Compose 파일이 아니라 {tool}에 쓰는 키입니다. `compose.yaml`이나 `docker-compose.yml` 같은 파일을 여세요.',
  'spec.driver-option':
    '`{name}`은(는) {element}의 속성이 아닙니다. 드라이버 옵션은 `driver_opts` 아래에 씁니다.',
  'spec.network-encryption':
    '`{name}`은(는) 네트워크의 속성이 아닙니다. 암호화는 오버레이 네트워크(Swarm)에서만 되며 `driver: overlay`와 `driver_opts: {encrypted: ""}`로 씁니다. 브리지 네트워크는 한 컴퓨터 안에 있어 필요하지 않습니다.',
  'spec.network': '네트워크',
  'spec.volume': '볼륨',
  'spec.found-mapping': '매핑(`키: 값`)',
  'spec.found-list': '목록',
  'spec.found-value': '`{text}`',
  'spec.quote-text': '`{name}`의 값은 문자열이어야 합니다. `{found}`을(를) 따옴표로 감싸세요.',
  'spec.date-not-text': 'YAML은 `{found}`을(를) 날짜로 읽습니다. 따옴표로 감싸세요.',
  'spec.duration-unit': '`{name}`에는 단위가 필요합니다. `{seconds}`처럼 쓰세요.',
  'spec.expects-text': '`{name}`의 값은 문자열이어야 합니다. {found}은(는) 쓸 수 없습니다.',
  'spec.expects-boolean': '`{name}`의 값은 `true` 또는 `false`여야 합니다. {found}은(는) 쓸 수 없습니다.',
  'spec.expects-whole-number': '`{name}`의 값은 정수여야 합니다. {found}은(는) 쓸 수 없습니다.',
  'spec.expects-number': '`{name}`의 값은 숫자여야 합니다. {found}은(는) 쓸 수 없습니다.',
  'spec.expects-list': '`{name}`의 값은 {found}이(가) 아니라 목록이어야 합니다. 각 항목을 `- `로 시작하세요.',
  'spec.expects-mapping': '`{name}`의 값은 {found}이(가) 아니라 `키: 값` 형태의 매핑이어야 합니다.',
  'spec.expects-single-value': '`{name}`의 값은 {found}이(가) 아니라 단일 값이어야 합니다.',
  'spec.expects-list-or-mapping': '`{name}`의 값은 {found}이(가) 아니라 목록이나 매핑이어야 합니다.',
  'spec.expects-text-or-list': '`{name}`의 값은 {found}이(가) 아니라 문자열이나 목록이어야 합니다.',
  'spec.expects-text-or-mapping': '`{name}`의 값은 {found}이(가) 아니라 문자열이나 매핑이어야 합니다.',
  'spec.expects-number-or-mapping': '`{name}`의 값은 {found}이(가) 아니라 정수나 매핑이어야 합니다.',
  'spec.expects-value-or-list': '`{name}`의 값은 {found}이(가) 아니라 단일 값이나 그 목록이어야 합니다.',
  'spec.required': '`{in}`에 `{name}`이(가) 빠져 있습니다.',
  'spec.pattern': '`{found}`은(는) `{name}`에 쓸 수 없습니다. 다음 패턴과 맞아야 합니다: `{pattern}`',
  'spec.container-name':
    '`{found}`은(는) `{name}`에 쓸 수 없습니다. 두 글자 이상이어야 하고(docker compose는 한 글자를 거부함) 영문자, 숫자, `_`, `.`, `-`만 쓰며 영문자나 숫자로 시작해야 합니다.',
  'spec.unknown-value': '`{name}`의 값으로 `{found}`은(는) 쓸 수 없습니다. 쓸 수 있는 값은 {values}입니다.',
  'spec.at-least': '`{name}`의 값은 {limit} 이상이어야 합니다. 현재 값: {found}',
  'spec.at-most': '`{name}`의 값은 {limit} 이하여야 합니다. 현재 값: {found}',
  'spec.not-unique': '`{name}`의 {first}번째 항목과 {second}번째 항목이 같습니다. 하나를 지우세요.',
  'spec.fix-rename': '`{name}`을(를) `{suggestion}`(으)로 바꾸기',
  'spec.fix-remove': '`{name}` 지우기',
  'spec.fix-remove-item': '{second}번째 항목 지우기',
  'spec.fix-quote': '`{found}`을(를) 따옴표로 감싸기',
  'spec.fix-wrap': '`{found}`을(를) 목록으로 바꾸기',
  'spec.fix-set': '`{name}`을(를) `{value}`(으)로 설정',
};
