/** `npm run first-time`: counts the clicks of a first-time user from a sample, and from nothing, to a saved memo. */
import { runByHand } from './lib/by-hand.mjs';
import { runScript } from './lib/say.mjs';

await runScript(() => runByHand('first-time.spec.ts'));
