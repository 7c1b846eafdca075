/**
 * A Compose file of `count` services as people write them: comments, long and short syntax, health checks, limits, variables;
 * about 40 lines a service. Deterministic. `anchors`: with a shared fragment merged into every service.
 */
export function generateCompose(count: number, options: { readonly anchors?: boolean } = {}): string {
  const lines: string[] = ['# A generated stack', 'name: generated', ''];
  if (options.anchors === true) {
    lines.push('x-common: &common', '  restart: unless-stopped', '  logging:', '    driver: json-file');
    lines.push('    options:', '      max-size: "10m"', '');
  }
  lines.push('services:');
  for (let i = 0; i < count; i++) lines.push(...serviceLines(i, options.anchors === true));
  lines.push('', 'networks:');
  for (let i = 0; i < Math.max(1, count / 20); i++) lines.push(`  net-${i}:`, '    driver: bridge');
  lines.push('', 'volumes:');
  for (let i = 0; i < count; i += 4) lines.push(`  data-${i}:`);
  return lines.join('\n') + '\n';
}

function serviceLines(i: number, anchors: boolean): string[] {
  const team = Math.floor(i / 10) * 10;
  const lines = [
    `  # Service number ${i}`,
    `  svc-${i}:`,
    ...(anchors ? ['    <<: *common'] : []),
    `    image: registry.example.com/team-${team}/svc-${i}:1.${i % 10}.0`,
    ...(anchors ? [] : ['    restart: unless-stopped']),
    '    environment:',
    `      PORT: "${3000 + (i % 1000)}"`,
    '      LOG_LEVEL: ${LOG_LEVEL:-info}',
    `      DATABASE_URL: postgres://app@svc-${team}:5432/app # the team's database`,
    '      FEATURE_FLAGS: "a,b,c"',
    '    labels:',
    `      - "com.example.team=${team}"`,
    '      - "com.example.tier=backend"',
    '    networks:',
    `      - net-${Math.floor(i / 20)}`,
  ];
  if (i % 5 === 0) lines.push('    ports:', `      - "${10_000 + i}:80"`);
  if (i % 4 === 0)
    lines.push('    volumes:', `      - data-${i}:/var/lib/data`, '      - ./conf:/etc/app:ro');
  if (i > team) {
    lines.push('    depends_on:', `      svc-${team}:`, '        condition: service_healthy');
    if (i > team + 1) lines.push(`      svc-${i - 1}:`, '        condition: service_started');
  }
  lines.push(
    '    healthcheck:',
    `      test: ["CMD", "curl", "-f", "http://localhost:${3000 + (i % 1000)}/health"]`,
    '      interval: 30s',
    '      timeout: 5s',
    '      retries: 3',
    '    deploy:',
    `      replicas: ${1 + (i % 3)}`,
    '      resources:',
    '        limits:',
    "          cpus: '0.50'",
    '          memory: 512M',
    '        reservations:',
    '          memory: 128M',
    '',
  );
  return lines;
}
