/** What of a question is in view, measured in the page of the running app; for `test:layout` and for the tests. */

/** The sizes of window and the zooms every question is looked at in. */
export const LAYOUT_VIEWS = /** @type {const} */ ([
  { width: 1280, height: 800, zoom: 1 },
  { width: 1280, height: 800, zoom: 1.5 },
  { width: 1024, height: 700, zoom: 1 },
  { width: 1024, height: 700, zoom: 1.5 },
]);

/**
 * @typedef {object} QuestionLayout What of one question can be seen without scrolling the page.
 * @property {string} question
 * @property {boolean} headingVisible
 * @property {boolean} optionsAllInView
 * @property {boolean} optionsScroll They scroll by themselves, at least one in part in view, and say that there are more.
 * @property {boolean} unknownVisible
 * @property {boolean} notApplicableVisible
 * @property {boolean} backVisible
 * @property {boolean} continueVisible
 */

/**
 * Gives the window a size and a zoom, and waits until the page has both.
 *
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {{ width: number, height: number, zoom: number }} view
 */
export async function setView(app, page, { width, height, zoom }) {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high, factor]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(wide ?? 0, high ?? 0);
      window?.webContents.setZoomFactor(factor ?? 1);
    },
    [width, height, zoom],
  );
  const expected = Math.round(width / zoom);
  await page.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) <= 1, expected);
  // One turn of layout for what measures itself.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<QuestionLayout>}
 */
export function measureQuestion(page) {
  return page.evaluate(() => {
    const find = (/** @type {string} */ selector) => document.querySelector(selector);
    const heading = find('[data-testid="question-heading"]');
    const options = find('[data-testid="options"]');
    /** Wholly in the window, and nothing over its middle. @type {(element: Element | null | undefined) => boolean} */
    const isInView = (element) => {
      if (element === null || element === undefined) return false;
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const isInside =
        top >= -1 && left >= -1 && bottom <= window.innerHeight + 1 && right <= window.innerWidth + 1;
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return isInside && over !== null && (element.contains(over) || over.contains(element));
    };
    const card = (/** @type {string} */ testId) => find(`[data-testid="${testId}"]`)?.closest('label');
    const box = options?.getBoundingClientRect();
    const cards = [...(options?.querySelectorAll('label') ?? [])];
    const isUncut = (/** @type {Element} */ element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return box !== undefined && top >= box.top - 1 && bottom <= box.bottom + 1 && isInView(element);
    };
    const isScroller =
      options !== null &&
      options.scrollHeight > options.clientHeight &&
      getComputedStyle(options).overflowY === 'auto' &&
      options.getAttribute('data-more') === 'true';
    const first = cards[0]?.querySelector('input');
    return {
      question: heading?.getAttribute('data-question') ?? '',
      headingVisible: isInView(heading),
      optionsAllInView: cards.length > 0 && cards.every(isUncut),
      optionsScroll: isScroller && isInView(options) && isInView(first),
      unknownVisible: isInView(card('answer-unknown')),
      notApplicableVisible: isInView(card('answer-not-applicable')),
      backVisible: isInView(find('[data-testid="previous-question"]')),
      continueVisible: isInView(find('[data-testid="next-question"], [data-testid="see-review"]')),
    };
  });
}

/**
 * Goes on to the next question and waits until it can be answered; `false` at the last.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function goOn(page) {
  const next = page.getByTestId('next-question');
  if ((await next.count()) === 0) return false;
  const before = await page.getByTestId('question-heading').getAttribute('data-question');
  await next.click();
  await page.waitForFunction(
    (last) =>
      document.querySelector('[data-testid="question-heading"]')?.getAttribute('data-question') !== last &&
      document.querySelector('[data-testid="options"]') !== null,
    before,
  );
  return true;
}
