import type { yamlEditor as en } from '../en/yaml-editor.ts';

export const yamlEditor: Record<keyof typeof en, string> = {
  'yaml.region': 'YAML',
  'yaml.files': '프로젝트의 파일',
  'yaml.editor': '{name}의 텍스트',
  'yaml.unsaved': '저장하지 않은 변경',
  'yaml.read-only': '디스크에서 읽기 전용인 파일입니다. 저장하면 다른 위치를 묻습니다.',
};
