/** Help for every attribute in Korean, by dotted path; `*` stands for names and indexes. A test compares it with the rows. */

type Help = Readonly<Record<string, string>>;

function under(path: string, help: Help): Help {
  return Object.fromEntries(
    Object.entries(help).map(([name, text]) => [name === '' ? path : `${path}.${name}`, text]),
  );
}

const hook: Help = {
  command: '실행할 명령입니다. 한 줄로 쓰거나 인수 목록으로 씁니다.',
  user: '명령을 실행할 사용자입니다. 생략하면 컨테이너의 사용자로 실행합니다.',
  privileged: '확장된 권한으로 실행합니다.',
  working_dir: '명령을 실행할 컨테이너 안의 디렉터리입니다.',
  environment: '이 명령에만 적용되는 환경 변수입니다.',
};

const deviceRequest: Help = {
  capabilities: '장치가 갖추어야 할 기능입니다.',
  count: '장치 개수 또는 `all`입니다. `device_ids`와 함께 쓸 수 없습니다.',
  device_ids: '특정 장치를 ID로 지정합니다. `count`와 함께 쓸 수 없습니다.',
  driver: '장치를 제공하는 드라이버입니다.',
  options: '드라이버에 전달할 옵션입니다.',
};

const rollout: Help = {
  parallelism: '한 번에 교체할 컨테이너 수입니다. 0이면 모두 한꺼번에 교체합니다.',
  delay: '컨테이너 묶음을 교체하는 사이에 기다릴 시간입니다.',
  failure_action: '교체한 컨테이너가 실패했을 때 할 일입니다.',
  monitor: '교체한 컨테이너의 실패 여부를 지켜볼 시간입니다.',
  max_failure_ratio: '실패해도 되는 컨테이너의 비율로, 0과 1 사이의 값입니다.',
  order: '기존 컨테이너를 멈추기 전에 새 컨테이너를 먼저 시작할지 정합니다.',
};

const fileReference = (kind: string, target: string): Help => ({
  source: `최상위 \`${kind}s\`에 정의한 ${kind} 이름입니다.`,
  target,
  uid: '컨테이너 안에서 파일을 소유할 사용자의 숫자 ID입니다.',
  gid: '컨테이너 안에서 파일을 소유할 그룹의 숫자 ID입니다.',
  mode: '파일 권한(8진수)입니다.',
});

const secretTarget =
  '컨테이너 안의 경로 또는 `/run/secrets` 안의 파일 이름입니다. 생략하면 secret 이름을 씁니다.';
const configTarget = '컨테이너 안의 경로입니다. 생략하면 `/<source>`입니다.';

const ulimit: Help = {
  '*.soft': '프로세스가 하드 제한까지 스스로 올릴 수 있는 소프트 제한입니다.',
  '*.hard': 'root만 올릴 수 있는 하드 제한입니다.',
};

const blkio = (rate: string): Help => ({ '*.path': '호스트의 장치 경로입니다.', '*.rate': rate });
const bytesPerSecond = '초당 최대 바이트 수입니다. 예: `12mb`';
const operationsPerSecond = '초당 최대 작업 수입니다.';

const externalName = '프로젝트 밖에서 쓰는 이름입니다.';

