import { createContext } from 'react';

/** Ids of the questions that the open assessment asks; `null` where none is open. */
export const AskedQuestions = createContext<ReadonlySet<string> | null>(null);
