/**
 * From the first screen to a first correct list of deadlines, for four companies, by mouse and by keyboard alone. How many
 * inputs it takes is asserted and printed; how long is printed, by the machine and for a hand (keystroke-level model).
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/brieflock';
import { openTab } from '../pages/workbench';

interface Company {
  readonly name: string;
  readonly side: string;
  /** What is typed to find each role, and its whole name. */
  readonly roles: readonly (readonly [typed: string, label: string])[];
  /** Id of a moment, and its time as it is stored; `not-yet` where there is none. */
  readonly moments: readonly (readonly [id: string, at: string])[];
  readonly states: readonly string[];
  /** Each running deadline with the time to plan for, in order of time. */
  readonly running: readonly (readonly [stage: string, planTo: string])[];
  /** Lines that wait, by the group they stand in. */
  readonly waiting: readonly (readonly [group: string, stage: string])[];
}

const COMPANIES: readonly Company[] = [
  {
    name: 'hospital',
    side: 'Our systems were entered or disturbed',
    roles: [
      ['hipaa cov', 'HIPAA covered entity'],
      ['general hosp', 'General hospital licensed in New York'],
    ],
    moments: [
      ['learned', '2026-11-30T22:40'],
      ['determined', '2026-11-30T23:00'],
    ],
    states: ['New York'],
    running: [
      ['Notice to the Department of Health', 'December 3, 2026, 23:00 America/New_York'],
      ['Notice to affected New York residents', 'December 30, 2026, 23:59 America/New_York'],
      ['Individuals, HHS (500 or more) and media', 'January 29, 2027, 23:59 America/New_York'],
      ['Log to HHS, fewer than 500', 'March 1, 2027, 23:59 America/New_York'],
    ],
    waiting: [['Would start if', 'Maintainer to owner']],
  },
  {
    name: 'listed bank',
    side: 'Our systems were entered or disturbed',
    roles: [
      ['national bank', 'National bank or federal savings association'],
      ['8-k', 'Exchange Act registrant that files Form 8-K'],
    ],
    moments: [
      ['learned', '2026-11-30T22:40'],
      ['determined', '2026-11-30T23:00'],
      ['held-material', '2026-11-30T23:05'],
    ],
    states: [],
    running: [
      ['Regulator receives notice', 'December 2, 2026, 11:00 America/New_York'],
      ['Form 8-K Item 1.05', 'December 4, 2026, 17:30 America/New_York'],
    ],
    waiting: [['Would start if', 'Notice to customers']],
  },
  {
    name: 'frontier developer',
    side: 'Our agent or product caused harm',
    roles: [['large front', 'Large frontier developer']],
    moments: [['learned', '2026-11-30T22:40']],
    states: [],
    running: [],
    waiting: [
      ['Would start if', 'Report to the Office of Emergency Services'],
      ['No number, not computable or not in force', 'Report to the DFS office'],
    ],
  },
  {
    name: 'federal contractor',
    side: 'Our systems were entered or disturbed',
    roles: [['dfars', 'Contractor with DFARS 252.204-7012']],
    moments: [['learned', '2026-11-30T22:40']],
    states: [],
    running: [['Report to DoD', 'December 3, 2026, 22:40 America/New_York']],
    waiting: [['Would start if', 'Images and packet capture are kept at least until']],
  },
];

const MOST_INPUTS = 12;
/** Keystroke-level model: seconds for a key, for pointing and clicking, and for thinking before each input. */
const PACE = { key: 0.28, click: 1.2, thought: 1.35 } as const;

/** Counts what the user does. */
class Hand {
  inputs = 0;
  private keys = 0;
  private clicks = 0;
  private readonly begun = performance.now();

  constructor(readonly page: Page) {}

  async click(locator: ReturnType<Page['locator']>): Promise<void> {
    this.inputs += 1;
    this.clicks += 1;
    await locator.click();
  }

