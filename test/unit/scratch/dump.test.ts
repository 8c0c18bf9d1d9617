import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { ALL_SAMPLES } from '../../helpers/samples';
import { samplePapers } from '../../helpers/papers';
it('dumps', () => {
  let out = '';
  for (const s of ALL_SAMPLES) {
    const { briefing } = samplePapers(s, '2026-11-23');
    out += `\n\n######## ${s}\n`;
    for (const p of briefing.parts) {
      out += `\n## ${p.id} | ${p.title}\n`;
      for (const u of p.units) {
        if (u.kind === 'paragraph') out += `[${u.id}|${u.style}] <${u.label}> ${u.sentences.map((x) => x.text).join(' ¶ ')}\n`;
        else if (u.kind === 'list') for (const i of u.items) out += `  - [${i.id}] <${i.label}> ${i.sentences.map((x) => x.text).join(' ¶ ')}\n`;
        else if (u.kind === 'table') for (const r of u.rows) out += `  | ${r.cells.map((c) => c.map((x) => x.text).join(' ')).join(' | ')}\n`;
        else out += `  FIG ${u.title.text} ${JSON.stringify(u.figure)}\n`;
      }
    }
  }
  writeFileSync('/tmp/h-deck/briefings.txt', out);
});
