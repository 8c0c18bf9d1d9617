import { resolve } from 'node:path';
import { it } from 'vitest';
import { makeDocument } from '../../electron/node/documents/make-document';
import { sampleFile } from '../helpers/samples';
const resourcesDir = resolve(import.meta.dirname, '../../resources');
it('times', { timeout: 600_000 }, async () => {
  for (const [kind, edition, redact] of [['register-csv', 'board'], ['register-csv', 'board'], ['answers-html', 'redacted', 'Thornbury'], ['memo', 'redacted', 'Thornbury Falls Bank\nMargaret O’Dell\nEirwen Castellane'], ['memo', 'board']] as const) {
    const a = process.cpuUsage(); const t = Date.now();
    const made = await makeDocument({ kind, source: sampleFile('regional-bank'), asOf: '2026-11-23', pageSize: 'LETTER', edition, redact }, { resourcesDir, onProgress: () => undefined });
    const c = process.cpuUsage(a);
    console.log('##', kind, edition, (c.user + c.system) / 1000, 'ms cpu', Date.now() - t, 'ms', made.ok ? JSON.stringify((made.value as any).redaction ?? '') : JSON.stringify(made.error));
  }
});
