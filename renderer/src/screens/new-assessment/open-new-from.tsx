import { modals } from '@mantine/modals';
import type { Repository } from '@renderer/data/repository/repository';
import { NewFromForm, type NewFromSource } from './NewFromForm';

/** Asks what the next assessment takes over from this one, and makes it. */
export function openNewFrom(repository: Repository, source: NewFromSource): void {
  const id = modals.open({
    title: 'New from this one',
    size: 'lg',
    closeButtonProps: { 'aria-label': 'Close' },
    children: (
      <NewFromForm
        repository={repository}
        source={source}
        onDone={() => {
          modals.close(id);
        }}
      />
    ),
  });
}
