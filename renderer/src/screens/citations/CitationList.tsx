import { packIndex } from '@shared/pack/pack-index';
import type { AuthorityRef } from '@shared/pack/schema';
import { today } from '@renderer/platform/clock';
import { usePack } from '@renderer/stores/current-pack';
import { showLibrary } from '@renderer/router/navigate';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { LinkButton } from '@renderer/ui/LinkButton';
import { AuthorityStatusFlags } from '@renderer/ui/AuthorityStatusFlags';
import classes from './CitationList.module.css';

interface CitationListProps {
  readonly refs: readonly AuthorityRef[];
}

/** The sources something rests on, each a way to its entry, with what to beware of today. */
export function CitationList({ refs }: CitationListProps) {
  const pack = usePack();
  return (
    <ul className={classes['citations']} aria-label="Sources">
      {refs.map(({ authority: id, pin }) => {
        const authority = packIndex(pack).authorityById.get(id);
        if (authority === undefined) return null;
        return (
          <li key={`${id} ${pin ?? ''}`}>
            <LinkButton onClick={() => void showLibrary('authorities', id)}>
              {authority.citation}
              {pin === undefined ? '' : `, ${pin}`}
            </LinkButton>
            <ConfidenceMark confidence={authority.confidence} />
            <AuthorityStatusFlags authority={authority} day={today()} />
          </li>
        );
      })}
    </ul>
  );
}
