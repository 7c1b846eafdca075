import type { tour as en } from '../en/tour.ts';

export const tour: Record<keyof typeof en, string> = {
  'tour.step': '{of}단계 중 {at}단계',
  'tour.next': '다음',
  'tour.back': '이전',
  'tour.skip': '건너뛰기',
  'tour.end': '마치기',
  'tour.canvas-title': '그림으로 보는 Compose 파일',
  'tour.canvas-text':
    '카드 하나가 서비스 하나입니다. 선은 누가 누구를 기다리는지, 어떤 네트워크를 함께 쓰는지, 무엇을 마운트하는지 나타냅니다. 카드 가장자리에서 다른 카드로 끌면 연결됩니다.',
  'tour.inspector-title': '모든 속성에 입력란이 있습니다',
  'tour.inspector-text':
    '선택한 요소를 여기에서 편집합니다. 값 옆의 배지는 그 값이 어느 파일에서 왔는지, 물음표는 속성이 무엇인지 알려 줍니다.',
  'tour.yaml-title': 'YAML은 그대로 남습니다',
  'tour.yaml-text':
    '변경은 언제나 내 YAML에서 필요한 곳만 고칩니다. 주석, 순서, 따옴표는 그대로입니다. 여기에 직접 쓰면 그림이 따라옵니다. 실행 취소로 무엇이든 되돌릴 수 있습니다.',
  'tour.palette-title': '필요한 것을 추가하세요',
  'tour.palette-text':
    '템플릿을 캔버스로 끌어다 놓으세요. 데이터베이스, 캐시, 큐, 프록시가 상태 검사, 볼륨, 제한과 함께 추가됩니다. 기본 요소와 내 템플릿도 여기에 있습니다.',
  'tour.views-title': '같은 프로젝트의 다섯 가지 보기',
  'tour.views-text':
    '네트워크는 누가 누구에게 연결할 수 있는지, 시작 순서는 무엇이 무엇을 기다리는지, 데이터는 무엇이 남는지, 노출은 호스트에 무엇이 열리는지 보여 줍니다.',
  'tour.environments-title': '환경은 레이어입니다',
  'tour.environments-text':
    '개발, 운영, 테스트 환경은 파일을 쌓은 것입니다. 하나를 고르면 실제로 적용되는 구성과 편집 내용이 기록될 파일을 볼 수 있습니다.',
  'tour.problems-title': '이유를 알려 주는 문제 목록',
  'tour.problems-text':
    'docker compose가 거부할 내용과 운영에서 문제가 될 내용을 이유와 위치까지 알려 줍니다. 자동으로 고칠 수 있으면 빠른 수정도 제안합니다.',
  'tour.commands-title': '키보드로 모두 할 수 있습니다',
  'tour.commands-text':
    '이 창에서 할 수 있는 일은 모두 이 메뉴에 있고, 둘러보기도 여기에서 다시 열 수 있습니다. 준비되면 내 폴더를 여세요. 저장하기 전에는 아무것도 쓰지 않습니다.',
};