const container: Help = {
  image: '컨테이너를 시작할 이미지입니다. `[레지스트리/]이름[:태그][@다이제스트]` 형식입니다.',
  container_name:
    '프로젝트와 서비스 이름으로 만드는 이름 대신 쓸 고정된 컨테이너 이름입니다. 지정하면 서비스를 여러 개로 확장할 수 없습니다.',
  command: '이미지의 기본 명령을 대체합니다.',
  entrypoint: '이미지의 엔트리포인트를 대체합니다. 이때 이미지의 기본 명령은 무시됩니다.',
  environment: '컨테이너의 환경 변수입니다. 값 없이 이름만 쓰면 셸의 값을 가져옵니다.',
  env_file:
    '컨테이너의 환경 변수를 담은 파일입니다. 뒤에 쓴 파일이 우선하고, `environment`가 모든 파일보다 우선합니다.',
  'env_file.*.path': '환경 변수 파일의 경로입니다.',
  'env_file.*.required': '파일이 없을 때 오류로 볼지 정합니다.',
  'env_file.*.format':
    '파일을 읽는 방식입니다. 기본은 `.env` 형식이고, `raw`는 각 줄을 있는 그대로 읽습니다.',
  working_dir: '명령을 시작할 디렉터리입니다. 생략하면 이미지의 설정을 따릅니다.',
  user: '명령을 실행할 사용자와 그룹입니다. 이름이나 ID를 `사용자:그룹` 형식으로 씁니다.',
  hostname: '컨테이너 자신의 호스트 이름입니다.',
  domainname: '컨테이너 자신의 도메인 이름입니다.',
  platform: '컨테이너를 실행할 플랫폼입니다. `os[/아키텍처[/변형]]` 형식입니다.',
  pull_policy:
    '이미지를 언제 가져올지 정합니다. 기본값은 `missing`이며 `always`, `never`, `build` 또는 일정 시간 간격을 쓸 수 있습니다.',
  pull_refresh_after: '로컬 이미지가 이 시간보다 오래되면 다시 가져옵니다.',
  labels: '컨테이너의 레이블입니다. 프록시 같은 도구가 읽습니다.',
  label_file: '컨테이너의 레이블을 담은 파일입니다. `labels`가 우선합니다.',
  annotations: '런타임에 전달할 컨테이너의 어노테이션입니다.',
  profiles: '이 프로필 중 하나가 활성화되어 있을 때만 서비스를 실행합니다. 생략하면 항상 실행합니다.',
  extends: '다른 서비스의 속성을 물려받고 여기에서 바꿉니다.',
  'extends.service': '속성을 물려줄 서비스입니다.',
  'extends.file': '그 서비스가 들어 있는 Compose 파일입니다. 생략하면 현재 파일입니다.',
  provider: '컨테이너 대신 다른 프로그램이 이 서비스를 준비하고 정리합니다.',
  'provider.type': '서비스를 제공하는 프로그램입니다. Docker CLI 플러그인이나 같은 이름의 실행 파일입니다.',
  'provider.options': '프로그램에 전달할 옵션입니다.',
  models: '서비스가 사용하는 AI 모델입니다. 모델의 주소는 환경 변수로 전달됩니다.',
  'models.*.endpoint_var': '모델의 주소를 받을 환경 변수입니다.',
  'models.*.model_var': '모델의 이름을 받을 환경 변수입니다.',
  attach: '`docker compose up`이 이 서비스의 로그를 보여 줄지 정합니다.',
  tty: '컨테이너에 터미널을 할당합니다.',
  stdin_open: '컨테이너의 표준 입력을 열어 둡니다.',
  scale: '실행할 컨테이너 수입니다. `deploy.replicas`와 같은 뜻입니다.',
};

const build: Help = {
  '': '이미지를 소스에서 빌드하는 방법입니다. 디렉터리만 쓰거나 옵션과 함께 씁니다.',
  context: '빌드에 사용할 파일이 있는 디렉터리 또는 Git URL입니다.',
  dockerfile: '빌드할 Dockerfile입니다. 컨텍스트 기준 경로이며, 생략하면 `Dockerfile`입니다.',
  dockerfile_inline: '파일 대신 여기에 직접 쓰는 Dockerfile 내용입니다.',
  target: '멀티 스테이지 Dockerfile에서 빌드할 스테이지입니다.',
  args: 'Dockerfile의 `ARG`에 넣을 빌드 인수입니다.',
  additional_contexts:
    '`COPY --from=이름`에 쓸 추가 빌드 컨텍스트입니다. 경로, URL, 이미지 또는 `service:이름`을 씁니다.',
  labels: '빌드한 이미지에 붙일 레이블입니다.',
  tags: '`image` 외에 빌드한 이미지에 붙일 이름입니다.',
  cache_from: '빌더가 캐시된 레이어를 가져올 곳입니다.',
  cache_to: '빌더가 다음 빌드를 위해 캐시를 저장할 곳입니다.',
  no_cache: '캐시를 쓰지 않고 모든 단계를 다시 빌드합니다.',
  pull: '빌드할 때마다 새로운 베이스 이미지가 있는지 확인합니다.',
  platforms: '이미지를 빌드할 대상 플랫폼입니다.',
  network: '빌드 중 `RUN` 단계가 사용할 네트워크입니다. `host`, `none` 또는 네트워크 이름을 씁니다.',
  extra_hosts: '`RUN` 단계에서 해석할 수 있는 호스트 이름과 주소입니다.',
  secrets: '개별 빌드 단계가 마운트할 수 있는 secret입니다. 이미지에는 남지 않습니다.',
  ...under('secrets.*', fileReference('secret', secretTarget)),
  ssh: '빌드 단계가 사용할 SSH 에이전트나 키입니다. `default` 또는 ID와 키 경로를 씁니다.',
  shm_size: '빌드 중 `/dev/shm`의 크기입니다.',
  ulimits: '빌드 중 실행되는 프로세스의 제한입니다.',
  ...under('ulimits', ulimit),
  isolation: '빌드 컨테이너의 격리 기술입니다(Windows).',
  privileged: '빌더가 허용하면 확장된 권한으로 빌드합니다.',
  entitlements: '빌드가 빌더에 요청하는 추가 권한입니다.',
  provenance: '이미지에 출처 증명(provenance)을 붙일지, 어떻게 붙일지 정합니다.',
  sbom: '이미지에 소프트웨어 구성 목록(SBOM)을 붙일지, 어떻게 붙일지 정합니다.',
};

