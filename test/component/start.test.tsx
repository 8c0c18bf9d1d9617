import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyFile, startApp, startOn } from '../helpers/render-app';

/** What an element of the page holds when it is there for the first time from now on. */
function firstPictureOf(selector: string): () => string | null {
  let seen: string | null = null;
  const observer = new MutationObserver(() => {
    seen ??= document.querySelector(selector)?.textContent ?? null;
  });
  observer.observe(document.body, { childList: true, subtree: true });
  onTestFinished(() => {
    observer.disconnect();
  });
  return () => seen;
}

describe('the first picture', () => {
  it('is the list, and no screen that waits for it', async () => {
    const picture = firstPictureOf('#main');
    await startApp(emptyFile());
    expect(picture()).toContain('Harbor matter');
  });

  it('of the list later on is the list as it is then', async () => {
    const app = await startOn('Profile');
    const organization = screen.getByRole('textbox', { name: 'Organization' });
    await app.user.clear(organization);
    await app.user.type(organization, 'Another bank');
    await screen.findByText('Saved');
    const picture = firstPictureOf('[data-testid="assessment-list"]');
    await app.user.click(screen.getByRole('button', { name: 'All assessments' }));
    await screen.findByRole('heading', { level: 1, name: 'Assessments' });
    expect(picture()).toContain('Another bank');
  });
});
