import { useEffect, useEffectEvent } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';

/** `now` for what is done in one step, `typing` for words, which wait for a pause. */
export type SaveWhen = 'now' | 'typing';

/** What makes a form one that saves itself. */
export interface Autosave<Values extends FieldValues> {
  /** What the form starts from; read once. */
  readonly start: DefaultValues<Values>;
  /** Decides for the field that was changed, by its path. */
  readonly whenFor: (field: string) => SaveWhen;
  /** Hands what the form holds to the save queue, or leaves it where it is not fit to be saved. */
  readonly save: (values: Values, when: SaveWhen, field: string) => void;
}

/**
 * A form that hands every change to the save queue. It saves nothing on its own account: not what it starts from, and
 * not what is set anew from outside.
 */
export function useAutosaveForm<Values extends FieldValues>({
  start,
  whenFor,
  save,
}: Autosave<Values>): UseFormReturn<Values> {
  const form = useForm<Values>({ defaultValues: start, mode: 'onChange' });
  const { subscribe } = form;
  const saveLatest = useEffectEvent((values: Values, field: string) => {
    save(values, whenFor(field), field);
  });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name !== undefined) saveLatest(values, name);
        },
      }),
    [subscribe],
  );
  return form;
}
