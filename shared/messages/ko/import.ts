import type { imported as en } from '../en/import.ts';

export const imported: Record<keyof typeof en, string> = {
  'import.no-equivalent': '{service}: Compose에 해당하는 속성이 없어 제외했습니다: {flags}',
  'import.new-volume':
    '이 프로젝트의 새 볼륨: {volumes}. 같은 이름으로 이미 있는 볼륨의 데이터는 그대로 남으며, 그 볼륨을 쓰려면 external을 설정하세요.',
  'import.kept-volume': '이미 있는 볼륨을 데이터와 함께 그대로 사용합니다(external): {volumes}.',
  'import.image-unknown':
    '{services}: 이미지가 정해 둔 값도 파일에 들어갔습니다. 빼려면 이미지의 docker inspect 출력도 함께 붙여 넣으세요.',
  'import.nothing':
    '서비스로 만들 수 있는 내용이 없습니다. docker run 명령, docker inspect 출력, 이미지 이름, Dockerfile, Compose 파일의 일부를 붙여 넣으세요.',
  'import.broken': 'Compose 내용의 {line}번째 줄에 오류가 있습니다. 고친 뒤 다시 붙여 넣으세요.',
  'import.nothing-in-it': '이 Compose 파일에는 선언된 서비스, 네트워크, 볼륨, config, secret이 없습니다.',
  'import.renamed': '{name} 이름이 이미 있어 {to}(으)로 붙여 넣었습니다.',
  'import.used-here': '이미 선언되어 있어 기존 선언을 그대로 사용합니다: {names}',
  'import.left-out': '이 프로젝트에 없어 참조를 제외했습니다: {names}',
  'import.port-moved': '{service}: 호스트 포트 {port}이(가) 사용 중이라 {to}(으)로 공개합니다.',
  'import.paste': '붙여넣기',
  'import.paste-label': '{names} 붙여넣기',
  'import.copied-layer':
    '{service}은(는) {file}에 적힌 대로 복사됩니다. 다른 레이어가 바꾼 내용은 포함되지 않습니다.',
};
