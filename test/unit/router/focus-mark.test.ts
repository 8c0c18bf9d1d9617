// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findMarked, markFocus } from '@renderer/app/focus-mark';

const PAGE = `
  <button>Open</button><button>Open</button>
  <input aria-label="Name" value="Harbor Bank" />
  <textarea>privileged words</textarea>`;

function focus(selector: string, nth = 0): Element | undefined {
  const element = document.querySelectorAll<HTMLElement>(selector)[nth];
  element?.focus();
  return element;
}

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

describe('the mark of a control', () => {
  it('finds the control again among others of its name after the screen was made anew', () => {
    focus('button', 1);
    const mark = markFocus(document);
    document.body.innerHTML = PAGE;
    expect(mark && findMarked(document, mark)).toBe(document.querySelectorAll('button')[1]);
  });

  it('keeps nothing that was typed', () => {
    focus('input');
    expect(markFocus(document)).toEqual({ tag: 'input', name: 'Name', nth: 0 });
    focus('textarea');
    expect(markFocus(document)).toEqual({ tag: 'textarea', name: '', nth: 0 });
  });

  it('is none where nothing has the focus, and finds nothing where the control is gone', () => {
    expect(markFocus(document)).toBeNull();
    focus('button', 1);
    const mark = markFocus(document);
    document.querySelectorAll('button')[1]?.remove();
    expect(mark && findMarked(document, mark)).toBeNull();
  });
});
