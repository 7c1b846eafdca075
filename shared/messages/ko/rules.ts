import type { rules as en } from '../en/rules.ts';

export const rules: Record<keyof typeof en, string> = {
  'rules.host-port-twice':
    '{service} 서비스의 호스트 포트 {port}은(는) {other} 서비스가 이미 사용합니다. 두 컨테이너 중 하나만 시작할 수 있으니 다른 포트를 공개하세요.',
  'rules.unreachable-host':
    '{service} 서비스의 {variable} 값이 {target} 서비스를 가리키지만, 두 서비스가 공유하는 네트워크가 없어 이름을 찾을 수 없습니다. 같은 네트워크에 연결하세요.',
  'rules.wait-without-healthcheck':
    '{service} 서비스는 {on} 서비스가 정상(healthy)이 될 때까지 기다리지만, {on} 서비스에 헬스 체크가 없습니다. 이미지에 내장된 헬스 체크가 없다면 {service} 서비스는 시작되지 않습니다.',
  'rules.dependency-condition-reset':
    '{service} 서비스는 이제 {on} 서비스가 `{lost}` 상태가 될 때까지 기다리지 않습니다. 위 레이어가 {on}을(를) 목록으로 적었고, 목록에서는 모든 조건이 `service_started`가 됩니다. 위 레이어에도 조건을 쓰세요.',
  'rules.ulimit-replaced':
    '{service} 서비스의 {limit} 제한은 아래 레이어의 값을 통째로 대체하므로 `{lost}` 값이 사라집니다. `soft`와 `hard`를 모두 쓰세요.',
  'rules.drive-letter-volume':
    '{service} 서비스에 볼륨 `{letter}`이(가) 마운트되지 않습니다. docker compose는 콜론 앞의 한 글자를 Windows 드라이브로 보므로 `{target}`은(는) 컨테이너 안의 경로가 됩니다. 볼륨 이름을 더 길게 지으세요.',
  'rules.floating-tag':
    '{service} 서비스의 {image} 이미지는 다음에 내려받을 때 버전이 바뀔 수 있습니다. 어디서나 같은 버전을 쓰려면 태그를 지정하세요.',
  'rules.written-secret':
    '{service} 서비스의 {variable} 값이 파일에 그대로 적혀 있어 저장소를 읽는 모든 사람이 볼 수 있습니다. 시크릿이나 .env 변수를 사용하세요.',
  'rules.unused-resource':
    '{name}이(가) 정의되어 있지만 사용하는 서비스가 없어 Compose가 결과에서 제외합니다.',
  'rules.fix-join-network': '{service}: {network} 네트워크에 연결',
  'rules.fix-wait-for-start': '{on} 서비스가 시작될 때까지만 기다리기',
  'rules.fix-move-to-secret': '값을 {image} 이미지가 읽는 시크릿 파일로 옮기기',
  'rules.fix-move-to-env': '값을 .env로 옮기기 ({name})',
  'rules.fix-remove': '{name} 삭제',
};
