/**
 * Takes away what no script of the page is to have, before any of them runs. A frame that a script makes for itself has a
 * world of its own, which this does not reach: there, Electron's permissions and Chromium's switches are what refuses.
 */
import { webFrame } from 'electron';

/** Its text runs in the page's own world, and sees nothing of this file; keeps what it needs from before anyone could change it. */
function closePageWorld(): void {
  // Peer connections join multicast groups and open sockets; pickers show native dialogs; in a closed tree inputs are hidden.
  const globals = [
    ...['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'RTCIceTransport'],
    ...['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'],
  ];
  for (const name of globals) Reflect.deleteProperty(globalThis, name);
  for (const name of ['attachShadow', 'setHTMLUnsafe']) Reflect.deleteProperty(Element.prototype, name);
  Reflect.deleteProperty(Document, 'parseHTMLUnsafe');

  const { apply, defineProperty } = Reflect;
  type Method = (self: unknown, args: unknown[]) => unknown;
  /** A method as it is now. */
  const take = (owner: object, name: string): Method => {
    const found: unknown = Reflect.get(owner, name);
    return (self, args) => {
      const answer: unknown = typeof found === 'function' ? apply(found, self, args) : undefined;
      return answer;
    };
  };
  /** Puts a function in the place of another that it asks first; a refused call answers `false`. */
  const guard = (owner: object, name: string, refuses: Method): void => {
    const original = take(owner, name);
    const value = function (this: unknown, ...args: unknown[]): unknown {
      return refuses(this, args) === true ? false : original(this, args);
    };
    defineProperty(owner, name, { value, writable: false, configurable: false });
  };

  // Pasting by command reads the clipboard without the user's hand on a key.
  const text = String;
  const lower = take(String.prototype, 'toLowerCase');
  const starts = take(String.prototype, 'startsWith');
  guard(Document.prototype, 'execCommand', (_self, args) => {
    // Turned into a text once: an object could be another one the second time.
    args[0] = text(args[0]);
    return starts(lower(args[0], []), ['paste']);
  });

  // An input of files opens a dialog for whatever click reaches it, also outside of the document.
  const matches = take(Element.prototype, 'matches');
  const findIn = take(Element.prototype, 'querySelector');
  const findInFragment = take(DocumentFragment.prototype, 'querySelector');
  const rootOf = take(Node.prototype, 'getRootNode');
  const FILES = ['input[type="file" i]'];
  const isFiles = (root: unknown): boolean => {
    try {
      return matches(root, FILES) === true || findIn(root, FILES) !== null;
    } catch {
      return findInFragment(root, FILES) !== null;
    }
  };
  const isNearFiles: Method = (self) => {
    try {
      const root = rootOf(self, []);
      return root === document ? matches(self, FILES) : isFiles(root);
    } catch {
      // No element, or one of a document that has none.
      return false;
    }
  };
  guard(HTMLElement.prototype, 'click', isNearFiles);
  guard(HTMLInputElement.prototype, 'showPicker', isNearFiles);
  guard(EventTarget.prototype, 'dispatchEvent', isNearFiles);
}

/** Refuses every click that reaches an input of files in the document, the user's too: the app has none. */
function refuseFileInputs(event: Event): void {
  const isOfFiles = (target: EventTarget): boolean =>
    target instanceof Element && target.matches('input[type="file" i]');
  if (event.composedPath().some(isOfFiles)) event.preventDefault();
}

/** Closes the world of the page. */
export function closeRealm(): void {
  void webFrame.executeJavaScript(`(${closePageWorld.toString()})()`);
  window.addEventListener('click', refuseFileInputs, true);
}