  /** One press that goes on; no input by itself. */
  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  tabTo(locator: ReturnType<Page['locator']>): Promise<void> {
    return this.goTo(locator, 'Tab');
  }

  /** Presses a key until a control has the focus. */
  async goTo(locator: ReturnType<Page['locator']>, key: string): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    throw new Error('The control cannot be reached by keyboard');
  }

  report(who: string): string {
    const machine = ((performance.now() - this.begun) / 1_000).toFixed(1);
    const { keys, clicks, inputs } = this;
    const hand = keys * PACE.key + clicks * PACE.click + inputs * PACE.thought;
    return `${who}: ${String(inputs)} inputs, ${String(clicks)} clicks, ${String(keys)} keys; ${machine} s by machine, ${hand.toFixed(0)} s for a hand`;
  }
}

/** "2026-11-30T22:40" as it is typed into the field: month, day, year, hour, minutes, half of the day. */
function typedTime(at: string): string {
  const [day = '', clock = ''] = at.split('T');
  const [year = '', month = '', date = ''] = day.split('-');
  const [hour = '', minutes = ''] = clock.split(':');
  const half = Number(hour) < 12 ? 'A' : 'P';
  const twelve = String(Number(hour) % 12 === 0 ? 12 : Number(hour) % 12).padStart(2, '0');
  return `${month}${date}${year}${twelve}${minutes}${half}`;
}

async function byMouse(hand: Hand, company: Company): Promise<void> {
  const { page } = hand;
  await hand.click(page.getByTestId('we-have-an-incident'));
  await page.getByTestId('set-up').waitFor();
  await hand.click(page.getByRole('button', { name: company.side }));
  for (const [, label] of company.roles)
    await hand.click(page.getByTestId('role-picker').getByRole('button', { name: label, exact: true }));
  for (const [id, at] of company.moments) {
    await hand.click(page.getByTestId(`moment-${id}`).locator('input'));
    await hand.type(typedTime(at));
  }
  for (const state of company.states)
    await hand.click(
      page.getByTestId('condition-residents').getByRole('button', { name: state, exact: true }),
    );
  await hand.click(page.getByTestId('record-set-up'));
}

async function byKeyboard(hand: Hand, company: Company): Promise<void> {
  const { page } = hand;
  await hand.tabTo(page.getByTestId('we-have-an-incident'));
  hand.inputs += 1;
  await hand.press('Enter');
  await page.getByTestId('set-up').waitFor();
  await hand.tabTo(page.getByRole('button', { name: company.side }));
  hand.inputs += 1;
  await hand.press('Space');
  const roles = page.getByTestId('role-picker').getByRole('textbox');
  await hand.tabTo(roles);
  for (const [typed] of company.roles) {
    hand.inputs += 1;
    await hand.type(typed);
    await hand.press('Enter');
  }
  await hand.tabTo(page.getByTestId('first-moments').locator('input').first());
  for (const [id, at] of company.moments) {
    await hand.goTo(page.getByTestId(`moment-${id}`).locator('input'), 'Enter');
    hand.inputs += 1;
    await hand.type(typedTime(at));
  }
  if (company.states.length > 0)
    await hand.tabTo(page.getByTestId('condition-residents').getByRole('textbox'));
  for (const state of company.states) {
    hand.inputs += 1;
    await hand.type(state);
    await hand.press('Enter');
  }
  hand.inputs += 1;
  await hand.press('Control+Enter');
}

async function expectDeadlines(page: Page, company: Company): Promise<void> {
  await page.getByTestId('first-hour').waitFor();
  const running = page.getByTestId('group-running').getByTestId('deadline');
  await expect(running).toHaveCount(company.running.length);
  for (const [at, [stage, planTo]] of company.running.entries()) {
    const line = running.nth(at);
    await expect(line.getByRole('heading')).toHaveText(stage);
    await expect(line).toContainText(planTo);
  }
  for (const [group, stage] of company.waiting)
    await expect(
      page
        .getByRole('region', { name: new RegExp(`^${group}`) })
        .getByRole('heading', { name: stage, exact: true }),
    ).toBeVisible();
  await expect(page.getByTestId('coverage')).toContainText('it is not complete');
}

