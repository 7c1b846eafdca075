import type { graph as en } from '../en/graph.ts';

export const graph: Record<keyof typeof en, string> = {
  'graph.connect-nothing': '여기에는 연결할 대상이 없습니다.',
  'graph.connect-needs-service': '연결의 한쪽은 서비스여야 합니다. 리소스끼리는 연결할 수 없습니다.',
  'graph.connect-self': '{service}은(는) 자기 자신에 의존할 수 없습니다.',
  'graph.connect-from-missing': '{service}은(는) 이름만 있고 정의되어 있지 않습니다. 먼저 서비스를 만드세요.',
  'graph.connect-depends-already': '{service}은(는) 이미 {on}에 의존합니다.',
  'graph.connect-cycle': '{service}은(는) {on}에 의존할 수 없습니다. 순환이 생깁니다({path}).',
  'graph.connect-network-already': '{service}은(는) 이미 {on} 네트워크에 속해 있습니다.',
  'graph.connect-volume-already': '{service}은(는) 이미 {on}을(를) 마운트하고 있습니다.',
  'graph.connect-config-already': '{service}은(는) 이미 config {on}을(를) 읽고 있습니다.',
  'graph.connect-secret-already': '{service}은(는) 이미 secret {on}을(를) 읽고 있습니다.',
  'graph.connect-port':
    '호스트 포트 {on}은(는) 이미 사용 중입니다. 호스트 포트 하나는 서비스 하나로만 이어집니다.',
  'graph.connect-entry':
    '{on}은(는) 서비스 하나의 항목에 적혀 있습니다. 인스펙터에서 {service}에 따로 항목을 추가하세요.',
  'graph.reconnect-label': '{from} 대신 {to} 연결',
  'graph.reconnect-fixed': '다른 값 안에 적힌 연결입니다. 인스펙터에서 바꾸세요.',
  'graph.reconnect-same': '이미 여기에 연결되어 있습니다.',
  'graph.reconnect-kind': '여기에는 연결할 수 없습니다. 같은 종류의 카드여야 합니다.',
};
