/** `npm run -s clocks -- …`: counts incident clocks with the built core; prints nothing of its own. */
import { runBuilt } from './lib/run-built.mjs';

await runBuilt('clocks', { readsInput: true });
