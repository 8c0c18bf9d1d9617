import { Button } from '@mantine/core';
import { countOf } from '@shared/base/words';
import type { Pack } from '@shared/pack/schema';
import { formatDate } from '@shared/wording/format';
import type { InstalledPack } from '@renderer/data/installed-packs';
import classes from './PacksDialog.module.css';

interface PackRowProps {
  readonly installed: InstalledPack;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

function contents(pack: Pack): string {
  const questions = pack.modules.reduce((sum, module) => sum + module.questions.length, 0);
  return [
    countOf(pack.modules.length, 'module'),
    countOf(questions, 'question'),
    countOf(pack.scenarios.length, 'scenario'),
    countOf(pack.authorities.length, 'authority', 'authorities'),
  ].join(', ');
}

/** One pack: which version, of which day, how much is in it, and what can be done with it. */
export function PackRow({ installed, onExport, onRemove }: PackRowProps) {
  const { pack, stored } = installed;
  const { id, version, title, editionOn, jurisdiction } = pack.manifest;
  const name = `${title}, edition ${version}`;
  return (
    <li className={classes['pack']} data-testid={`pack-${id}-${version}`}>
      <div>
        <p className={classes['title']}>{title}</p>
        <p className={classes['facts']}>
          Edition {version}, law as of {formatDate(editionOn)}. {jurisdiction}. {contents(pack)}.
          {stored === null ? ' Comes with Brieflock.' : ''}
        </p>
      </div>
      <div className={classes['actions']}>
        <Button size="xs" variant="default" aria-label={`Save a copy of ${name}`} onClick={onExport}>
          Save a copy…
        </Button>
        {stored === null ? null : (
          <Button size="xs" variant="default" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        )}
      </div>
    </li>
  );
}
