import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { z } from 'zod';

const count = z.number().int().min(0).catch(0);

const toldSchema = z.object({
  broughtBack: count,
  broughtForward: count,
  takenAway: count,
  setAside: count,
  packs: count,
  unreadable: count,
});

/** What was put right at a start, until the user has read it. */
export type Told = Readonly<z.infer<typeof toldSchema>>;

const stateSchema = z.object({
  told: toldSchema.nullable().catch(null),
  /** What is here may be an earlier state. */
  isSetBack: z.boolean().catch(false),
});

type State = Readonly<z.infer<typeof stateSchema>>;

/** Kept in local storage, so that a notice that was not read stands after the next start too. */
export const useMended = create<State>()(
  persist((): State => ({ told: null, isSetBack: false }), {
    name: 'brieflock-mended',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    merge: (stored, current) => stateSchema.catch(current).parse(stored),
  }),
);

/** Tells what was put right; what was not read yet is told along with it. */
export function tellMended(mended: Told): void {
  const before = useMended.getState().told;
  const sum = (name: keyof Told) => (before?.[name] ?? 0) + mended[name];
  useMended.setState({
    told: {
      broughtBack: sum('broughtBack'),
      broughtForward: sum('broughtForward'),
      takenAway: sum('takenAway'),
      setAside: sum('setAside'),
      packs: sum('packs'),
      unreadable: sum('unreadable'),
    },
  });
}

/** Tells that what is here may be an earlier state. */
export function tellSetBack(): void {
  useMended.setState({ isSetBack: true });
}

/** The user has read that. */
export function forgetSetBack(): void {
  useMended.setState({ isSetBack: false });
}

/** The user has read it. */
export function forgetMended(): void {
  useMended.setState({ told: null });
}