const lifecycle: Help = {
  depends_on: '이 서비스보다 먼저 시작할 서비스와 기다릴 조건입니다.',
  'depends_on.*.condition':
    '무엇을 기다릴지 정합니다. 시작됨, 정상(healthy) 상태, 성공적으로 종료됨 중 하나입니다.',
  'depends_on.*.restart': 'Compose가 그 서비스를 다시 시작할 때 이 서비스도 다시 시작합니다.',
  'depends_on.*.required': '그 서비스가 없으면 이 서비스의 시작을 실패로 볼지 정합니다.',
  links:
    '다른 이름으로도 접근할 서비스입니다. `서비스` 또는 `서비스:별칭` 형식이며, 그 서비스가 먼저 시작됩니다.',
  restart: '컨테이너가 끝났을 때 엔진이 다시 시작할지 정합니다.',
  ...under('healthcheck', {
    '': '서비스가 정상인지 엔진이 확인하는 방법입니다. 다른 서비스가 `service_healthy`로 기다릴 수 있습니다.',
    test: '컨테이너가 정상이면 0으로 끝나는 명령입니다. 셸 한 줄이나 `CMD` / `CMD-SHELL` / `NONE`으로 시작하는 목록을 씁니다.',
    interval: '검사 사이의 간격입니다. 생략하면 30초입니다.',
    timeout: '이 시간 안에 응답하지 않으면 검사 실패로 봅니다. 생략하면 30초입니다.',
    retries: '연속으로 이 횟수만큼 실패하면 비정상(unhealthy)이 됩니다. 생략하면 3회입니다.',
    start_period: '시작하는 데 걸리는 시간입니다. 이 동안의 실패는 세지 않습니다.',
    start_interval: '시작 기간 동안의 검사 간격입니다. 생략하면 5초입니다.',
    disable: '이미지에 들어 있는 헬스 체크를 끕니다.',
  }),
  ...under('deploy', {
    '': '복제본 수, 리소스 제한, 배포 방식입니다. Swarm은 전부, 단일 엔진은 복제본 수와 리소스를 사용합니다.',
    mode: '정해진 수의 복제본, 노드마다 하나, 또는 끝까지 실행되는 작업 중에서 고릅니다.',
    replicas: '실행할 컨테이너 수입니다.',
    endpoint_mode:
      '클라이언트가 서비스를 찾는 방식입니다. 가상 주소 하나 또는 컨테이너마다 DNS 레코드 하나를 씁니다.',
    labels: '컨테이너가 아니라 서비스에 붙는 레이블입니다.',
    resources: '프로세서, 메모리, 장치의 제한과 예약입니다.',
    'resources.limits': '컨테이너가 넘을 수 없는 한도입니다.',
    'resources.limits.cpus': '컨테이너가 쓸 수 있는 최대 프로세서 수입니다.',
    'resources.limits.memory': '컨테이너가 쓸 수 있는 최대 메모리입니다.',
    'resources.limits.pids': '컨테이너가 가질 수 있는 최대 프로세스 수입니다.',
    'resources.reservations': '컨테이너에 보장되는 리소스입니다.',
    'resources.reservations.cpus': '컨테이너를 위해 남겨 두는 프로세서입니다.',
    'resources.reservations.memory': '컨테이너를 위해 남겨 두는 메모리입니다.',
    'resources.reservations.devices': 'GPU처럼 컨테이너에 필요한 장치입니다.',
    ...under('resources.reservations.devices.*', deviceRequest),
    'resources.reservations.generic_resources': '클러스터만 아는, 개수로 세는 리소스입니다.',
    'resources.reservations.generic_resources.*.discrete_resource_spec': '개수로 나눌 수 있는 리소스입니다.',
    'resources.reservations.generic_resources.*.discrete_resource_spec.kind':
      '노드가 알리는 리소스의 종류입니다.',
    'resources.reservations.generic_resources.*.discrete_resource_spec.value': '필요한 개수입니다.',
    restart_policy:
      '컨테이너를 다시 시작할지, 어떻게 시작할지 정합니다. 지원되는 곳에서는 `restart`를 대신합니다.',
    'restart_policy.condition': '끝난 컨테이너를 다시 시작할 조건입니다.',
    'restart_policy.delay': '다시 시작하기 전에 기다릴 시간입니다.',
    'restart_policy.max_attempts': '포기하기 전에 시도할 횟수입니다. 생략하면 제한이 없습니다.',
    'restart_policy.window': '시작에 성공했다고 보려면 컨테이너가 실행되어야 하는 시간입니다.',
    update_config: '새 버전이 실행 중인 컨테이너를 교체하는 방식입니다.',
    ...under('update_config', rollout),
    rollback_config: '업데이트가 실패했을 때 이전 버전으로 되돌리는 방식입니다.',
    ...under('rollback_config', rollout),
    placement: '컨테이너를 실행할 수 있는 노드를 정합니다.',
    'placement.constraints': '노드가 만족해야 하는 조건입니다.',
    'placement.preferences': '조건에 맞는 노드에 컨테이너를 분산하는 방식입니다.',
    'placement.preferences.*.spread': '이 노드 레이블의 값마다 컨테이너를 고르게 나눕니다.',
    'placement.max_replicas_per_node': '한 노드에서 실행할 이 서비스의 최대 컨테이너 수입니다.',
  }),
  ...under('develop', {
    '': '`docker compose watch`가 실행되는 동안 소스 변경을 반영하는 방식입니다.',
    watch: '변경된 파일을 동기화할지, 서비스를 다시 빌드하거나 다시 시작할지 정하는 규칙입니다.',
    'watch.*.path': '지켜볼 파일 또는 디렉터리입니다.',
    'watch.*.action': '경로 아래의 무언가가 바뀌었을 때 할 일입니다.',
    'watch.*.target': '변경된 파일을 복사할 컨테이너 안의 경로입니다. 동기화할 때 필요합니다.',
    'watch.*.ignore': '변경을 무시할 파일의 패턴입니다.',
    'watch.*.include': '변경을 반영할 파일만 고르는 패턴입니다.',
    ...under('watch.*.exec', { ...hook, '': '`sync+exec` 다음에 컨테이너에서 실행할 명령입니다.' }),
    'watch.*.initial_sync': 'watch를 시작할 때 모든 파일을 한 번 복사합니다.',
  }),
  post_start: '컨테이너가 시작된 직후 컨테이너 안에서 실행할 명령입니다.',
  ...under('post_start.*', hook),
  pre_stop: '컨테이너를 멈추기 전에 컨테이너 안에서 실행할 명령입니다.',
  ...under('pre_stop.*', hook),
  stop_grace_period: '종료 신호를 보낸 뒤 강제로 끝내기 전에 기다릴 시간입니다. 생략하면 10초입니다.',
  stop_signal: '컨테이너에 종료를 요청하는 신호입니다.',
  logging: '컨테이너의 로그를 어디에 얼마나 남길지 정합니다.',
  'logging.driver': '로그를 보낼 곳입니다.',
  'logging.options': '드라이버에 전달할 옵션입니다.',
};

