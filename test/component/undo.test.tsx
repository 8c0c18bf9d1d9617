import { ok } from '@shared/base/result';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openTab, startOn, stopTypingPauses, untilSaved } from '../helpers/render-app';

const note = () => screen.findByRole('textbox', { name: 'Note' });
const handled = () => screen.findByRole('radio', { name: /^Handled in practice/ });

describe('undo and redo', () => {
  it('take the answer back and make it again, on the screen, on the disk, in words and in the menu', async () => {
    const app = await startOn('Questions');
    await app.user.click(await handled());
    await untilSaved();
    await waitFor(() => {
      expect(app.bridge.calls('app:name-undo').at(-1)?.undo).toMatch(/^answer to “/);
    });
    await app.user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/^Undone: answer to “/)).toBeVisible();
    await waitFor(async () => {
      expect(await handled()).not.toBeChecked();
    });
    expect((await app.stored('matter-1')).answers).toEqual([]);
    await app.user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(async () => {
      expect(await handled()).toBeChecked();
    });
    expect((await app.stored('matter-1')).answers).toHaveLength(1);
  });

  it('go to where the change was', async () => {
    const app = await startOn('Questions');
    await app.user.click(await handled());
    await untilSaved();
    await openTab(app, 'Actions');
    app.bridge.emit('app:menu-command', { command: 'undo' });
    await waitFor(async () => {
      expect(await handled()).not.toBeChecked();
    });
  });

  it('in a field leave it to the field as long as it has something of its own', async () => {
    const app = await startOn('Questions');
    await app.user.click(await handled());
    await untilSaved();
    stopTypingPauses();
    const field = await note();
    await app.user.type(field, 'abc');
    app.bridge.answer('app:undo-in-field', () => {
      fireEvent.input(field, { target: { value: '' } });
      return Promise.resolve(ok({}));
    });
    await app.user.keyboard('{Control>}z{/Control}');
    await waitFor(() => {
      expect(app.bridge.calls('app:undo-in-field')).toEqual([{ direction: 'undo' }]);
    });
    expect(await handled()).toBeChecked();
    // Nothing of its own is left: the next one is the app’s.
    await app.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => {
      expect(await handled()).not.toBeChecked();
    });
    expect(app.bridge.calls('app:undo-in-field')).toHaveLength(1);
  });
});

describe('the earlier answers of a question', () => {
  it('can be put back', async () => {
    const app = await startOn('Questions');
    const options = await screen.findAllByRole('radio');
    const [first, second] = options;
    if (first === undefined || second === undefined) throw new Error('Too few options');
    await app.user.click(first);
    await untilSaved();
    await app.user.click(second);
    await untilSaved();
    const history = await screen.findByTestId('answer-history');
    fireEvent.click(within(history).getByText(/^Earlier answers/));
    await app.user.click(await within(history).findByRole('button', { name: /^Put back the answer of/ }));
    await waitFor(() => {
      expect(first).toBeChecked();
    });
  });
});

describe('a text that is too long', () => {
  it('stays as it was pasted, says by how much, and keeps nothing else from being saved', async () => {
    const app = await startOn('Questions');
    const field = await note();
    fireEvent.change(field, { target: { value: 'x'.repeat(25_999) } });
    expect(
      await screen.findByText(/^5,999 characters too long: at most 20,000 characters can be kept/),
    ).toBeVisible();
    expect(field).toHaveProperty('value.length', 25_999);
    await app.user.click(await handled());
    await waitFor(async () => {
      expect((await app.stored('matter-1')).answers).toMatchObject([{ note: '', value: { kind: 'value' } }]);
    });
    expect(await screen.findByTestId('save-notice')).toHaveAttribute('data-code', 'field-not-saved');
    await waitFor(() => {
      expect(app.bridge.calls('store:hand-over').at(-1)?.items).toContain('x'.repeat(25_999));
    });
  });
});
