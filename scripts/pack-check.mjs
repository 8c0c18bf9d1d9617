/** `npm run -s pack:check -- …`: checks a pack with the built core; prints nothing of its own. */
import { runBuilt } from './lib/run-built.mjs';

await runBuilt('pack-check');
