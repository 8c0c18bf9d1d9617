/** `npm run -s report -- …`: the headless command over the built core; prints nothing of its own. */
import { runBuilt } from './lib/run-built.mjs';

await runBuilt('report', { readsInput: true, takesSignals: true });
