/** What of a question is in view: a few of them here, the longest among them; `npm run test:layout` looks at all. */
import { goOn, LAYOUT_VIEWS, measureQuestion, setView } from '../../../scripts/lib/question-layout.mjs';
import { expect, test } from '../fixtures/brieflock';
import { openQuestion, openSample, openTab } from '../pages/workbench';

test('question, options and the way on are in view, in low and narrow windows too', async ({ brieflock }) => {
  const { app, page } = brieflock;
  await openSample(page, 'Thornbury Falls Bank');
  await openTab(page, 'Questions');
  for (const view of LAYOUT_VIEWS) {
    await setView(app, page, LAYOUT_VIEWS[0]);
    await openQuestion(page, 'governance', 'GOV-08');
    await page.getByTestId('options').waitFor();
    await setView(app, page, view);
    for (let count = 0; count < 2; count += 1) {
      const { question, optionsAllInView, optionsScroll, ...parts } = await measureQuestion(page);
      expect({ view, question, hasOptions: optionsAllInView || optionsScroll, ...parts }).toEqual({
        view,
        question,
        hasOptions: true,
        headingVisible: true,
        unknownVisible: true,
        notApplicableVisible: true,
        backVisible: true,
        continueVisible: true,
      });
      await goOn(page);
    }
  }
  // What is opened by a key has its field in view, with the focus, in the smallest of them.
  await page.getByTestId('options-group').focus();
  await page.keyboard.press('n');
  const reason = page.getByTestId('not-applicable-reason');
  await expect(reason).toBeFocused();
  await expect(reason).toBeInViewport({ ratio: 1 });
  expect(brieflock.complaints).toEqual([]);
});
