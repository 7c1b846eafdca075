import type { resolve as english } from '../en/resolve.ts';

/** Messages of shared/resolve in Korean. */
export const resolve: Readonly<Record<keyof typeof english, string>> = {
  'resolve.file-not-found': '{file} 파일이 없습니다.',
  'resolve.file-outside':
    '{file} 파일은 연 폴더 밖에 있어서, 허용하기 전에는 읽지 않습니다. 그래서 그 내용이 여기에 빠져 있습니다. 읽기를 허용하거나 파일을 폴더 안으로 옮기세요.',
  'resolve.empty-file': '프로젝트가 비어 있습니다. Compose 파일에 내용이 없습니다.',
  'resolve.top-level-not-a-mapping':
    'Compose 파일의 최상위는 매핑이어야 합니다. `services:` 같은 키를 맨 왼쪽에 쓰세요.',

  'resolve.non-string-key': '{parent}의 `{key}` 키가 문자열이 아닙니다. 따옴표로 감싸세요: `"{key}"`.',
  'resolve.non-string-key-at-top': '최상위의 `{key}` 키가 문자열이 아닙니다. 따옴표로 감싸세요: `"{key}"`.',
  'resolve.merge-key-not-a-map': '`<<`에는 매핑이나 매핑의 목록만 쓸 수 있습니다.',
  'resolve.tag-mismatch': '`{text}`은(는) 태그 `{tag}`에 맞지 않습니다.',
  'resolve.alias-bomb':
    '이 파일의 별칭을 펼치면 값이 {limit}개를 넘습니다. 컴퓨터를 보호하기 위해 여기서 멈춥니다.',
  'resolve.extension-key':
    '{path} 안의 `{key}`는 `x-`로 시작하므로 docker compose가 파일의 확장 필드로 처리합니다. 그 결과 이 항목 대신 `#extensions` 항목이 생깁니다. 다른 이름을 쓰거나, 가능하면 매핑을 `KEY=VALUE` 목록으로 작성하세요.',
  'resolve.seeming-cycle':
    '`*{name}` 별칭을 {other} 위치와 {path} 위치에서 함께 사용했는데, 한 경로가 다른 경로로 시작해서 docker compose가 순환 참조로 판단합니다. YAML 문법에는 맞지만 docker compose는 이 파일을 거부합니다. 둘 중 하나는 내용을 직접 적거나 별도의 앵커를 만들어 주세요.',
  'resolve.too-deep': '{limit}단계보다 깊게 중첩되어 있습니다.',

  'resolve.required-variable': '{path}에 필요한 변수 {name}이(가) 설정되지 않았습니다.',
  'resolve.required-variable-because': '{path}에 필요한 변수 {name}이(가) 설정되지 않았습니다: {reason}',
  'resolve.invalid-template':
    '{path}의 `$`가 올바른 변수로 시작하지 않습니다. 달러 기호 자체를 쓰려면 `$$`로 쓰세요.',
  'resolve.unset-variable': '변수 {name}이(가) 설정되지 않아 빈 문자열로 대체됩니다.',
  'resolve.not-a-int': '{path}은(는) 정수여야 하지만 값이 `{text}`입니다.',
  'resolve.not-a-float': '{path}은(는) 숫자여야 하지만 값이 `{text}`입니다.',
  'resolve.not-a-bool': '{path}은(는) true 또는 false여야 하지만 값이 `{text}`입니다.',
  'resolve.yaml-1-1-boolean': '`{text}`은(는) YAML 1.2의 불리언이 아닙니다. `{better}`로 쓰세요.',

  'resolve.cannot-override':
    '{path}의 값 종류가 아래 레이어와 다릅니다. 매핑, 목록, 단일 값은 서로 대체할 수 없습니다. 통째로 바꾸려면 `!override`를 쓰세요.',
  'resolve.pool-lost':
    '아래 레이어의 주소 대역 {subnet}이(가) 사라집니다. docker compose는 `ipam.config`에서 가장 위 레이어가 적은 대역만 남깁니다. 여기에 다시 쓰세요.',
  'resolve.reset-misses':
    '{path}의 `!reset`은 효과가 없습니다. 아래 레이어가 이곳을 목록으로 썼는데 docker compose는 매핑의 항목만 찾습니다. 속성 전체에 `!override`를 쓰거나 아래 레이어를 `키: 값`으로 바꾸세요.',
  'resolve.scale-becomes-replicas':
    '{service}의 `scale`과 `deploy`는 같은 것을 정합니다. docker compose는 이 수를 `deploy.replicas`에 넣어 출력해요. `scale` 대신 `deploy.replicas`에 쓰세요.',
  'resolve.fraction-cut':
    '{path}의 값은 {text}이지만 docker compose는 이곳에 정수만 담으므로 알리지 않고 {number}(으)로 잘라 냅니다. 원하는 정수를 쓰세요.',
  'resolve.unused-by-tool':
    '{path}은(는) 효과가 없습니다. docker compose가 허용은 하지만 어디에도 쓰지 않습니다.',
  'resolve.logging-null':
    '아래 레이어에 `logging`이 있는데 값 없는 `logging`을 덮어쓰면 docker compose가 비정상 종료됩니다. 제거하려면 `!reset`을 쓰세요.',
  'resolve.pid-null':
    '값이 없는 `pid`는 docker compose를 비정상 종료시킵니다. 이 줄을 지우거나 `pid: host`로 쓰세요.',
  'resolve.context-not-text':
    '{path}이(가) 문자열이 아니어서 docker compose가 비정상 종료됩니다. 경로를 쓰거나 따옴표로 감싸세요.',
  'resolve.kind-crash':
    '{path}에 이런 종류의 값이 있으면 docker compose가 비정상 종료됩니다. 대개 문자열이어야 하니 따옴표로 감싸거나 지우세요.',
  'resolve.ulimit-crash':
    '여기서 {path}에 따옴표를 쓰면 docker compose가 비정상 종료됩니다. 따옴표 없이 숫자로 쓰세요.',
  'resolve.device-without-target': '{path}에 컨테이너 안의 경로인 `target`이 없습니다.',
  'resolve.unexpected-type': '{path}은(는) `이름=값` 같은 하나의 문자열이어야 합니다.',
  'resolve.map-in-list':
    '{path}은(는) 목록 안의 매핑입니다(대시 뒤에 `{key}:`). 등호를 써서 `- {key}=...`로 쓰거나, 모든 줄에서 대시를 없애고 `{key}: ...`로 쓰세요.',
  'resolve.port-without-target': '{path}에 컨테이너 포트인 `target`이 없습니다.',
  'resolve.volume-without-target': '{path}에 컨테이너 경로인 `target`이 없습니다.',

  'resolve.extends-without-service':
    '서비스 `{name}`의 extends에 확장할 서비스 이름이 없습니다. `service:`를 추가하세요.',
  'resolve.extends-unknown':
    '서비스 `{name}`이(가) 확장하는 `{ref}`이(가) {file}에 없습니다. (다른 레이어나 include한 파일의 서비스는 확장할 수 없습니다.)',
  'resolve.extends-cycle': '서비스들이 서로를 순환하여 확장합니다: {cycle}',
  'resolve.include-must-be-a-list': '`include`는 파일 목록이어야 합니다.',
  'resolve.include-without-path': '이 `include` 항목에 파일이 없습니다. `path:`를 추가하세요.',
  'resolve.include-cycle': '파일들이 서로를 순환하여 포함합니다: {cycle}',
  'resolve.include-conflict':
    '{section}.{name}이(가) 이 파일과 include한 파일에 서로 다르게 선언되어 있습니다. 바꾸려면 오버라이드 파일에서 바꾸세요.',

  'resolve.bad-volume': '{path}의 `{text}`은(는) 올바른 볼륨이 아닙니다. {reason}',
  'resolve.bad-device':
    '{path}의 `{text}`에 콜론이 너무 많습니다. `/dev/호스트:/dev/컨테이너:rwm` 형식이 아니면 긴 문법을 쓰세요.',
  'resolve.bad-port': '{path}의 `{text}`은(는) 올바른 포트가 아닙니다. {reason}',
  'resolve.key-value-expected':
    '{path}은(는) `이름=값` 형식이어야 하지만 `{text}`입니다. `=`과 값을 붙이세요.',
  'resolve.ssh-key': '{path}은(는) `default` 또는 `id=경로`여야 하지만 `{text}`입니다.',
  'resolve.external-name':
    '{path}: `external` 안의 `name`은 더 이상 쓰지 않습니다. `external: true`와 `name`을 나란히 쓰세요.',
  'resolve.external-name-conflict':
    '{path}의 `external` 안에 있는 `name`과 밖에 있는 `name`이 다릅니다. 밖의 것만 남기세요.',
  'resolve.cannot-decode': '{path}에 `{text}`은(는) 쓸 수 없습니다. {reason}',
  'resolve.trailing-space': '{path}의 변수 `{key}`이(가) 공백으로 끝납니다.',

  'resolve.external-conflict': '{path}은(는) external이므로 `{key}`을(를) 함께 쓸 수 없습니다.',
  'resolve.mutually-exclusive': '{path}에는 {keys} 중 하나만 쓸 수 있습니다.',
  'resolve.included-config':
    '포함된 파일의 {path}은(는) 설정되어 있는 변수 {variable}에서 내용을 가져옵니다. 이때 docker compose는 소스가 둘이라고 보고 거부합니다. 포함하는 파일에서 config를 선언하거나 `file`을 쓰세요.',
  'resolve.one-of-must-be-set': '{path}에는 {keys} 중 하나가 필요합니다.',
  'resolve.blank-path': '{path}은(는) 비워 둘 수 없습니다.',
  'resolve.count-and-device-ids': '{path}에는 `count`와 `device_ids` 중 하나만 쓸 수 있습니다.',

  'resolve.no-image-or-build':
    '서비스 `{name}`에 `image`도 `build`도 없어 docker compose가 무엇을 실행할지 알 수 없습니다. `image:`에 이미지 이름을 쓰거나 `build:`에 Dockerfile이 있는 폴더를 쓰세요.',
  'resolve.only-in-layer':
    '서비스 `{name}`은(는) {file}에만 있고 `image`도 `build`도 없어 docker compose가 무엇을 실행할지 알 수 없습니다. 둘 중 하나를 쓰거나 아래 레이어에 있는 이름으로 바꾸세요.',
  'resolve.meant-in-layer':
    '{file} 아래의 어떤 레이어에도 서비스 `{name}`이(가) 없고, 여기에는 `image`도 `build`도 없습니다. `{meant}`을(를) 쓰려던 것인가요?',
  'resolve.reset-image':
    '여기서 `!reset`이 `{key}`을(를) 없애 서비스 `{name}`에 `image`도 `build`도 남지 않습니다. `!reset`을 되돌리거나 대신 실행할 것을 적으세요.',
  'resolve.reset-service':
    '서비스 `{name}`이(가) 의존하는 `{other}`을(를) 여기서 `!reset`이 없앱니다. `!reset`을 되돌리거나 `{name}`의 `depends_on`에서도 `{other}`을(를) 빼세요.',
  'resolve.fix-take-reset-back': '{what}의 `!reset` 되돌리기',
  'resolve.dockerfile-and-inline':
    '서비스 `{name}`에 `dockerfile`과 `dockerfile_inline`이 모두 있습니다. 하나만 남기세요.',
  'resolve.platform-not-built': '서비스 `{name}`이(가) 실행될 {platform}이(가) `build.platforms`에 없습니다.',
  'resolve.network-mode-and-networks':
    '서비스 `{name}`에 `network_mode`와 `networks`가 모두 있습니다. 하나만 남기세요.',
  'resolve.healthcheck-test':
    '서비스 `{name}`의 헬스 체크는 CMD, CMD-SHELL, NONE 중 하나로 시작하거나 하나의 문자열이어야 합니다.',
  'resolve.negative-scale': '서비스 `{name}`의 `scale`은 음수일 수 없습니다.',
  'resolve.distinct-values':
    '서비스 `{name}`의 `{one}` 값과 `{other}` 값이 다릅니다. 하나만 남기거나 같게 하세요.',
  'resolve.container-name-scaled':
    '서비스 `{name}`에 `container_name`이 있어 `{attribute}`은(는) 1보다 클 수 없습니다. 두 컨테이너가 같은 이름을 가질 수 없습니다.',
  'resolve.watch-without-target': '서비스 `{name}`의 이 `develop.watch` 항목에는 `target`이 필요합니다.',
  'resolve.mounted-twice': '서비스 `{name}`이(가) {target}에 두 번 마운트합니다. {other} 항목을 확인하세요.',
  'resolve.depends-on-undefined':
    '서비스 `{name}`이(가) 의존하는 서비스 `{other}`이(가) 정의되지 않았습니다. `services` 아래에 `{other}`을(를) 정의하거나 `depends_on`에서 빼세요.',
  'resolve.depends-on-disabled':
    '서비스 `{name}`이(가) 의존하는 `{other}`이(가) 활성 프로필에서 제외되어 있습니다. 프로필을 활성화하거나 `required: false`로 지정하세요.',
  'resolve.network-mode-undefined':
    '서비스 `{name}`이(가) 네트워크를 공유하는 서비스 `{other}`이(가) `services`에 정의되지 않았습니다.',
  'resolve.network-mode-disabled':
    '서비스 `{name}`이(가) 네트워크를 공유하는 `{other}`이(가) 활성 프로필에서 제외되어 있습니다. 프로필을 활성화하세요.',
  'resolve.did-you-mean': '{sentence} 혹시 `{near}`을(를) 쓰려고 했나요?',
  'resolve.fix-name-instead': '`{other}` 대신 `{near}` 쓰기',
  'resolve.fix-no-dependency': '{name}: {other} 의존 관계 없애기',
  'resolve.fix-build-here': '{name}: 이 폴더의 Dockerfile로 빌드하기',
  'resolve.fix-write-pair': '`{text}`로 쓰기',
  'resolve.actions-expression':
    '{path}의 `${{ ... }}`은(는) GitHub Actions 표현식이며 docker compose는 이를 모릅니다. 변수는 `$NAME`처럼 씁니다. Compose 파일이 아니라 워크플로 파일인지 확인하세요.',
  'resolve.env-lines':
    '환경 변수 파일처럼 `이름=값`으로 쓴 줄입니다. 이런 줄은 `.env` 같은 파일에 두고, Compose 파일에서는 서비스의 `environment:` 아래에 `이름: 값`으로 쓰세요.',
  'resolve.fix-declare': '{name} 선언하기',
  'resolve.undefined-network':
    '서비스 `{name}`이(가) 쓰는 네트워크 `{other}`이(가) 정의되지 않았습니다. 서비스가 쓰는 네트워크는 파일 맨 왼쪽의 `networks:` 아래에도 적어야 합니다.',
  'resolve.undefined-volume':
    '서비스 `{name}`이(가) 쓰는 볼륨 `{other}`이(가) 정의되지 않았습니다. 이름 있는 볼륨은 파일 맨 왼쪽의 `volumes:` 아래에도 적어야 합니다. 호스트 폴더라면 `./`나 `/`로 시작하세요.',
  'resolve.undefined-config':
    '서비스 `{name}`이(가) 쓰는 config `{other}`이(가) 정의되지 않았습니다. 파일 맨 왼쪽의 `configs:` 아래에 파일이나 내용과 함께 적어야 합니다.',
  'resolve.undefined-secret':
    '서비스 `{name}`이(가) 쓰는 시크릿 `{other}`이(가) 정의되지 않았습니다. 파일 맨 왼쪽의 `secrets:` 아래에 값이 담긴 파일이나 변수와 함께 적어야 합니다.',
  'resolve.undefined-build-secret':
    '서비스 `{name}`의 빌드가 쓰는 시크릿 `{other}`이(가) `secrets`에 정의되지 않았습니다.',
  'resolve.undefined-model':
    '서비스 `{name}`이(가) 쓰는 모델 `{other}`이(가) `models`에 정의되지 않았습니다.',
  'resolve.context-undefined':
    '서비스 `{name}`의 빌드 컨텍스트 `{context}`이(가) 가리키는 서비스 `{other}`이(가) 정의되지 않았습니다.',
  'resolve.context-not-buildable':
    '서비스 `{name}`의 빌드 컨텍스트 `{context}`이(가) 가리키는 서비스 `{other}`에 `build`가 없습니다.',
  'resolve.container-name-taken':
    '서비스 `{other}`와(과) `{name}`의 `container_name`이 같습니다: {container}.',
  'resolve.secret-without-source': 'secret `{name}`에는 `file` 또는 `environment`가 필요합니다.',
  'resolve.depends-cycle': '서비스들이 서로를 순환하여 기다립니다: {cycle}',

  'resolve.env-file-not-found': '환경 변수 파일 {file}이(가) 없습니다.',
  'resolve.bad-env-file': '환경 변수 파일 {file}을(를) 읽을 수 없습니다. {reason}',
  'resolve.bad-env-file-line': '환경 변수 파일 {file}의 {line}행을 읽을 수 없습니다. {reason}',
  'resolve.env-file-format':
    '환경 변수 파일의 형식 `{format}`을(를) 알 수 없습니다. `raw`만 쓰거나 비워 두세요.',
  'resolve.bad-project-name':
    '프로젝트 이름 `{name}`이(가) 올바르지 않습니다. 소문자, 숫자, `-`, `_`만 쓰고 소문자나 숫자로 시작하세요.',
  'resolve.empty-project-name': '프로젝트에 이름이 없습니다. `name:`으로 지정하세요.',
  'resolve.negative-replicas': '서비스 `{name}`의 `deploy.replicas`는 음수일 수 없습니다.',
  'resolve.bind-without-source': '{path}은(는) 바인드 마운트인데 호스트 경로인 `source`가 없습니다.',
};