const ZONE = process.env['TZ'];

test.beforeAll(() => {
  // The app shows the zone of the computer as its own; so does everybody who reads these deadlines.
  process.env['TZ'] = 'America/New_York';
});

test.afterAll(() => {
  if (ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ZONE;
});

for (const company of COMPANIES)
  for (const [way, act] of [
    ['mouse', byMouse],
    ['keyboard', byKeyboard],
  ] as const)
    test(`a first list of deadlines: ${company.name}, by ${way}`, async ({ brieflock }) => {
      const { page } = brieflock;
      const hand = new Hand(page);
      await act(hand, company);
      await expectDeadlines(page, company);
      process.stdout.write(`${hand.report(`${company.name}, ${way}`)}\n`);
      expect(hand.inputs).toBeLessThanOrEqual(MOST_INPUTS);
      expect(brieflock.complaints).toEqual([]);
    });

test('a filing with its copy, a changed trigger with its effect first, and both kept after a power cut', async ({
  brieflock,
}) => {
  const known = COMPANIES.find(({ name }) => name === 'federal contractor');
  if (known === undefined) throw new Error('There is a contractor');
  // Past on any day on which this runs: what is still to come cannot have been filed.
  const contractor: Company = {
    ...known,
    moments: [['learned', '2026-11-20T22:40']],
    running: [['Report to DoD', 'November 23, 2026, 22:40 America/New_York']],
  };
  await byMouse(new Hand(brieflock.page), contractor);
  await expectDeadlines(brieflock.page, contractor);
  const { page } = brieflock;
  const copy = join(brieflock.folder, 'report.txt');
  await writeFile(copy, 'What was reported');
  const sha256 = createHash('sha256').update('What was reported').digest('hex');

  await page.getByRole('button', { name: 'Facts', exact: true }).click();
  await page.getByRole('button', { name: 'Change: The Company learned of it' }).click();
  await page.getByLabel('When', { exact: true }).fill('2026-11-19T22:40');
  await expect(page.getByTestId('effect')).toContainText(
    'Moves earlier: Report to DoD, from November 23, 2026, 22:40 America/New_York to November 22, 2026, 22:40',
  );
  await page.getByTestId('accept').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Take back the last entry…' }).click();
  await expect(page.getByTestId('effect')).toContainText('Moves later: Report to DoD');
  await page.getByTestId('accept').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Deadlines', exact: true }).click();
  await page.getByRole('button', { name: 'Filed… Report to DoD' }).click();
  await brieflock.openFrom(copy);
  await page.getByRole('button', { name: 'Choose a copy of what was filed…' }).click();
  await expect(page.getByRole('dialog')).toContainText(sha256);
  await page.getByLabel('When it was filed').fill('2026-11-21T09:00');
  await page.getByTestId('accept').click();
  await expect(page.getByTestId('group-running')).toContainText('Filed Sat, November 21, 2026, 09:00');
  await expect(page.getByTestId('group-floor')).toContainText('Images and packet capture');
  await brieflock.kill();

  await brieflock.reopen();
  const again = brieflock.page;
  await again
    .getByRole('button', { name: /^Incident of/ })
    .first()
    .click();
  await openTab(again, 'Incidents');
  await again.getByRole('button', { name: /^Incident of/ }).click();
  await again.getByRole('button', { name: 'Log', exact: true }).click();
  const log = again.getByTestId('incident-log');
  await expect(log).toContainText('The Company learned of it: November 19, 2026, 22:40');
  await expect(log).toContainText('taken back, counts no more');
  await expect(log).toContainText(`report.txt, SHA-256 ${sha256}`);
  await expect(again.getByTestId('incident-chain')).toContainText('whole');
  expect(brieflock.complaints).toEqual([]);
});
