import type { swarm as english } from '../en/swarm.ts';

export const swarm: Record<keyof typeof english, string> = {
  'swarm.advice-build':
    'Swarm은 빌드하지 않습니다. 이미지를 먼저 빌드해 모든 노드가 내려받을 수 있는 곳에 푸시하세요.',
  'swarm.advice-no-image': '서비스에 이미지가 없습니다. 모든 노드가 내려받을 수 있는 이미지를 지정하세요.',
  'swarm.advice-container-name': '컨테이너 이름은 Swarm이 서비스와 복제본에 따라 직접 붙입니다.',
  'swarm.advice-depends-on':
    'Swarm은 모든 서비스를 한꺼번에 시작합니다. 필요한 것이 응답할 때까지 서비스가 다시 시도해야 합니다.',
  'swarm.advice-devices':
    '노드의 장치는 일반 리소스로 제공합니다: deploy.resources.reservations.generic_resources',
  'swarm.advice-links':
    '같은 네트워크의 서비스는 이름으로 서로를 찾습니다. 다른 이름은 네트워크 별칭으로 지정하세요.',
  'swarm.advice-network-mode': '서비스는 대신 스택의 기본 네트워크에 연결됩니다.',
  'swarm.advice-address': '복제본의 주소는 네트워크가 정합니다. 서비스 이름은 그대로입니다.',
  'swarm.advice-resources': 'deploy.resources의 limits와 reservations에 cpus, memory, pids로 쓰세요.',
  'swarm.advice-pull': '노드는 이미지가 없을 때 내려받습니다.',
  'swarm.advice-platform': 'deploy.placement.constraints로 노드를 고르세요. 예: node.platform.arch == x86_64',
  'swarm.advice-host-ip':
    '포트가 모든 노드의 모든 주소에서 열립니다. 이 컴퓨터에서만 쓰던 포트가 외부에 공개됩니다.',
  'swarm.advice-range': '범위 대신 Swarm이 고르는 포트를 씁니다.',
  'swarm.advice-provider': 'provider가 만드는 것은 Swarm에 없습니다.',
  'swarm.advice-scale': 'deploy.replicas로 쓰세요.',
  'swarm.advice-tmpfs': '대신 마운트하세요: volumes에 type: tmpfs와 크기를 지정합니다.',
  'swarm.advice-bind': '서비스를 실행할 수 있는 모든 노드에 그 폴더나 파일이 있어야 합니다.',
  'swarm.advice-volume': '볼륨은 노드마다 따로 있으며, 한 복제본이 쓴 것을 다른 복제본은 보지 못합니다.',
  'swarm.advice-volumes-from': '볼륨을 volumes에 정의하고 필요한 서비스마다 마운트하세요.',
  'swarm.advice-file': 'docker stack은 secret과 config를 파일에서 읽거나 외부 것을 씁니다.',
  'swarm.advice-driver':
    '이 드라이버는 한 컴퓨터에서만 동작합니다. 스택에는 같은 이름의 오버레이 네트워크가 생깁니다.',
  'swarm.advice-restart':
    'Swarm은 끝난 것을 다시 시작합니다. 막으려면 deploy.restart_policy에 condition: none을 쓰세요.',
  'swarm.advice-image-mount': 'Swarm은 이미지를 마운트할 수 없습니다.',
};
