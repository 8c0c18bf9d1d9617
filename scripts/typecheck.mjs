/** `npm run typecheck`: every TypeScript project, two at a time. */
import { TYPE_CHECKS } from './lib/checks.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runScript } from './lib/say.mjs';
import { pool, runCheck } from './lib/stages.mjs';

await runScript(async () => {
  await ensurePackages();
  const passed = await pool(TYPE_CHECKS, 2, runCheck);
  return passed.every(Boolean) ? 0 : 1;
});
