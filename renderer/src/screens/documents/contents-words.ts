import { countOf, joinWords } from '@shared/base/words';
import type { ContentCount } from '@shared/document/document-kinds';

/** "178 headings and 130 footnotes". */
export function contentsInWords(contents: readonly ContentCount[]): string {
  return joinWords(
    contents.map(({ noun, count }) => countOf(count, noun)),
    'and',
  );
}

const KILOBYTE = 1_000;

/** "12 kB", "1.4 MB": as file managers count. */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  return kilobytes < KILOBYTE ? `${String(kilobytes)} kB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}
