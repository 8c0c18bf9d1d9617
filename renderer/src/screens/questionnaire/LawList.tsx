import { lawLines, NOT_REQUIRED } from '@shared/wording/requirement-words';
import type { FacetChoices } from '@shared/pack/applicability';
import type { Question } from '@shared/pack/schema';
import { showLibrary } from '@renderer/router/navigate';
import { usePack } from '@renderer/stores/current-pack';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './LawList.module.css';

interface LawListProps {
  readonly question: Question;
  readonly profile: FacetChoices;
}

/** Each rule that bears on the practice of this organization, in its own words; says so where none was found. */
export function LawList({ question, profile }: LawListProps) {
  const pack = usePack();
  const lines = lawLines(question, { pack, profile, addressee: 'you' });
  return (
    <section aria-labelledby="law-heading" className={classes['law']} data-testid="law">
      <h2 id="law-heading" className={classes['heading']}>
        Law that bears on this practice
      </h2>
      {lines.length === 0 ? (
        <p>{NOT_REQUIRED}</p>
      ) : (
        <ul className={classes['list']}>
          {lines.map(({ text, authority, confidence }) => (
            <li key={text}>
              <span>{text}</span> <ConfidenceMark confidence={confidence} />{' '}
              <LinkButton
                label={`In the law library: ${text}`}
                onClick={() => void showLibrary('authorities', authority)}
              >
                In the law library
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