const connections: Help = {
  ports: '호스트에서 접근할 수 있는 컨테이너의 포트입니다.',
  'ports.*.target': '컨테이너의 포트입니다.',
  'ports.*.published': '호스트의 포트 또는 포트 범위입니다. 생략하면 비어 있는 포트를 씁니다.',
  'ports.*.host_ip': '포트를 열 호스트의 주소입니다. 생략하면 모든 주소에서 엽니다.',
  'ports.*.protocol': '전송 프로토콜입니다.',
  'ports.*.mode': 'Swarm에서 `ingress`는 모든 노드에 분산하고, `host`는 각 노드에서 포트를 엽니다.',
  'ports.*.name': '사람이 알아보기 위한 이름입니다.',
  'ports.*.app_protocol': '이 포트에서 사용하는 애플리케이션 프로토콜입니다.',
  expose: '다른 서비스가 사용하는 포트입니다. 문서 역할을 하며 호스트에는 열리지 않습니다.',
  networks: '서비스가 연결될 네트워크입니다. 생략하면 `default` 네트워크에 연결됩니다.',
  'networks.*.aliases': '이 네트워크에서 서비스를 찾을 수 있는 추가 이름입니다.',
  'networks.*.ipv4_address': '네트워크의 서브넷에 속한 고정 IPv4 주소입니다.',
  'networks.*.ipv6_address': '네트워크의 서브넷에 속한 고정 IPv6 주소입니다.',
  'networks.*.link_local_ips': '엔진 밖에서 관리하는 링크 로컬 주소입니다.',
  'networks.*.mac_address': '이 네트워크에서 쓸 MAC 주소입니다.',
  'networks.*.interface_name': '컨테이너 안의 네트워크 인터페이스 이름입니다.',
  'networks.*.driver_opts': '이 서비스를 위해 네트워크 드라이버에 전달할 옵션입니다.',
  'networks.*.priority': '네트워크를 연결하는 순서입니다. 값이 큰 것부터 연결합니다.',
  'networks.*.gw_priority': '값이 가장 큰 네트워크가 기본 게이트웨이가 됩니다.',
  network_mode:
    '네트워크 대신 쓸 방식입니다. 호스트의 네트워크, 없음, 또는 다른 서비스나 컨테이너의 네트워크를 씁니다.',
  extra_hosts: '컨테이너가 해석할 수 있는 호스트 이름과 주소입니다.',
  dns: '컨테이너가 사용할 DNS 서버입니다.',
  dns_search: '짧은 호스트 이름에 붙여 볼 검색 도메인입니다.',
  dns_opt: '컨테이너의 DNS 리졸버 옵션입니다.',
  mac_address: '컨테이너의 MAC 주소입니다.',
  external_links:
    '이름으로 접근할 이 프로젝트 밖의 컨테이너입니다. `컨테이너` 또는 `컨테이너:별칭` 형식입니다.',
};

