/** `npm run check`: types, lint, format, the fast tests and those that a change reaches, for every save worth keeping. */
import {
  FORMAT,
  lintOfChanges,
  LINT_QUICK,
  quickTests,
  readChanges,
  TYPE_CHECKS_QUICK,
} from './lib/checks.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runScript, say, seconds } from './lib/say.mjs';
import { pool, runCheck } from './lib/stages.mjs';

await runScript(async () => {
  await ensurePackages();
  const startedAt = performance.now();
  // The longest first, so that the two lanes end together.
  const changes = await readChanges();
  const checks = [
    ...(await quickTests(changes)),
    LINT_QUICK,
    ...lintOfChanges(changes),
    ...TYPE_CHECKS_QUICK,
    FORMAT,
  ];
  const passed = await pool(checks, 2, runCheck);
  const failed = passed.filter((each) => !each).length;
  say(`${passed.length - failed} passed, ${failed} failed, in ${seconds(performance.now() - startedAt)}`);
  return failed === 0 ? 0 : 1;
});
