/** The vault of one run: which generation it works in, and who holds the keys. Knows no window and no channel. */
import type { AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { sealingOf, type Sealing } from '../../node/backup/sealing';
import type { KeyHolder } from '../../node/vault/key-holder';

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** The vault, for as long as the app runs. */
export interface RunningVault {
  /** In force when the run began, and for all of it; or why that cannot be told. */
  readonly generation: Result<number, AppError>;
  /** Opened when it is first asked for. May be asked again after a failure. */
  readonly holder: () => Outcome<KeyHolder>;
  /** How backups are to be made now. */
  readonly sealing: () => Outcome<Sealing>;
  /** What is held now; `null` while nobody has unlocked it, or there is no vault. */
  readonly unlocked: () => KeyHolder | null;
}

/**
 * Makes the vault of a run.
 *
 * @param open - opens what holds the keys
 * @param isSet - whether a passphrase may be set; if not, nothing is opened before it is asked for
 */
export async function createRunningVault(
  open: () => Outcome<KeyHolder>,
  isSet: boolean,
): Promise<RunningVault> {
  let opening: Outcome<KeyHolder> | null = null;
  let opened: KeyHolder | null = null;
  const holder = async (): Outcome<KeyHolder> => {
    const mine = (opening ??= open());
    const result = await mine;
    if (result.ok) opened = result.value;
    else if (opening === mine) opening = null;
    return result;
  };
  const first = isSet ? await holder() : null;
  const generation = first?.ok === false ? first : ok(first?.value.state.now().generation ?? 0);
  return {
    generation,
    holder,
    sealing: async () => {
      if (!generation.ok) return generation;
      return opened === null ? ok({ kind: 'open' }) : sealingOf(opened);
    },
    unlocked: () => ((opened?.held ?? null) === null ? null : opened),
  };
}
