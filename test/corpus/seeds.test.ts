import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../shared/messages/en/index.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { seedBlocks } from '../support/corpus.ts';
import { loadProject } from '../support/load-project.ts';
import { oracle } from '../support/oracle.ts';

const blocks = seedBlocks();
const tool = oracle();

// The course's texts are what a student pastes: whole files, fragments, files that name services nobody declares.
describe.skipIf(blocks.length === 0)('every YAML block of the course', () => {
  it.each(blocks)('$id opens, and is accepted or refused as by the real tool', async ({ text }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'course-'));
    try {
      const file = path.join(folder, 'compose.yaml');
      writeFileSync(file, text);
      const variables = { PATH: '/usr/bin:/bin', HOME: '/home/student' };
      const snapshot = loadProject([file], variables);
      expect(snapshot.graph.nodes.length).toBeGreaterThanOrEqual(snapshot.model.services.size);
      for (const { message } of snapshot.diagnostics) {
        const places = [...en[message.id].matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        expect(Object.keys(message.args ?? {})).toEqual(expect.arrayContaining(places));
        expect(printMessage(message, 'ko')).toMatch(/[가-힣]/);
      }
      if (tool === undefined) return;
      const answer = await tool.config({ files: [file], workingDirectory: folder, environment: variables });
      const { accepted, config, diagnostics } = snapshot.resolution;
      expect(accepted, answer.stderr).toBe(answer.exitCode === 0);
      if (accepted) expect(printConfig(config!, 'json')).toBe(answer.stdout);
      else expect(diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
