import type { reasons as english } from '../en/reasons.ts';

/** Why a small text is not valid, in Korean. */
export const reasons: Readonly<Record<keyof typeof english, string>> = {
  'resolve.reason-no-port': '컨테이너 포트를 쓰거나 `"8080:80"`처럼 `호스트:컨테이너` 형식으로 쓰세요.',
  'resolve.reason-invalid-protocol': '`/` 뒤의 프로토콜은 `tcp`, `udp`, `sctp` 중 하나여야 합니다.',
  'resolve.reason-invalid-container-port':
    '컨테이너 포트는 65535 이하의 숫자이거나 `8000-8010` 같은 범위여야 합니다.',
  'resolve.reason-invalid-host-port':
    '호스트 포트는 65535 이하의 숫자이거나 `8000-8010` 같은 범위여야 합니다.',
  'resolve.reason-invalid-ranges': '호스트와 컨테이너의 포트 범위는 길이가 같아야 합니다.',
  'resolve.reason-invalid-address':
    '포트 앞에는 `127.0.0.1` 같은 IP 주소만 쓸 수 있습니다. 이름은 쓸 수 없고, IPv6 주소는 대괄호로 감싸야 합니다.',
  'resolve.reason-missing-target': '컨테이너 포트가 없습니다.',
  'resolve.reason-empty-volume': '`소스:/컨테이너/경로` 형식으로 쓰거나 컨테이너 경로만 쓰세요.',
  'resolve.reason-empty-section':
    '콜론의 앞이나 뒤, 또는 사이가 비어 있습니다. 변수 값이 비어 있지 않은지 확인하세요.',
  'resolve.reason-too-many-colons':
    '콜론이 너무 많습니다. 형식은 `소스:/컨테이너/경로:옵션`입니다. 경로에 콜론이 있으면 긴 문법을 쓰세요.',
  'resolve.reason-invalid-duration': '기간은 `30s`, `1m30s`, `500ms`처럼 숫자와 단위로 씁니다.',
  'resolve.reason-missing-unit': '기간에는 단위가 필요합니다. 예: `30s`, `5m`, `1h`.',
  'resolve.reason-unknown-unit': '기간의 단위는 소문자 `ns`, `us`, `ms`, `s`, `m`, `h`, `d`, `w`입니다.',
  'resolve.reason-invalid-size': '크기는 `512m`, `1.5g`처럼 숫자와 단위로 씁니다.',
  'resolve.reason-invalid-suffix':
    '크기의 단위는 `b`, `k`, `m`, `g`, `t`, `p`이며 `kb`, `mb`처럼 쓸 수도 있습니다.',
  'resolve.reason-invalid-number': '숫자가 아니거나 너무 큽니다.',
  'resolve.reason-invalid-boolean': '`true` 또는 `false`로 쓰세요.',
  'resolve.reason-invalid-command-line':
    '따옴표나 괄호, 백슬래시가 끝나지 않았습니다. 따옴표가 든 명령은 `["프로그램", "인자"]`처럼 목록으로 쓰세요.',
  'resolve.reason-missing-ip': '`db=10.0.0.5`처럼 `호스트=주소` 형식으로 쓰세요.',
  'resolve.reason-bad-host-name': '호스트 이름이 비어 있거나 `:` 또는 `=`이 들어 있습니다.',
  'resolve.reason-zero-length': '변수 이름이 없습니다.',
  'resolve.reason-unexpected-character': '변수 이름에 쓸 수 없는 문자가 있습니다. `이름=값` 형식으로 쓰세요.',
  'resolve.reason-space-in-name': '변수 이름에 공백이 있습니다. `이름=값` 형식으로 쓰세요.',
  'resolve.reason-unterminated': '따옴표를 열고 닫지 않았습니다.',
  'resolve.reason-line-too-long': '65,535자가 넘는 줄이 있습니다.',
  'resolve.reason-no-name': '`=` 앞에 변수 이름이 없는 줄이 있습니다.',
  'resolve.reason-not-text': '문자열이어야 합니다. 따옴표로 감싸세요.',
  'resolve.reason-not-number': '따옴표 없는 정수로 쓰세요.',
  'resolve.reason-wrong-kind': 'docker compose는 여기서 이런 종류의 값을 읽지 못합니다.',
  'resolve.reason-too-large': '숫자가 너무 큽니다.',
  'resolve.reason-overflow': '음수일 수 없습니다.',
  'resolve.reason-trailing-space': '이름이 공백으로 끝납니다.',
  'resolve.reason-healthcheck-test': '목록은 `CMD`, `CMD-SHELL`, `NONE` 중 하나로 시작해야 합니다.',
  'resolve.reason-empty-project-name': '이름이 비어 있습니다.',
  'resolve.reason-invalid-project-name': '소문자, 숫자, `-`, `_`만 쓰고 소문자나 숫자로 시작하세요.',
  'resolve.reason-invalid-template':
    '`$`가 올바른 변수로 시작하지 않습니다. 달러 기호 자체를 쓰려면 `$$`로 쓰세요.',
  'resolve.reason-required-variable': '필요한 변수가 설정되지 않았습니다.',
};
