/** What docs/method.md says, for tests that recompute it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModule, buildPack, buildQuestion, buildScenario } from './builders';

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

/** The scenario of the worked examples: two measures against how likely it is, one against how bad. */
export const EXAMPLE_SCENARIO = buildScenario('S-1', {
  controls: [
    { question: 'Q-1', axis: 'likelihood', weight: 3 },
    { question: 'Q-2', axis: 'likelihood', weight: 1 },
    { question: 'Q-3', axis: 'impact', weight: 2 },
  ],
});

/** The pack of the worked examples: three questions, and that scenario. */
export const EXAMPLE_PACK = buildPack({
  modules: [buildModule('one', [buildQuestion('Q-1'), buildQuestion('Q-2'), buildQuestion('Q-3')])],
  scenarios: [EXAMPLE_SCENARIO],
});