const storage: Help = {
  volumes: '컨테이너에 마운트할 볼륨과 호스트 디렉터리, 그리고 그 위치입니다.',
  'volumes.*.type': '마운트할 대상의 종류입니다.',
  'volumes.*.source': '볼륨 이름, 호스트 경로 또는 이미지입니다. tmpfs와 익명 볼륨에는 쓰지 않습니다.',
  'volumes.*.target': '컨테이너 안의 경로입니다.',
  'volumes.*.read_only': '컨테이너가 그곳에 쓸 수 없게 합니다.',
  'volumes.*.consistency': '예전 macOS용 Docker Desktop의 힌트로, 지금은 무시됩니다.',
  'volumes.*.bind': '바인드 마운트의 옵션입니다.',
  'volumes.*.bind.propagation': '그 아래의 마운트가 반대쪽에서도 보이게 할지 정합니다.',
  'volumes.*.bind.create_host_path': '호스트에 디렉터리가 없으면 만듭니다.',
  'volumes.*.bind.recursive': '호스트 경로 아래의 마운트도 함께 가져올지 정합니다.',
  'volumes.*.bind.selinux': 'SELinux 레이블입니다. `z`는 컨테이너끼리 공유하고, `Z`는 이 컨테이너만 씁니다.',
  'volumes.*.volume': '볼륨 마운트의 옵션입니다.',
  'volumes.*.volume.nocopy': '이미지의 해당 경로에 있는 파일을 새 볼륨으로 복사하지 않습니다.',
  'volumes.*.volume.subpath': '볼륨의 루트 대신 마운트할 볼륨 안의 디렉터리입니다.',
  'volumes.*.volume.labels': '이 마운트를 위해 만드는 익명 볼륨의 레이블입니다.',
  'volumes.*.tmpfs': '메모리에 있는 tmpfs 마운트의 옵션입니다.',
  'volumes.*.tmpfs.size': '최대 크기입니다. 생략하면 제한이 없습니다.',
  'volumes.*.tmpfs.mode': '마운트된 디렉터리의 권한(8진수)입니다.',
  'volumes.*.image': '이미지 마운트의 옵션입니다.',
  'volumes.*.image.subpath': '이미지의 파일 시스템 안에서 마운트할 디렉터리입니다.',
  volumes_from: '다른 서비스나 `container:이름`의 모든 마운트를 가져옵니다. 읽기 전용은 `:ro`를 붙입니다.',
  tmpfs: '컨테이너가 멈추면 사라지는 메모리 상의 디렉터리입니다.',
  configs: '서비스가 파일로 읽을 수 있는 config입니다.',
  ...under('configs.*', fileReference('config', configTarget)),
  secrets: '서비스가 `/run/secrets`에서 파일로 읽을 수 있는 secret입니다.',
  ...under('secrets.*', fileReference('secret', secretTarget)),
  devices: '컨테이너가 사용할 수 있는 호스트의 장치입니다.',
  'devices.*.source': '호스트의 장치 또는 CDI 이름입니다.',
  'devices.*.target': '컨테이너 안의 장치 경로입니다.',
  'devices.*.permissions': '허용할 동작을 나타내는 문자입니다. 읽기, 쓰기, 노드 생성(`rwm`)입니다.',
  storage_opt: '컨테이너 자체 파일 시스템의 저장소 옵션입니다.',
  read_only: '컨테이너 자체 파일 시스템에 쓸 수 없게 합니다.',
};

