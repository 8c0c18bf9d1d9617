/** What the app was doing when it was ended, from what main wrote down and from what the page showed last. */
import { readIfThere } from '../../../scripts/lib/hash.mjs';

/** Reports each change of what the page says of saving and of bringing back. */
const TELL_STATES = `(() => {
  let before = '';
  const tell = () => {
    const state = document.querySelector('[data-testid="save-state"]')?.getAttribute('data-state') ?? 'idle';
    const restore = document.querySelector('[data-testid="restore"]')?.textContent ?? '';
    const now = JSON.stringify({ state, isRestored: restore.includes('brought back.') });
    if (now !== before) console.debug('endurance ' + now);
    before = now;
  };
  new MutationObserver(tell).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-state'],
  });
  tell();
})()`;

/** @typedef {{ state: string, isRestored: boolean }} Heard */

/**
 * Listens to a page; the object follows what it shows.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Heard>}
 */
export async function listen(page) {
  /** @type {Heard} */
  const heard = { state: 'idle', isRestored: false };
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('endurance ')) Object.assign(heard, JSON.parse(text.slice('endurance '.length)));
  });
  await page.evaluate(TELL_STATES);
  return heard;
}

/**
 * What main had begun and not ended, and when it last ended an append (milliseconds since 1970; 0 for never).
 *
 * @param {string} phaseLog
 */
function readLog(phaseLog) {
  /** @type {Map<string, number>} */
  const open = new Map();
  let lastAppend = 0;
  for (const line of (readIfThere(phaseLog) ?? '').split('\n')) {
    const [mark, phase = '', at] = line.split(' ');
    if (mark === 'begin') open.set(phase, (open.get(phase) ?? 0) + 1);
    if (mark === 'end') open.set(phase, (open.get(phase) ?? 0) - 1);
    if (mark === 'end' && phase === 'append') lastAppend = Number(at);
  }
  const isOpen = (/** @type {string} */ phase) => (open.get(phase) ?? 0) > 0;
  return { isOpen, lastAppend };
}

/**
 * The phase in which the app died.
 *
 * @param {string} phaseLog
 * @param {Heard} heard
 * @param {number} changedAt When something was last typed or chosen, in milliseconds since 1970.
 * @returns {'backing up' | 'whole state' | 'journaling' | 'saving' | 'typing' | 'at rest'}
 */
export function phaseAtDeath(phaseLog, heard, changedAt) {
  const { isOpen, lastAppend } = readLog(phaseLog);
  if (isOpen('backup')) return 'backing up';
  if (isOpen('whole-state')) return 'whole state';
  if (isOpen('append')) return 'journaling';
  if (heard.state !== 'saving') return 'at rest';
  return lastAppend >= changedAt ? 'saving' : 'typing';
}
