/**
 * The app ended without warning while facts are written into the record of an incident. Held against what was called
 * written: every fact of a dialog that closed stands in the log, nothing stands there that nobody typed, and the chain
 * is whole. `ENDURANCE_KILLS` sets how often, `ENDURANCE_SEED` repeats a run.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from '../lib/random.mjs';
import { emptyTally } from '../lib/tally.mjs';
import { User } from '../lib/user.mjs';

const KILLS = 50;
const SHORT_KILLS = 2;
/** Facts written before each kill; the last one is in the midst of being written. */
const FACTS = 3;
/** A write takes some tens of milliseconds: the kill falls before, into and after it. */
const MOST_DELAY_MS = 120;
const STEP_MS = 20_000;
const FACT = /Fact \d+-\d+/g;

/** What was typed into the record, and what of it the app called written. */
class Facts {
  /** @type {Set<string>} */
  typed = new Set();
  /** @type {Set<string>} */
  acknowledged = new Set();
}

/** Opens the incident of the newest assessment on its log. @param {User} user Shows the list. */
async function toLog({ page }) {
  await page
    .getByTestId('assessment-list')
    .getByRole('button', { name: /^Incident of/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Incidents', exact: true }).click();
  await page.getByRole('button', { name: /^Incident of/ }).click();
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  await page.getByTestId('incident-log').waitFor({ timeout: STEP_MS });
}

/**
 * Types a fact and accepts it; waits for nothing.
 *
 * @param {User} user Shows the log.
 * @param {string} fact
 */
async function write({ page }, fact) {
  await page.getByRole('button', { name: 'Note or decision…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Note' }).fill(fact);
  await dialog.getByTestId('accept').click();
}

/**
 * Holds the log against what was typed and what was called written.
 *
 * @param {User} user Shows the log.
 * @param {Facts} facts
 * @param {import('../lib/tally.mjs').Tally} tally
 */
async function check({ page }, facts, tally) {
  const more = page.getByRole('button', { name: /^Show more of/ });
  while ((await more.count()) > 0) await more.click();
  const found = new Set((await page.getByTestId('incident-log').innerText()).match(FACT) ?? []);
  for (const fact of facts.acknowledged) if (!found.has(fact)) tally.lost += 1;
  for (const fact of found) if (!facts.typed.has(fact)) tally.halfStates += 1;
  const chain = page.getByTestId('incident-chain');
  if ((await chain.count()) === 0 || !(await chain.innerText()).includes('whole')) tally.halfStates += 1;
}

/**
 * Writes some facts, ends the app while the last is on its way, starts it again and looks.
 *
 * @param {User} user Shows the log.
 * @param {number} number
 * @param {{ readonly facts: Facts, readonly random: () => number, readonly tally: import('../lib/tally.mjs').Tally }} run
 */
async function killOnce(user, number, { facts, random, tally }) {
  for (let at = 1; at <= FACTS; at += 1) {
    const fact = `Fact ${number}-${at}`;
    facts.typed.add(fact);
    await write(user, fact);
    if (at === FACTS) break;
    await user.page.getByRole('dialog').waitFor({ state: 'detached', timeout: STEP_MS });
    facts.acknowledged.add(fact);
  }
  await sleep(random() * MOST_DELAY_MS);
  await user.kill();
  tally.kills += 1;
  const shown = await user.start();
  tally.starts += 1;
  if (shown === 'first-run') tally.firstRun += 1;
  if (shown !== 'list') throw new Error(`After kill ${number} the app showed: ${shown}`);
  await toLog(user);
  await check(user, facts, tally);
}

/** @type {import('../lib/scenario.mjs').Scenario} */
export const scenario = {
  name: 'incident',
  run: async ({ runtime, folder, isShort, say }) => {
    const count = Number(process.env.ENDURANCE_KILLS ?? (isShort ? SHORT_KILLS : KILLS));
    const seed = Number(process.env.ENDURANCE_SEED ?? Date.now() % 1_000_000);
    say(`  seed ${seed}`);
    const user = new User(runtime, join(folder, 'profile'));
    const run = { facts: new Facts(), random: randomFrom(seed), tally: emptyTally() };
    const { facts, tally } = run;
    try {
      await user.start();
      await user.page.getByTestId('we-have-an-incident').click();
      await user.page.getByTestId('set-up').waitFor({ timeout: STEP_MS });
      await user.page.getByRole('button', { name: 'Log', exact: true }).click();
      for (let number = 1; number <= count; number += 1) await killOnce(user, number, run);
    } catch (error) {
      say(`  broken off after ${tally.kills} kills: ${error instanceof Error ? error.stack : String(error)}`);
      tally.brokenOff += 1;
    }
    await user.kill().catch(() => undefined);
    tally.acknowledged = facts.acknowledged.size;
    tally.relaunches = user.relaunches;
    return tally;
  },
};
