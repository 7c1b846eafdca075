import type { override as en } from '../en/override.ts';

export const override: Record<keyof typeof en, string> = {
  'override.export': '가장 작은 오버라이드를 {file}(으)로 내보내기',
  'override.nothing-to-export': '베이스만으로 이미 같은 구성이 됩니다. 쓸 내용이 없습니다.',
  'override.target-rejected':
    '원하는 구성을 docker compose가 거부하기 때문에, 그 구성이 되게 하는 파일을 만들 수 없습니다.',
  'override.base-unreadable':
    '베이스 파일 가운데 읽을 수 없는 것이 있어, 그 위에 아무것도 덮어쓸 수 없습니다.',
  'override.files-missing': '{file} 파일을 아직 불러오지 않았습니다.',
  'override.result-rejected':
    '원하는 구성이 되게 하는 오버라이드를 베이스와 함께 쓰면 docker compose가 거부합니다.',
  'override.cannot-be-said': '어떤 오버라이드로도 베이스의 {path}를 원하는 구성과 같게 만들 수 없습니다.',
  'override.note-literal':
    '{path}는 텍스트만으로는 같은 결과가 나오지 않아 고정된 값으로 썼습니다. 두 쪽의 변수를 비교해 보세요.',
  'override.secret-withheld':
    '{path}에는 비밀로 보이는 {name}의 값을 그대로 적어야만 해서 오버라이드를 만들지 않았습니다. 베이스와 원하는 구성에서 같은 방식으로 적거나, 두 쪽에 같은 변수와 env 파일을 지정하세요.',
  'override.copy-rejected':
    '{name} 구성을 docker compose가 거부하기 때문에 여기서 아무것도 뽑아낼 수 없습니다.',
  'override.nothing-shared': '이 파일들에는 공통 내용이 없어서 베이스가 비어 있습니다.',
  'override.flatten': '{file} 하나로 합치기',
  'override.extract': '베이스 {file} 뽑아내기',
  'override.base-name-bad': '베이스에는 compose.yaml처럼 YAML 파일 이름이 필요합니다.',
  'override.extract-changes':
    '환경 {name}도 이 사본을 쓰고 있어서 더는 같은 구성이 되지 않습니다. 사본을 그대로 두거나, 먼저 환경 목록에서 빼세요.',
};
