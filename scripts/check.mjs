/** `npm run check`: types, lint, format and the fast tests, for every save worth keeping. */
import { FAST_TESTS, FORMAT, LINT_CHANGED, TYPE_CHECKS } from './lib/checks.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runScript, say, seconds } from './lib/say.mjs';
import { pool, runCheck } from './lib/stages.mjs';

await runScript(async () => {
  await ensurePackages();
  const startedAt = performance.now();
  // The longest first, so that the two lanes end together.
  const passed = await pool([FAST_TESTS, ...TYPE_CHECKS, LINT_CHANGED, FORMAT], 2, runCheck);
  const failed = passed.filter((each) => !each).length;
  say(`${passed.length - failed} passed, ${failed} failed, in ${seconds(performance.now() - startedAt)}`);
  return failed === 0 ? 0 : 1;
});
