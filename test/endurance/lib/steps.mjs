/** What a user does beyond the profile: heavy answers, which make a journal due for compaction, backups and bringing back. */
import { randomFrom } from './random.mjs';

const NOTE_CHARACTERS = 20_000;
const FIRST_IDEOGRAPH = 0x4e00;
const IDEOGRAPHS = 20_000;

/** The most characters a note holds, each of three bytes, none of which can be foretold. */
function heavyNote() {
  const random = randomFrom(1);
  const draw = () => String.fromCharCode(FIRST_IDEOGRAPH + Math.floor(random() * IDEOGRAPHS));
  return Array.from({ length: NOTE_CHARACTERS }, draw).join('');
}
const STEP_MS = 10_000;
const QUESTION = 'GOV-01';

/** The chosen options, as far as they are known, by title. */
export class Choices {
  /** The option called “Saved” last. @type {Map<string, string>} */
  acknowledged = new Map();
  /** Those chosen after it, for each title that was touched since it was last looked at. @type {Map<string, Set<string>>} */
  chosenSince = new Map();

  /** @param {string} title @param {string} option */
  choose(title, option) {
    this.chosenSince.set(title, (this.chosenSince.get(title) ?? new Set()).add(option));
  }

  /** @param {string} title @param {string} option */
  acknowledge(title, option) {
    this.acknowledged.set(title, option);
    this.chosenSince.set(title, new Set());
  }

  /** What was found is what the next look is held against. @param {string} title @param {string | null} option */
  found(title, option) {
    if (option !== null) this.acknowledged.set(title, option);
    this.chosenSince.delete(title);
  }

  /** Whether what stands there may stand there. @param {string} title @param {string | null} option */
  allows(title, option) {
    const last = this.acknowledged.get(title);
    if (last === undefined || option === last) return true;
    return option !== null && (this.chosenSince.get(title)?.has(option) ?? false);
  }
}

/** Shows the question whose answer is heavy; the tab alone goes to the first that is open. @param {import('./user.mjs').User} user Shows an assessment. */
export async function toQuestions({ page }) {
  await page.getByRole('button', { name: 'Questions', exact: true }).click();
  await page.getByTestId('module-governance').click();
  await page.getByTestId(`rail-${QUESTION}`).click();
  await page.locator(`[data-question="${QUESTION}"]`).waitFor({ timeout: STEP_MS });
  await page.getByTestId('note').waitFor({ timeout: STEP_MS });
}

/** Both notes of an answer, and one alone: beyond 64 KB, Chromium keeps a value beside its store and not in it. */
export const BOTH_NOTES = ['note', 'privileged-note'];
export const ONE_NOTE = ['note'];

/**
 * Writes notes of the greatest length. Every change of this answer weighs 60 KB for each of them from then on; with both,
 * every second or third makes its journal due for compaction.
 *
 * @param {import('./user.mjs').User} user Shows the questions.
 * @param {readonly string[]} notes
 */
export async function makeHeavy(user, notes) {
  for (const note of notes) {
    await user.page.getByTestId(note).fill(heavyNote());
    const outcome = await user.outcome();
    if (outcome !== 'saved') throw new Error(`A note was not saved but ${outcome}`);
  }
}

/** Whether both notes stand there as {@link makeHeavy} wrote them. @param {import('./user.mjs').User} user Shows the questions. */
export async function hasHeavyNotes({ page }) {
  const typed = heavyNote();
  for (const note of BOTH_NOTES) if ((await page.getByTestId(note).inputValue()) !== typed) return false;
  return true;
}

/** The option that is chosen, by its test id. @param {import('./user.mjs').User} user */
export async function chosenOption({ page }) {
  const chosen = page.locator('input[data-testid^="option-"]:checked');
  return (await chosen.count()) === 0 ? null : chosen.first().getAttribute('data-testid');
}

/**
 * Chooses another option and waits for the outcome.
 *
 * @param {import('./user.mjs').User} user
 * @param {Choices} choices
 * @param {string} title
 */
export async function chooseAnother(user, choices, title) {
  const options = user.page.locator('input[data-testid^="option-"]:not(:checked)');
  const option = (await options.first().getAttribute('data-testid')) ?? 'none';
  choices.choose(title, option);
  user.changedAt = Date.now();
  await options.first().check();
  if ((await user.outcome()) !== 'saved') return;
  choices.acknowledge(title, option);
  user.savedCount += 1;
}

/** @param {import('./user.mjs').User} user Shows the list. */
export async function toBackups({ page }) {
  await page.getByTestId('last-backup').getByRole('button', { name: 'Backups' }).click();
  await page.getByTestId('backups').waitFor();
}

/** Asks for a backup and waits for nothing. @param {import('./user.mjs').User} user Shows the backups. */
export async function beginBackup({ page }) {
  await page.getByRole('button', { name: 'Back up now' }).click();
}

/** @param {import('./user.mjs').User} user */
export async function untilBackedUp({ page }) {
  await page.getByText('The backup was made and read back.').waitFor({ timeout: STEP_MS });
}

/**
 * Deletes an assessment from the list.
 *
 * @param {import('./user.mjs').User} user
 * @param {string} title
 */
export async function remove({ page }, title) {
  await page.getByRole('button', { name: `More for ${title}` }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  const row = page.getByTestId('assessment-list').getByRole('button', { name: title, exact: true });
  await row.waitFor({ state: 'hidden' });
}

/** Opens the newest backup. @param {import('./user.mjs').User} user Shows the backups. */
export async function openNewest({ page }) {
  await page
    .getByRole('button', { name: /^See what is in the backup of/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Bring back [1-9]/ }).waitFor({ timeout: STEP_MS });
}

/** Asks for what is missing here; waits for nothing. @param {import('./user.mjs').User} user Shows what is in a backup. */
export async function beginRestore({ page }) {
  await page.getByRole('button', { name: /^Bring back [1-9]/ }).click();
}

/** @param {import('./user.mjs').User} user */
export async function untilRestored({ page }) {
  await page.getByText(/brought back\.$/).waitFor({ timeout: STEP_MS });
}
