/**
 * `npm run test:endurance`: what was acknowledged, held against full disks, kills and damaged files in the real app.
 * `-- --short` samples, `-- --json` prints one JSON object as the last line, further words choose scenarios by name.
 */
import { countsOf, isClean } from '../test/endurance/lib/tally.mjs';
import { runEndurance } from './lib/endurance.mjs';
import { prepareAll } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';

const FLAGS = ['--short', '--json'];

await runScript(async () => {
  const args = process.argv.slice(2);
  const wanted = args.filter((arg) => !FLAGS.includes(arg));
  const { runtime, display } = await prepareAll({ withTests: true });
  try {
    const { total, notRun } = await runEndurance({
      runtime: { executable: runtime.executable, env: display.env },
      isShort: args.includes('--short'),
      wanted,
    });
    say(
      countsOf(total)
        .map(([name, count]) => `${name}: ${count}`)
        .join(', '),
    );
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ ...total, notRun })}\n`);
    return isClean(total) ? 0 : 1;
  } finally {
    await display.stop();
  }
});