const resources: Help = {
  cpus: '컨테이너가 쓸 수 있는 최대 프로세서 수입니다. `deploy.resources.limits.cpus`와 같은 뜻입니다.',
  cpu_count: '컨테이너가 쓸 수 있는 프로세서 개수입니다(Windows).',
  cpu_percent: '전체 프로세서 중 쓸 수 있는 비율(%)입니다(Windows).',
  cpu_shares: '프로세서가 바쁠 때 다른 컨테이너와 나누는 가중치입니다. 보통 1024입니다.',
  cpu_quota: '각 주기에 쓸 수 있는 프로세서 시간(마이크로초)입니다.',
  cpu_period: '스케줄러 주기의 길이(마이크로초)입니다.',
  cpu_rt_runtime: '각 주기의 실시간 스케줄링 시간(마이크로초)입니다.',
  cpu_rt_period: '실시간 스케줄러 주기의 길이(마이크로초)입니다.',
  cpuset: '컨테이너가 실행될 수 있는 프로세서 번호입니다.',
  mem_limit: '컨테이너가 쓸 수 있는 최대 메모리입니다. `deploy.resources.limits.memory`와 같은 뜻입니다.',
  mem_reservation: '메모리가 부족할 때도 컨테이너에 남겨 두는 메모리입니다.',
  mem_swappiness: '메모리를 얼마나 쉽게 스왑할지 정합니다. 0(안 함)부터 100까지입니다.',
  memswap_limit: '메모리와 스왑을 합친 최대 크기입니다. -1이면 스왑에 제한이 없습니다.',
  oom_kill_disable: '메모리가 바닥났을 때 커널이 이 컨테이너를 종료하지 않게 합니다.',
  oom_score_adj: '커널이 먼저 종료할 컨테이너를 정하는 값입니다. -1000(종료 안 함)부터 1000까지입니다.',
  pids_limit: '컨테이너가 가질 수 있는 최대 프로세스 수입니다. -1이면 제한이 없습니다.',
  shm_size: '컨테이너의 공유 메모리인 `/dev/shm`의 크기입니다.',
  ulimits: '컨테이너 안 프로세스의 제한입니다.',
  ...under('ulimits', ulimit),
  gpus: '컨테이너가 사용할 수 있는 GPU입니다. 전부(`all`) 또는 조건에 맞는 것만 고릅니다.',
  ...under('gpus.*', deviceRequest),
  ...under('blkio_config', {
    '': '디스크 읽기와 쓰기의 제한입니다.',
    weight: '다른 컨테이너와 나누는 디스크 시간의 비중입니다. 10부터 1000까지입니다.',
    weight_device: '장치별 비중입니다.',
    'weight_device.*.path': '호스트의 장치 경로입니다.',
    'weight_device.*.weight': '이 장치의 시간에 대한 비중입니다. 10부터 1000까지입니다.',
    device_read_bps: '장치에서 초당 읽을 수 있는 바이트 수입니다.',
    ...under('device_read_bps', blkio(bytesPerSecond)),
    device_read_iops: '장치의 초당 읽기 작업 수입니다.',
    ...under('device_read_iops', blkio(operationsPerSecond)),
    device_write_bps: '장치에 초당 쓸 수 있는 바이트 수입니다.',
    ...under('device_write_bps', blkio(bytesPerSecond)),
    device_write_iops: '장치의 초당 쓰기 작업 수입니다.',
    ...under('device_write_iops', blkio(operationsPerSecond)),
  }),
};

