/** Works out an element's style once for as long as nothing changes that it depends on. The values are jsdom's own. */

import { forgetOnChange } from './changes';

/** All that an element's style follows from beside the sheets, and the style once somebody has asked for it. */
interface Kept {
  readonly ground: readonly unknown[];
  style: CSSStyleDeclaration | null;
}

/** What a selector may ask that no {@link Kept} ground tells: siblings, places among them, most of what a user does. */
const BEYOND_GROUND = /[+~]|:(?!root\b|host\b|not\(\[|disabled\b|active\b|focus\b)/;

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}

function attributesOf(element: Element): readonly unknown[] {
  return element.getAttributeNames().flatMap((name) => [name, element.getAttribute(name)]);
}

function isRules(value: unknown): value is CSSRuleList {
  return typeof value === 'object' && value !== null && 'length' in value;
}

function selectorsIn(rules: CSSRuleList): readonly string[] {
  return [...rules].flatMap((rule) => [
    ...('selectorText' in rule ? [String(rule.selectorText)] : []),
    ...('cssRules' in rule && isRules(rule.cssRules) ? selectorsIn(rule.cssRules) : []),
  ]);
}

/** The sheets, and how many rules each has. */
function sheetsOf({ styleSheets }: Document): readonly unknown[] {
  return [...styleSheets].flatMap((sheet) => [sheet, sheet.cssRules.length]);
}

function isActive(element: Element): boolean {
  return element.ownerDocument.activeElement === element;
}

/**
 * Every search by role asks for the style of every element on the way up, and jsdom tries each rule on each of them
 * anew. What is kept here is used again while the element's attributes, its focus and the same of all around it are
 * what they were, under the same sheets; where a sheet asks for more than that, until the next change of the tree, an
 * attribute or a text. A rule that a script puts in the place of another would go unnoticed, which the app does not do.
 */
export function rememberStyles(window: Window & typeof globalThis): void {
  const { document } = window;
  const compute = window.getComputedStyle.bind(window);
  let known = new WeakMap<Element, Kept>();
  /** Those of `known` that were looked at since the last change. */
  let confirmed = new WeakMap<Element, Kept>();
  let sheets: readonly unknown[] = [];
  let isTold = true;
  let active: Element | null = null;
  const look = (): void => {
    confirmed = new WeakMap();
    const now = sheetsOf(document);
    if (isSame(now, sheets)) {
      if (!isTold) known = new WeakMap();
      return;
    }
    sheets = now;
    known = new WeakMap();
    isTold = ![...document.styleSheets]
      .flatMap(({ cssRules }) => selectorsIn(cssRules))
      .some((selector) => BEYOND_GROUND.test(selector));
  };
  const settle = forgetOnChange(window, look);
  look();
  const keptOf = (element: Element): Kept => {
    const seen = confirmed.get(element);
    if (seen !== undefined) return seen;
    const around = element.parentElement === null ? null : keptOf(element.parentElement);
    const ground = [around, isActive(element), element.matches(':disabled'), ...attributesOf(element)];
    const before = known.get(element);
    const kept = before !== undefined && isSame(before.ground, ground) ? before : { ground, style: null };
    known.set(element, kept);
    confirmed.set(element, kept);
    return kept;
  };
  window.getComputedStyle = (element, part) => {
    // An element outside the document changes unseen.
    if ((part !== undefined && part !== null) || !element.isConnected) return compute(element, part);
    settle();
    if (document.activeElement !== active) confirmed = new WeakMap();
    active = document.activeElement;
    const kept = keptOf(element);
    return (kept.style ??= compute(element));
  };
}
