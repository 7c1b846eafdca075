import type { reshape as en } from '../en/reshape.ts';

export const reshape: Record<keyof typeof en, string> = {
  'extract.title': '공통 베이스 뽑아내기',
  'extract.text':
    '프로젝트 전체를 담은 사본 두 개 이상에서, 공통 내용은 베이스 하나로 모으고 나머지는 사본마다 작은 오버라이드로 나눕니다. 모든 환경이 원래 사본과 똑같은 구성이 되는지 확인한 뒤에 보여 줍니다.',
  'extract.copies': '전체 사본과 환경 이름',
  'extract.name': '{file}의 환경 이름',
  'extract.base': '베이스 파일',
  'extract.replace': '사본을 오버라이드로 바꾸기',
  'extract.replace-what': '사본마다 같은 이름의 오버라이드가 됩니다.',
  'extract.keep-what': '사본은 그대로 두고, 오버라이드를 베이스 옆에 새 파일로 만듭니다.',
  'extract.too-few': '프로젝트 전체를 담은 파일을 두 개 이상 고르세요.',
  'extract.working': '사본의 공통 내용을 찾는 중…',
  'extract.preview': '바뀐 뒤의 파일',
  'extract.files': '파일',
  'extract.file-new': '새 파일',
  'extract.file-changed': '변경',
  'extract.before': '{file} 현재',
  'extract.after': '{file} 변경 후',
  'extract.proof_one': '{base} + {override} = 기존 {file}. 고유한 값 {count}개',
  'extract.proof_other': '{base} + {override} = 기존 {file}. 고유한 값 {count}개',
  'extract.write-none': '베이스와 오버라이드 쓰기',
  'extract.undo': '실행 취소 한 번으로 되돌릴 수 있고, 저장하기 전에는 디스크에 쓰지 않습니다.',
  'extract.write_one': '베이스와 오버라이드 {count}개 쓰기',
  'extract.write_other': '베이스와 오버라이드 {count}개 쓰기',
  'extract.written': '{file}이(가) 베이스가 되었습니다. 파일 {files}개를 썼고, 저장하면 디스크에 기록됩니다.',

  'flatten.title': '파일 하나로 합치기',
  'flatten.text':
    '환경의 레이어를 모두 겹친 것과 똑같은 구성을 주석과 변수까지 담아 파일 하나로 만듭니다. 레이어는 그대로 남습니다.',
  'flatten.environment': '환경',
  'flatten.working': '레이어를 합치는 중…',
  'flatten.preview': '파일 내용',
  'flatten.proof_one': '확인됨: 이 파일만으로 {files}과(와) 모든 프로필에서 구성이 같습니다.',
  'flatten.proof_other': '확인됨: 이 파일만으로 {files}을(를) 겹친 것과 모든 프로필에서 구성이 같습니다.',
  'flatten.write': '파일 쓰기',
  'flatten.written': '{file}에 모두 담았습니다. 저장하면 디스크에 기록됩니다.',

  'split.title': '{name}을(를) 다른 파일로 옮기기',
  'split.text':
    '서비스를 주석과 함께 옮깁니다. 모든 환경은 그대로 유지되고, 달라지는 환경이 있으면 아무것도 옮기지 않습니다.',
  'split.where': '옮길 곳',
  'split.include': '{file}에서 include하는 새 파일',
  'split.layer': '레이어: {file}',
  'split.file': '파일 이름',
  'split.do': '서비스 옮기기',
};