const security: Help = {
  privileged: '호스트가 가진 거의 모든 권한을 컨테이너에 줍니다.',
  cap_add: '기본 권한에 더할 리눅스 커널 기능(capability)입니다.',
  cap_drop: '빼앗을 리눅스 커널 기능(capability)입니다.',
  security_opt: '컨테이너에 적용할 보안 모듈 옵션입니다.',
  group_add: '사용자가 추가로 속할 그룹입니다. 이름이나 ID를 씁니다.',
  userns_mode: '컨테이너의 사용자 네임스페이스입니다. `host` 또는 엔진이 아는 값을 씁니다.',
  pid: '프로세스 네임스페이스입니다. 호스트의 것이나 다른 서비스 또는 컨테이너의 것을 씁니다.',
  ipc: '공유 메모리와 메시지 큐의 네임스페이스입니다. 전용, 공유 가능, 또는 다른 것의 네임스페이스를 씁니다.',
  uts: '호스트 이름의 네임스페이스입니다. 호스트의 것을 쓰거나, 생략하면 컨테이너 전용입니다.',
  cgroup: 'cgroup 네임스페이스입니다. 호스트의 것 또는 전용을 씁니다.',
  cgroup_parent: '컨테이너를 넣을 상위 cgroup입니다.',
  device_cgroup_rules: '컨테이너가 만들거나 사용할 수 있는 장치의 규칙입니다.',
  sysctls: '컨테이너에 적용할 커널 매개변수입니다.',
  init: '신호를 전달하고 죽은 프로세스를 정리하는 작은 init 프로세스를 먼저 실행합니다.',
  isolation: '컨테이너의 격리 기술입니다(Windows).',
  runtime: '컨테이너를 시작할 런타임입니다.',
  credential_spec: 'Windows 컨테이너의 관리 서비스 계정입니다.',
  'credential_spec.config': '자격 증명 사양이 들어 있는 config입니다.',
  'credential_spec.file': '자격 증명 사양이 들어 있는 파일입니다.',
  'credential_spec.registry': '자격 증명 사양이 들어 있는 Windows 레지스트리 값입니다.',
  use_api_socket: '컨테이너가 사용자의 자격 증명으로 엔진의 API를 쓸 수 있게 합니다.',
};

const networks: Help = {
  '': '네트워크입니다. 같은 네트워크에 있는 서비스는 이름으로 서로를 찾습니다.',
  name: '프로젝트 밖에서 쓰는 네트워크 이름입니다. 생략하면 `<project>_<key>`입니다.',
  driver: '네트워크 드라이버입니다. 단일 엔진에서는 `bridge`, Swarm에서는 `overlay`를 씁니다.',
  driver_opts: '드라이버에 전달할 옵션입니다.',
  external: '이미 있는 네트워크입니다. Compose가 만들거나 지우지 않습니다.',
  'external.name': externalName,
  internal: '밖으로 나가는 길이 없습니다. 이 네트워크의 컨테이너끼리만 통신합니다.',
  attachable: '서비스에 속하지 않은 컨테이너도 연결할 수 있습니다(overlay).',
  enable_ipv4: '네트워크에서 IPv4를 쓸지 정합니다.',
  enable_ipv6: '네트워크에서 IPv6를 쓸지 정합니다.',
  ipam: '주소를 나누어 주는 방식입니다.',
  'ipam.driver': '주소를 나누어 주는 드라이버입니다.',
  'ipam.config': '네트워크의 서브넷입니다.',
  'ipam.config.*.subnet': '네트워크의 주소 범위입니다.',
  'ipam.config.*.ip_range': '컨테이너가 주소를 받을 서브넷의 일부입니다.',
  'ipam.config.*.gateway': '서브넷의 게이트웨이 주소입니다.',
  'ipam.config.*.aux_addresses': '드라이버가 비워 두어야 하는 주소를 호스트 이름별로 씁니다.',
  'ipam.options': '드라이버에 전달할 옵션입니다.',
  labels: '네트워크의 레이블입니다.',
};

const volumes: Help = {
  '': '컨테이너가 사라져도 남아 있고 여러 서비스가 함께 쓸 수 있는 데이터입니다.',
  name: '프로젝트 밖에서 쓰는 볼륨 이름입니다. 생략하면 `<project>_<key>`입니다.',
  driver: '데이터를 보관하는 드라이버입니다.',
  driver_opts: '드라이버에 전달할 옵션입니다.',
  external: '이미 있는 볼륨입니다. Compose가 만들거나 지우지 않습니다.',
  'external.name': externalName,
  labels: '볼륨의 레이블입니다.',
};

