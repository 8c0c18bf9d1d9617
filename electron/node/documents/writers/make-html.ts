/** Writes a document of blocks as one page. Adds nothing to what the page says of itself. */
import { createHash } from 'node:crypto';
import type { Block } from '@shared/document/blocks/block-types';
import { allBlocks } from '@shared/document/blocks/outline';
import { htmlPage, type PageContent } from '@shared/document/html/page';
import { PAGE_STYLE } from '@shared/document/html/style';
import type { MadeFile } from './document-work';

function countEntries(blocks: readonly Block[]): number {
  return allBlocks(blocks).filter((block) => block.kind === 'heading' && block.role === 'entry').length;
}

/** Makes the page. */
export function makeHtml(content: PageContent): MadeFile {
  const styleHash = createHash('sha256').update(PAGE_STYLE, 'utf8').digest('base64');
  const bytes = new TextEncoder().encode(htmlPage(content, styleHash));
  return { bytes, contents: [{ noun: 'answer', count: countEntries(content.blocks) }] };
}
