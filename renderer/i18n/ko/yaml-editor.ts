import type { yamlEditor as en } from '../en/yaml-editor.ts';

export const yamlEditor: Record<keyof typeof en, string> = {
  'yaml.region': 'YAML',
  'yaml.files': '프로젝트의 파일',
  'yaml.editor': '{name}의 텍스트',
  'yaml.unsaved': '저장하지 않은 변경',
  'yaml.read-only': '디스크에서 읽기 전용인 파일입니다. 저장하면 다른 위치를 묻습니다.',
  'yaml.layer': '이 환경의 {number}번째 레이어',
  'yaml.target': '여기에 편집됨',
  'yaml.hint-go': '{place}(으)로 이동',
  'yaml.hint-covered': '{place}에서 덮어씀',
  'yaml.hint-covers': '{place}의 값을 덮어씀: {value}',
  'yaml.hint-removed': '위 레이어에서 제거됨',
  'yaml.hint-inherits_one': '+ {name}에서 속성 {count}개',
  'yaml.hint-inherits_other': '+ {name}에서 속성 {count}개',
};
