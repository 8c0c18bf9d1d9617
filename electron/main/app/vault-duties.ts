/** What only a sealed run has to do: take over preferences, and finish a change of keys. Holds no rule of its own. */
import type { StorageDoor } from '../../node/backup/open-storage';
import { systemFiles } from '../../node/journal/durable-files';
import type { KeyHolder } from '../../node/vault/key-holder';
import { carriedPreferences, forgetCarried } from '../services/carried';
import { createFinisher, type Finisher } from '../services/finish-change';
import type { RunningVault } from '../services/running-vault';
import type { Log } from './log-file';
import { leaveToNextStart } from './session-leftovers';
import { carriedPathOf, storeRemains } from './store-places';

/** What the duties are done with. */
export interface VaultDutiesParts {
  readonly vault: RunningVault;
  readonly door: StorageDoor;
  readonly userData: string;
  readonly log: Log;
}

/** The duties of a run. */
export interface VaultDuties {
  readonly finisher: Finisher;
  /** Of before the last change of keys; `null` for none. */
  readonly preferences: (holder: KeyHolder) => Promise<string | null>;
}

/** Makes them for the generation in force. */
export function vaultDuties({ vault, door, userData, log }: VaultDutiesParts, inForce: number): VaultDuties {
  const carried = carriedPathOf(userData, inForce);
  const finisher = createFinisher({
    ...{ vault, door, log, files: systemFiles, folder: userData },
    remainsOf: (generation, names) => storeRemains(userData, generation, names),
    removeOpen: (generation) => (generation === 0 ? leaveToNextStart(userData) : Promise.resolve()),
    forgetCarried: () => forgetCarried(carried),
  });
  const preferences = ({ held }: KeyHolder): Promise<string | null> =>
    held === null ? Promise.resolve(null) : carriedPreferences(carried, held.ring);
  return { finisher, preferences };
}
