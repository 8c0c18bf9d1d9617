import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Runner } from '../../../scripts/check/runner.mjs';
import { CACHE, ROOT } from '../../../scripts/lib/paths.mjs';

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, 'runner-test-'));
const source = join(folder, 'sign.ts');
const testFile = (name: string) => join(folder, `${name}.test.ts`);

const SOUND = 'export const sign = (of: number) => of < 0;\n';
const FAULTY = 'export const sign = (of: number) => of > 0;\n';
const ONE = { file: 'one.test.ts', name: 'a sign is that of the number', hits: [] };
const OTHER = { file: 'other.test.ts', name: 'needs no sign', hits: [] };

const runner = new Runner(folder, { config: 'vitest.config.ts', bail: 1, waitMs: 1_000 });

beforeAll(() => {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'vitest.config.ts'), 'export default {};\n');
  writeFileSync(
    testFile('one'),
    `import { describe, expect, it } from 'vitest';
import { sign } from './sign';
describe('a sign', () => {
  it('is that of the number', () => { expect(sign(-1)).toBe(true); });
  it('is never looked at', () => { throw new Error('Not asked for'); });
});
`,
  );
  writeFileSync(testFile('other'), "import { it } from 'vitest';\nit('needs no sign', () => undefined);\n");
  writeFileSync(
    testFile('late'),
    "import { it } from 'vitest';\nit('leaves something behind', async () => {\n" +
      "  void Promise.reject(Object.assign(Object.create(null), { of: 'no kind' }));\n" +
      "  void Promise.reject(new Error('too late'));\n" +
      '  await new Promise((resolve) => setTimeout(resolve, 20));\n});\n',
  );
});

afterAll(async () => {
  await runner.close();
  rmSync(folder, { recursive: true, force: true });
});

function put(text: string): void {
  writeFileSync(source, text);
  runner.forget(source);
}

it('tells of each run what failed in it, whatever failed before', async () => {
  put(SOUND);
  expect(await runner.runOnly([ONE, OTHER])).toEqual([]);
  put(FAULTY);
  expect(await runner.runOnly([ONE])).toEqual([expect.stringContaining('a sign'), expect.any(String)]);
  expect(await runner.runOnly([OTHER])).toEqual([]);
  put(SOUND);
  expect(await runner.runOnly([ONE])).toEqual([]);
  put(FAULTY);
  expect(await runner.runOnly([OTHER, ONE])).not.toEqual([]);
});

it('tells of an error outside of any test', async () => {
  put(SOUND);
  const late = { file: 'late.test.ts', name: 'leaves something behind', hits: [] };
  expect(await runner.runOnly([late])).toEqual(
    expect.arrayContaining(['Outside of any test: an error without words', 'Outside of any test: too late']),
  );
});
