import { createContext, use } from 'react';
import type { Repository } from './repository/repository';

/** The opened store. It is provided once, around everything that reads or writes. */
export const RepositoryContext = createContext<Repository | null>(null);

/** The opened store. Screens are shown only after it opened, so absence is a bug. */
export function useRepository(): Repository {
  const repository = use(RepositoryContext);
  if (repository === null) throw new Error('The store is not open');
  return repository;
}
