import type { project as en } from '../en/project.ts';

export const project: Record<keyof typeof en, string> = {
  'project.changed-on-disk': '디스크에서 바뀐 {file} 내용 가져오기',
  'project.format': '{file}의 줄 정리',
  'project.restored': '저장하지 않은 변경 복원',
  'project.merged-on-disk': '디스크에서 바뀐 {file} 내용 합치기',
  'project.typing': '{file} 편집',
  'project.move': '노드 이동',
  'project.law-spread':
    '이 편집은 요청하지 않은 {path}도 바꾸게 됩니다. 앵커나 병합 키로 다른 부분과 같은 텍스트를 공유하기 때문입니다. 아무것도 변경하지 않았습니다.',
  'project.law-covered':
    '편집해도 효과가 없습니다. {file}에서 {path} 값을 다시 설정하며 그 파일이 우선합니다. 그 파일에 쓸까요?',
  'project.law-no-effect': '편집해도 {path}에 의도한 결과가 나오지 않습니다. 아무것도 변경하지 않았습니다.',
  'project.change-shared': '공유하는 곳을 모두 변경',
  'project.write-in': '{file}에 쓰기',
  'project.unknown-command': '{name} 명령이 없습니다. 사용할 수 있는 명령: {known}.',
  'project.bad-arguments': '{name} 명령의 인수가 맞지 않습니다: {problems}.',
  'project.file-has-errors':
    '{file}에 오류가 있어 캔버스에서 편집할 수 없습니다({line}행 {column}열). YAML 창에서 먼저 고쳐 주세요.',
  'project.environment-name-bad': '환경 이름을 앞뒤 공백 없이 입력하세요.',
  'project.environment-name-taken': '{name} 환경이 이미 있습니다.',
  'project.environment-last': '프로젝트에는 환경이 하나 이상 있어야 합니다. 이 환경이 마지막입니다.',
  'project.environment-rename': '환경 이름 변경: {name} → {to}',
  'project.environment-move': '{name} 환경 이동',
  'project.environment-remove': '{name} 환경 제거',
  'project.environment-duplicate': '{name} 환경을 {to}(으)로 복제',
  'project.environment-add': '{name} 환경 추가',
  'project.environment-change': '{name} 환경 변경',
  'project.layer-add': '{name} 레이어 추가',
  'project.file-drop': '프로젝트에서 {file} 빼기',
  'project.layer-name-bad': '파일 이름의 일부가 되므로 글자, 숫자, 점, 하이픈, 밑줄만 쓸 수 있습니다.',
  'project.layer-there': '{file} 파일이 이미 있습니다. 다른 이름을 쓰거나 그 파일로 환경을 추가하세요.',
  'project.group': '서비스 그룹화',
  'project.group-fold': '그룹 접기/펼치기',
  'project.note-add': '메모 추가',
  'project.note-edit': '메모 편집',
  'project.note-remove': '메모 삭제',
};