const configs: Help = {
  '': '이미지를 바꾸지 않고 서비스에 마운트할 수 있는 설정 파일입니다.',
  name: '프로젝트 밖에서 쓰는 config 이름입니다. 생략하면 `<project>_<key>`입니다.',
  file: '내용을 가져올 파일입니다.',
  content: '내용을 직접 씁니다. 여기에서도 `$`는 변수의 시작입니다.',
  environment: '값이 내용이 되는 셸 변수입니다.',
  external: '이미 있는 config입니다. Compose가 만들지 않습니다.',
  'external.name': externalName,
  labels: 'config의 레이블입니다.',
  template_driver: '내용을 템플릿으로 채우는 드라이버입니다(Swarm).',
};

const secrets: Help = {
  '': '서비스가 파일로 읽을 수 있는 비밀 값입니다.',
  name: '프로젝트 밖에서 쓰는 secret 이름입니다. 생략하면 `<project>_<key>`입니다.',
  file: '비밀 값이 들어 있는 파일입니다.',
  environment: '값이 비밀 값이 되는 셸 변수입니다.',
  external: '이미 있는 secret입니다. Compose가 만들지 않습니다.',
  'external.name': externalName,
  labels: 'secret의 레이블입니다.',
  driver: 'secret을 보관하는 드라이버입니다(Swarm).',
  driver_opts: '드라이버에 전달할 옵션입니다.',
  template_driver: '내용을 템플릿으로 채우는 드라이버입니다(Swarm).',
};

const models: Help = {
  '': '서비스가 호출할 수 있는 AI 모델입니다.',
  model: '모델 러너가 가져올 수 있는 OCI 아티팩트 형태의 모델입니다.',
  name: '프로젝트 밖에서 쓰는 모델 이름입니다.',
  context_size: '최대 컨텍스트 토큰 수입니다.',
  runtime_flags: '추론 엔진에 전달할 플래그입니다.',
};

export const attributeHelp: Help = {
  name: '프로젝트 이름입니다. 컨테이너, 네트워크, 볼륨 이름의 앞부분이 됩니다.',
  services: '애플리케이션을 이루는 부분들입니다. 각각 컨테이너로 실행됩니다.',
  'services.*': '같은 이미지의 컨테이너 하나 이상으로 실행되는 애플리케이션의 한 부분입니다.',
  ...under('services.*', container),
  ...under('services.*.build', build),
  ...under('services.*', lifecycle),
  ...under('services.*', connections),
  ...under('services.*', storage),
  ...under('services.*', resources),
  ...under('services.*', security),
  networks: '서비스를 연결하는 네트워크입니다. `default`는 적지 않아도 있습니다.',
  ...under('networks.*', networks),
  volumes: '데이터를 보관하는 이름 있는 볼륨입니다.',
  ...under('volumes.*', volumes),
  configs: '서비스가 파일로 마운트할 수 있는 설정입니다.',
  ...under('configs.*', configs),
  secrets: '서비스가 파일로 마운트할 수 있는 비밀 데이터입니다.',
  ...under('secrets.*', secrets),
  models: '서비스가 호출할 수 있는 AI 모델입니다.',
  ...under('models.*', models),
  include: '서비스와 리소스를 이 프로젝트에 포함할 다른 Compose 파일입니다.',
  'include.*.path': 'Compose 파일, 또는 파일과 그 오버라이드 파일들입니다.',
  'include.*.project_directory': '그 안의 경로가 시작되는 디렉터리입니다. 생략하면 그 파일의 디렉터리입니다.',
  'include.*.env_file': '그 파일에 쓸 변수 파일입니다. 생략하면 그 디렉터리의 `.env`입니다.',
  version: '더 이상 쓰지 않는 파일 형식의 버전입니다. Compose는 이 값을 무시합니다.',
  'x-*': '확장입니다. Compose는 그대로 두고 무시합니다. 여러 곳에서 함께 쓸 앵커를 두기에 좋습니다.',
};

/** Why attributes are obsolete and what to use instead, by dotted path. */
export const attributeDeprecation: Help = {
  version: '지우세요. 지금은 Compose 파일 형식이 하나뿐입니다.',
  'networks.*.external.name': '`external: true`로 쓰고 그 옆에 `name`을 쓰세요.',
  'volumes.*.external.name': '`external: true`로 쓰고 그 옆에 `name`을 쓰세요.',
  'configs.*.external.name': '`external: true`로 쓰고 그 옆에 `name`을 쓰세요.',
  'secrets.*.external.name': '`external: true`로 쓰고 그 옆에 `name`을 쓰세요.',
};
