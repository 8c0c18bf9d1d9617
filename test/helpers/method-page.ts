/** What docs/method.md says, for tests that recompute it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of the page. */
export function methodPage(): string {
  return readFileSync(join(import.meta.dirname, '../../docs/method.md'), 'utf8');
}

/** The first block of data after a heading; throws if there is none. */
export function exampleUnder(heading: string): unknown {
  const [, part = ''] = methodPage().split(heading);
  const block = /```json\n([\s\S]*?)```/.exec(part)?.[1];
  if (block === undefined) throw new Error(`docs/method.md has no example under “${heading}”`);
  return JSON.parse(block);
}
