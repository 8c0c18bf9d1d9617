/** What is kept of styles is what jsdom works out itself, whatever has changed in between. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { rememberStyles } from './computed-style';

const SHEET = `
  .panel .row { display: none }
  [data-quiet] { visibility: hidden }
  :disabled { display: inline-flex }
  :focus { display: inline-grid }
  @media screen { .wide { display: table } }
`;

const BODY = `
  <section id="outer" class="panel"><div id="inner" class="row"><b id="word">Word</b></div></section>
  <fieldset id="set"><button id="press">Press</button><input id="type" /></fieldset>
  <aside id="side" class="panel"></aside>`;

/** A window of its own, with styles kept and as jsdom has them. */
function layWindow(sheet: string) {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => {
    frame.remove();
  });
  const window = frame.contentDocument?.defaultView;
  if (window === null || window === undefined) throw new Error('The frame has no window');
  const { document: inside } = window;
  const style = inside.createElement('style');
  style.textContent = sheet;
  inside.head.append(style);
  inside.body.innerHTML = BODY;
  const own = window.getComputedStyle.bind(window);
  rememberStyles(window);
  const find = (id: string): HTMLElement => {
    const found = inside.getElementById(id);
    if (found === null) throw new Error(`No ${id}`);
    return found;
  };
  const expectOwn = (): void => {
    for (const element of inside.querySelectorAll('*')) {
      expect(window.getComputedStyle(element).cssText, element.outerHTML).toBe(own(element).cssText);
    }
  };
  return { window, inside, style, find, expectOwn };
}

type Laid = ReturnType<typeof layWindow>;

const CHANGES: readonly (readonly [what: string, change: (laid: Laid) => void, id: string])[] = [
  [
    'an attribute of its own',
    ({ find }) => {
      find('inner').classList.remove('row');
    },
    'inner',
  ],
  [
    'an attribute around it',
    ({ find }) => {
      find('outer').classList.remove('panel');
    },
    'inner',
  ],
  [
    'another place',
    ({ find }) => {
      find('set').append(find('inner'));
    },
    'inner',
  ],
  [
    'a rule that is inherited',
    ({ find }) => {
      find('outer').setAttribute('data-quiet', '');
    },
    'word',
  ],
  [
    'its own style',
    ({ find }) => {
      find('word').style.setProperty('display', 'flex');
    },
    'word',
  ],
  [
    'being disabled by what is around it',
    ({ find }) => {
      find('set').setAttribute('disabled', '');
    },
    'press',
  ],
  [
    'the focus',
    ({ find }) => {
      find('type').focus();
      // Until the next change jsdom itself does not see a focus.
      find('side').setAttribute('title', 'Side');
    },
    'type',
  ],
  [
    'another sheet',
    ({ inside }) => {
      addSheet(inside, '#word { display: block }');
    },
    'word',
  ],
  [
    'a sheet that is gone',
    ({ style, find }) => {
      style.remove();
      // Nor that a sheet is gone.
      find('side').setAttribute('title', 'Side');
    },
    'inner',
  ],
];

function addSheet(inside: Document, text: string): void {
  const style = inside.createElement('style');
  style.textContent = text;
  inside.head.append(style);
}

describe('the style of an element', () => {
  it.each(CHANGES)('is told anew after %s', (_, change, id) => {
    const laid = layWindow(SHEET);
    laid.expectOwn();
    const before = laid.window.getComputedStyle(laid.find(id)).cssText;
    change(laid);
    expect(laid.window.getComputedStyle(laid.find(id)).cssText).not.toBe(before);
    laid.expectOwn();
  });

  it('is not worked out again for a change that it does not depend on', () => {
    const { window, find } = layWindow(SHEET);
    const before = window.getComputedStyle(find('inner'));
    find('side').textContent = 'More';
    find('side').setAttribute('class', 'wide');
    expect(window.getComputedStyle(find('inner')) === before).toBe(true);
  });

  it('is told anew after any change where a rule goes by neighbors and places', () => {
    const laid = layWindow(`${SHEET} #outer + #set { display: grid } b:first-child { display: flex }`);
    laid.expectOwn();
    laid.find('set').before(laid.find('side'));
    laid.find('word').before('', laid.inside.createElement('i'));
    expect(laid.window.getComputedStyle(laid.find('word')).display).not.toBe('flex');
    laid.expectOwn();
  });
});
