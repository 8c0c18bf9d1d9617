import type { AuthorityRef } from '@shared/pack/schema';
import { usePack } from '@renderer/stores/current-pack';
import { showLibrary } from '@renderer/router/navigate';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './DecisionForm.module.css';

interface FactorSourcesProps {
  readonly refs: readonly AuthorityRef[];
}

/** Where a factor comes from: each source with how sure we are, leading to the law library. */
export function FactorSources({ refs }: FactorSourcesProps) {
  const { authorities } = usePack();
  return (
    <ul className={classes['sources']}>
      {refs.map(({ authority: id, pin }) => {
        const authority = authorities.find((candidate) => candidate.id === id);
        if (authority === undefined) return null;
        const words = pin === undefined ? authority.title : `${authority.title}, ${pin}`;
        return (
          <li key={`${id} ${pin ?? ''}`}>
            <LinkButton
              label={`In the law library: ${words}`}
              onClick={() => void showLibrary('authorities', id)}
            >
              {words}
            </LinkButton>
            <ConfidenceMark confidence={authority.confidence} />
          </li>
        );
      })}
    </ul>
  );
}
