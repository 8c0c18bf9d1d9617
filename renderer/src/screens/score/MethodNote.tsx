import { noticeOf } from '@shared/wording/notice';
import type { PackManifest } from '@shared/pack/schema';
import { formatDate } from '@shared/wording/format';
import classes from './MethodNote.module.css';

interface MethodNoteProps {
  readonly manifest: PackManifest;
}

/** How the figures are made, and the day of the law behind them. */
export function MethodNote({ manifest }: MethodNoteProps) {
  return (
    <aside className={classes['note']} aria-label="Method">
      <p>
        <b>Method.</b> Likelihood and impact are rated on the five levels and the 0–100 scale of NIST SP
        800-30 Rev. 1 (Appendices G to I) and combined with its matrix. The profile sets the risk before any
        measure; answers take off up to a limit, because no set of measures removes all risk. What is open or
        not known is carried as a range, never as a guess.
      </p>
      <p>
        <b>Law as of {formatDate(manifest.editionOn)}.</b> {manifest.title}, edition {manifest.version}.{' '}
        {noticeOf(manifest)} A score supports legal judgment and does not replace it.
      </p>
    </aside>
  );
}
