import type { commands as en } from '../en/commands.ts';

export const commands: Record<keyof typeof en, string> = {
  'commands.add-service': '서비스 추가',
  'commands.add-service-label': '{service} 추가',
  'commands.rename-service': '서비스 이름 변경',
  'commands.duplicate-service': '서비스 복제',
  'commands.remove-service': '서비스 삭제',
  'commands.add-dependency': '의존성 추가',
  'commands.add-dependency-label': '{service} → {on} 의존성 추가',
  'commands.remove-dependency': '의존성 제거',
  'commands.remove-dependency-label': '{service} → {on} 의존성 제거',
  'commands.join-network': '네트워크 연결',
  'commands.join-network-label': '{service}: {network} 네트워크에 연결',
  'commands.leave-network': '네트워크 연결 해제',
  'commands.leave-network-label': '{service}: {network} 네트워크 연결 해제',
  'commands.mount-volume': '볼륨 마운트',
  'commands.mount-volume-label': '{service}: {volume} 마운트',
  'commands.unmount-volume': '볼륨 마운트 해제',
  'commands.unmount-volume-label': '{service}: {target} 마운트 해제',
  'commands.publish-port': '포트 공개',
  'commands.publish-port-label': '{service}: 포트 {port} 공개',
  'commands.unpublish-port': '포트 공개 해제',
  'commands.unpublish-port-label': '{service}: 포트 {port} 공개 해제',
  'commands.grant-config': '서비스에 config 연결',
  'commands.grant-secret': '서비스에 시크릿 연결',
  'commands.grant-label': '{service}: {name} 연결',
  'commands.revoke-config': '서비스에서 config 연결 해제',
  'commands.revoke-secret': '서비스에서 시크릿 연결 해제',
  'commands.revoke-label': '{service}: {name} 연결 해제',
  'commands.set-attribute': '속성 설정',
  'commands.set-for-several': '서비스 {count}개의 {name} 설정',
  'commands.set-attribute-label': '{path} 설정',
  'commands.clear-attribute-title': '속성 지우기',
  'commands.clear-attribute': '{path} 지우기',
  'commands.clear-attribute-label': '{path} 지우기',
  'commands.rename-attribute': '키 이름 변경',
  'commands.rename-attribute-label': '{path} 이름을 {to}(으)로 변경',
  'commands.add-network': '네트워크 추가',
  'commands.add-volume': '볼륨 추가',
  'commands.add-config': 'config 추가',
  'commands.add-secret': '시크릿 추가',
  'commands.add-label': '{name} 추가',
  'commands.rename-reference': '참조 이름 바꾸기',
  'commands.rename-reference-label': '{service}: {from} 대신 {to} 사용',
  'commands.rename-network': '네트워크 이름 변경',
  'commands.rename-volume': '볼륨 이름 변경',
  'commands.rename-config': 'config 이름 변경',
  'commands.rename-secret': '시크릿 이름 변경',
  'commands.rename-label': '{from} 이름을 {to}(으)로 변경',
  'commands.remove-network': '네트워크 삭제',
  'commands.remove-volume': '볼륨 삭제',
  'commands.remove-config': 'config 삭제',
  'commands.remove-secret': '시크릿 삭제',
  'commands.remove-label': '{name} 삭제',
  'commands.remove-several-label': '{count}개 삭제',
  'commands.duplicate-label': '{service} 서비스를 {name}(으)로 복제',
  'commands.create-service': '{service} 만들기',

  'commands.unknown-service':
    '이 환경의 어떤 파일에도 {service} 서비스가 정의되어 있지 않습니다. 먼저 만들어 주세요.',
  'commands.unknown-element': '이 환경의 어떤 파일에도 {name}에 대한 정의나 참조가 없습니다.',
  'commands.bad-name': '"{name}"은(는) 이름으로 쓸 수 없습니다. 영문자, 숫자, 점, 하이픈, 밑줄만 사용하세요.',
  'commands.bad-volume-name':
    '"{name}"은(는) 볼륨 이름으로 쓸 수 없습니다. 영문자, 숫자, 점, 하이픈, 밑줄로 두 글자 이상이어야 합니다. (콜론 앞의 한 글자는 Windows 드라이브로 해석됩니다.)',
  'commands.name-taken': '이름이 {name}인 {kind}이(가) 이미 있습니다. 다른 이름을 선택하세요.',
  'commands.self-dependency': '{service} 서비스는 자기 자신에 의존할 수 없습니다.',
  'commands.dependency-there': '{service} 서비스는 이미 {on}에 의존합니다.',
  'commands.dependency-implied':
    '{path} 때문에 {service} 서비스가 {on} 서비스를 기다립니다. 이 값이 남아 있는 동안 의존성은 사라지지 않습니다.',
  'commands.clear-implied': '{path} 제거',
  'commands.dependency-not-there': '이 환경의 어떤 파일에도 {service} → {on} 의존성이 없습니다.',
  'commands.dependency-cycle':
    '{service} 서비스는 {on}에 의존할 수 없습니다. 서로를 끝없이 기다리게 됩니다({cycle}).',
  'commands.network-mode':
    '{service} 서비스에 network_mode: {mode} 설정이 있습니다. Compose는 network_mode와 networks를 함께 허용하지 않습니다. {network}에 연결하려면 network_mode를 지우세요.',
  'commands.rename-default':
    'default 네트워크는 networks가 없는 서비스가 연결되는 네트워크이므로 이름을 바꿀 수 없습니다. Docker에서 다른 이름으로 부르려면 name 속성을 설정하세요.',
  'commands.member-already': '{service} 서비스는 이미 {network} 네트워크에 연결되어 있습니다.',
  'commands.member-not':
    '이 환경의 어떤 파일에서도 {service} 서비스를 {network} 네트워크에 연결하지 않습니다.',
  'commands.mount-there':
    '{service} 서비스의 {target} 경로에 이미 마운트가 있습니다. 컨테이너 안의 다른 경로를 선택하세요.',
  'commands.mount-not-there': '{service} 서비스의 {target} 경로에는 마운트가 없습니다.',
  'commands.port-there': '{service} 서비스는 이미 {port} 포트를 공개합니다.',
  'commands.port-not-there': '{service} 서비스는 {port} 포트를 공개하지 않습니다.',
  'commands.grant-there': '{service} 서비스는 이미 {name}을(를) 사용합니다.',
  'commands.grant-not-there': '{service} 서비스는 {name}을(를) 사용하지 않습니다.',
  'commands.not-set': '이 환경의 어떤 파일에서도 {path} 값을 설정하지 않습니다.',
  'commands.entry-no-effect':
    '{path}에 적힌 내용은 다른 레이어의 값으로 대체되어 이 환경에서는 효과가 없습니다. 실제로 적용되는 레이어에서 편집하세요.',
  'commands.written-elsewhere':
    '{path} 값은 {place}에 있고 거기에서 가져온 거입니다(앵커, 병합 키, extends, include). 그곳에서 편집하세요.',
  'commands.default-stays':
    '네트워크를 따로 적지 않은 서비스가 있으면 default 네트워크가 생겨요: {services}. 없애려면 이 서비스들을 다른 네트워크에 연결하거나 network_mode: none으로 설정하세요.',
  'commands.note-default-stays':
    'default 네트워크에 대해 적힌 내용을 지웠습니다. 네트워크를 따로 적지 않은 서비스가 있어서 네트워크 자체는 남아 있습니다: {services}.',
  'commands.member-implicit':
    '{service} 서비스는 네트워크를 적지 않아서 default 네트워크에 있습니다. 다른 네트워크에 연결하거나 네트워크를 쓰지 않게 하세요.',
  'commands.no-network': '{service} 서비스에 네트워크 없음 (network_mode: none)',
  'commands.note-removed': '{path}: {file}에서 {tag} 태그로 제거했습니다. {below}에는 그대로 남아 있습니다.',
  'commands.note-replaced':
    '{path}: {file}에 {tag} 태그로 작성했습니다. {below}의 내용은 그대로 남지만 적용되지 않습니다.',
  'commands.note-tag': '{path}: {file}에 {tag} 태그로 작성했습니다.',
  'commands.layer-read-only':
    '{file}은(는) 쓸 수 없는 파일입니다. 다른 레이어를 선택하거나 권한을 변경하세요.',
  'commands.layer-unread':
    '{file}:{line}:{column}: 이 레이어에 구문 오류가 있어 환경의 내용을 알 수 없으므로 편집 결과를 확인할 수 없습니다. 먼저 고쳐 주세요.',
  'commands.layer-missing':
    '레이어 {file}이(가) 없어 환경의 내용을 알 수 없으므로 편집 결과를 확인할 수 없습니다. 파일을 만들거나 환경에서 빼세요.',
  'commands.set-env-variable': 'env 파일에 변수 설정',
  'commands.rename-env-variable': 'env 파일의 변수 이름 변경',
  'commands.promote-value': '값을 베이스로 옮기기',
  'commands.promote-value-label': '{path} 값을 베이스로 옮기기',
  'commands.demote-value': '베이스의 값을 레이어로 옮기기',
  'commands.demote-value-label': '베이스의 {path} 값을 레이어로 옮기기',
  'commands.split-service': '서비스를 별도 파일로 옮기기',
  'commands.split-service-label': '{service} 서비스를 {file}(으)로 옮기기',
  'commands.nothing-to-promote': '{path}은(는) {base}에만 있거나 어떤 파일에도 없어서 옮길 것이 없습니다.',
  'commands.nothing-to-demote': '{base}에 {path}이(가) 없어서 옮길 것이 없습니다.',
  'commands.split-elsewhere': '그 파일에는 {service} 서비스가 없습니다. 서비스를 선언한 파일을 고르세요.',
  'commands.split-says':
    '{file}에 이미 {service} 서비스가 있습니다. 이 서비스가 없는 레이어나 새 파일을 고르세요.',
  'commands.split-taken': '{file}은(는) 이미 있고 어떤 환경의 레이어도 아닙니다. 다른 이름을 고르세요.',
  'commands.carry-changes':
    '아무것도 옮기지 않았습니다. 옮기면 {environment} 환경의 {path}이(가) 달라집니다.',
  'commands.carry-entry': '목록은 통째로만 옮길 수 있습니다. 항목 하나가 아니라 {list}을(를) 고르세요.',
  'commands.carry-breaks':
    '아무것도 옮기지 않았습니다. 옮기면 docker compose가 {environment} 환경을 거부합니다. {reason}',
  'commands.no-layer-above':
    '{base} 위에 놓인 레이어가 있는 환경이 없어서 옮길 곳이 없습니다. 먼저 레이어를 추가하세요.',
  'commands.carry-list': '{list} 전체 옮기기',
  'commands.promote-which': '{base} 위의 여러 레이어에 {path}이(가) 있습니다. 어느 레이어의 값을 옮길까요?',
  'commands.promote-from': '{file}의 값',
  'commands.promote-changes':
    '{path}을(를) {base}(으)로 옮기면 다음 환경도 달라집니다. 이 파일을 쓰면서 값을 따로 정하지 않기 때문입니다: {environments}',
  'commands.promote-all': '옮기고 {environments} 환경도 바꾸기',
  'commands.promote-keep': '옮기되 {environments} 환경은 지금대로 두기',
  'commands.demote-changes':
    '{base}에서 {path}을(를) 빼면 다음 환경은 이 값을 잃습니다. 값을 적을 레이어가 없기 때문입니다: {environments}. {files}에 옮길 수 있습니다.',
  'commands.demote-breaks':
    '{base}에서 {path}을(를) 빼면 다음 환경은 이 값을 잃습니다. 값을 적을 레이어가 없기 때문입니다: {environments}. docker compose가 {environment} 환경을 거부합니다. {reason} {files}에 옮길 수 있습니다.',
  'commands.demote-to-broken': '{files}(으)로 옮기기 ({environments} 환경은 docker compose가 거부함)',
  'commands.demote-to': '{files}(으)로 옮기기 ({environments} 환경에서는 빠짐)',
  'commands.extract-variable': '변수로 추출',
  'commands.inline-variable': '변수를 값으로 바꾸기',
  'commands.rename-variable': '변수 이름을 모든 곳에서 변경',
  'commands.rename-changes':
    '이름을 바꾸지 않았습니다. 환경 {environment}의 구성이 달라집니다. {name} 값을 프로젝트 밖에서 받거나, env_file이 컨테이너에 그대로 넘기고 있습니다.',
  'commands.set-env-variable-label': '{file}에 {name} 설정',
  'commands.remove-env-variable-label': '{file}에서 {name} 삭제',
  'commands.rename-env-variable-label': '변수 이름 변경: {name} → {to}',
  'commands.extract-variable-label': '{name} 변수로 추출',
  'commands.inline-variable-label': '{name} 변수를 값으로 바꾸기',
  'commands.not-copied':
    '{service} 서비스를 {file}에 그대로 옮겨 적을 수 없습니다. 이 서비스를 선언한 레이어를 대상으로 선택하세요.',
  'commands.move-to-secret': '값을 시크릿으로 옮기기',
  'commands.move-to-secret-label': '{variable} 값을 시크릿 {name}(으)로 옮기기',
  'commands.secret-from-variable':
    '{variable} 값은 Compose 파일이 아니라 변수에서 옵니다. 이미 다른 곳에 보관되어 있습니다.',
  'commands.no-file-variable':
    '{image} 이미지가 {variable} 값을 파일에서 읽는지 알 수 없습니다. 대신 값을 .env로 옮기세요.',
  'commands.secret-elsewhere':
    '아무것도 옮기지 않았습니다. {environment} 환경에서는 {variable} 값이 달라서 파일 하나에 둘 다 담을 수 없습니다. 환경마다 값을 주는 변수로 바꾸거나 값을 같게 맞추세요.',
  'commands.note-secret-file': '값을 {file}에 저장했습니다. 이 파일은 저장소에 올리지 마세요(.gitignore).',
  'commands.no-such-layer':
    '이 프로젝트에는 Compose 파일 {file}이(가) 없습니다. 기존 레이어나 .yaml 또는 .yml로 끝나는 새 파일을 지정하세요.',
  'commands.no-env-file': '{file} 파일은 이 프로젝트의 env 파일이 아닙니다.',
  'commands.env-not-writable':
    '{file} 파일에 그렇게 쓸 수 없습니다. 파일에 오류가 있거나 그 이름이나 값을 쓸 수 없는 경우이니 파일을 먼저 확인하세요.',
  'commands.bad-variable-name':
    '{name}은(는) 변수 이름이 될 수 없습니다. 영문자, 숫자, 밑줄만 쓰고 숫자로 시작하지 마세요.',
  'commands.variable-taken':
    '{name} 변수가 이미 쓰이거나 설정되어 있습니다. 다른 이름을 쓰거나 참조를 직접 작성하세요.',
  'commands.not-a-text': '이 환경의 레이어에는 {path}에 단일 값이 없습니다.',
  'commands.not-extractable':
    '{text}은(는) 참조로 바꿀 수 없습니다. 값의 일부가 아니거나 달러 기호, 닫는 중괄호, 줄바꿈이 들어 있습니다.',
  'commands.extract-changes':
    '{name} 변수를 쓰면 {environment} 환경의 결과가 달라집니다. 아무것도 변경하지 않았습니다.',
  'commands.inline-no-value':
    '이 환경에는 {name} 값이 없는데 참조에서 값을 요구합니다. 먼저 값을 설정하세요.',
  'commands.inline-unused': '{name} 변수를 참조하는 파일이 없습니다.',
  'commands.inline-changes':
    '{environment} 환경에서는 {name} 값이 달라, 이 값으로 바꾸면 그 환경의 결과가 달라집니다. 아무것도 변경하지 않았습니다.',
};
