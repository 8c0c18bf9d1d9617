import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { tooLongInWords } from '@shared/wording/length-words';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface TooLong<Element extends TextElement> {
  readonly ref: RefObject<Element | null>;
  /** What to say at the field; `null` while the text fits. */
  readonly problem: string | null;
  /** Called with the text after each change. */
  readonly look: (text: string) => void;
}

/** Watches how long the text of a field is, whoever holds it: the field itself, a form, or the component around it. */
export function useTooLong<Element extends TextElement>(limit: number): TooLong<Element> {
  const ref = useRef<Element>(null);
  const [length, setLength] = useState(0);
  // After each drawing: a form may have set another text.
  useLayoutEffect(() => {
    setLength(ref.current?.value.length ?? 0);
  });
  const look = (text: string) => {
    setLength(text.length);
  };
  return { ref, problem: tooLongInWords(length, limit), look };
}
