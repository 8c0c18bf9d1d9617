/** Does one work of the memo in a process of its own, for its memory: `node memo-once.mjs ours|pdfmake|nothing`. */
import { withSource } from '../lib/load-source.mjs';
import { memoWorks } from './memo-work.mjs';

await withSource(async (load) => {
  const works = await memoWorks(load);
  const wanted = process.argv[2];
  if (wanted === 'ours' || wanted === 'pdfmake') await works[wanted]();
});
