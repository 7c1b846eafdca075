import type { recover as en } from '../en/recover.ts';

export const recover: Record<keyof typeof en, string> = {
  'recover.fail': '비정상 종료에 대비해 저장하지 않은 변경을 보관할 수 없습니다. 곧 저장하세요.',
  'recover.found_one': 'Composewright가 종료될 때 저장하지 않은 변경이 파일 {count}개에 있습니다.',
  'recover.found_other': 'Composewright가 종료될 때 저장하지 않은 변경이 파일 {count}개에 있습니다.',
  'recover.show': '보기',
  'recover.left_one': '{folder}: Composewright가 종료될 때 파일 {count}개를 저장하지 않았습니다.',
  'recover.left_other': '{folder}: Composewright가 종료될 때 파일 {count}개를 저장하지 않았습니다.',
  'recover.open': '열기',
  'recover.title': '저장하지 않은 변경을 찾았습니다',
  'recover.text':
    '이 변경을 저장하기 전에 Composewright가 종료되었습니다. 복원하면 창에 다시 들어오며, 저장하기 전에는 디스크에 아무것도 쓰지 않습니다.',
  'recover.files': '저장하지 않은 변경이 있는 파일',
  'recover.at': '{time}에 보관',
  'recover.changed': '그 뒤 디스크에서 바뀜',
  'recover.changed-text':
    '마지막으로 저장한 뒤 다른 프로그램이 이 파일을 바꿨습니다. 다른 부분을 확인하세요. 복원하면 여러분의 텍스트가 그대로 돌아옵니다.',
  'recover.on-disk': '디스크',
  'recover.unsaved': '저장하지 않음',
  'recover.later': '나중에 결정',
  'recover.discard': '버리기',
  'recover.restore': '복원',
  'recover.restore-all': '모두 복원',
  'conflict.merged': '{name} 파일이 디스크에서 바뀌었습니다. 바뀐 내용을 저장하지 않은 변경에 합쳤습니다.',
  'conflict.show': '비교하고 결정',
  'conflict.title': '{name} 파일이 여기와 디스크에서 모두 바뀌었습니다',
  'conflict.text_one':
    '다른 프로그램이 여러분이 바꾼 것과 같은 줄을 바꿨습니다. 이 자리의 내용을 고르세요. 나머지는 합쳐지며, 저장하기 전에는 아무것도 쓰지 않습니다.',
  'conflict.text_other':
    '다른 프로그램이 여러분이 바꾼 것과 같은 줄을 바꿨습니다. {count}곳의 내용을 각각 고르세요. 나머지는 합쳐지며, 저장하기 전에는 아무것도 쓰지 않습니다.',
  'conflict.place': '{count}곳 중 {number}번째',
  'conflict.base': '마지막 저장',
  'conflict.mine': '내 것',
  'conflict.theirs': '디스크',
  'conflict.both': '둘 다',
  'conflict.nothing': '(줄 없음)',
  'conflict.all-mine': '모두 내 것',
  'conflict.all-theirs': '모두 디스크의 것',
  'conflict.later': '나중에 결정',
  'conflict.apply': '합치기',
};
