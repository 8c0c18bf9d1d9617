import { useEffect, useRef } from 'react';

interface OpenedFormProps {
  /** Whether the first field takes the focus: not where the form was there before. */
  readonly takesFocus: boolean;
  readonly children: React.ReactNode;
}

/** A form that was opened a moment ago: it is in view, and the first field of it has the focus. For every form that adds, plans or edits. */
export function OpenedForm({ takesFocus, children }: OpenedFormProps) {
  const opened = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const field = opened.current?.querySelector<HTMLElement>('input, select, textarea');
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement) field.select();
    opened.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);
  return <div ref={opened}>{children}</div>;
}
