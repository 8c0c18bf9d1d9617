import { useState } from 'react';
import { capitalized, countOf } from '@shared/base/words';
import { excerptOf } from '@shared/base/fold';
import { packIndex } from '@shared/pack/pack-index';
import type { WrittenText } from '@shared/portfolio/search-assessments';
import { usePack } from '@renderer/stores/current-pack';
import { LinkButton } from '@renderer/ui/LinkButton';
import { MarkedText } from '@renderer/ui/MarkedText';
import { Section } from '@renderer/ui/Section';
import { openHit } from './open-hit';
import type { FoundIn } from './use-search';
import classes from './Search.module.css';

interface AssessmentHitsProps {
  readonly found: FoundIn;
  readonly query: string;
  readonly words: readonly string[];
}

/** Hits shown before one asks for all of them. */
const FIRST_HITS = 3;

/** What was found in one assessment, each text with where it stands and the way there. */
export function AssessmentHits({ found, query, words }: AssessmentHitsProps) {
  const [isWhole, setWhole] = useState(false);
  const { summary, hits } = found;
  const shown = isWhole ? hits : hits.slice(0, FIRST_HITS);
  const title = `${summary.title}${summary.isArchived ? ' (archived)' : ''}`;
  return (
    <Section title={`${title} (${String(hits.length)})`}>
      <ul className={classes['hits']}>
        {shown.map((hit, index) => (
          // The same words may stand in one field twice over.
          <li key={`${hit.kind} ${hit.key} ${hit.name} ${String(index)}`}>
            <Hit
              hit={hit}
              words={words}
              onOpen={() => {
                void openHit(summary.id, hit, { query, words });
              }}
            />
          </li>
        ))}
      </ul>
      {hits.length > shown.length ? (
        <LinkButton
          onClick={() => {
            setWhole(true);
          }}
        >
          Show {countOf(hits.length - shown.length, 'more place')} in this assessment
        </LinkButton>
      ) : null}
    </Section>
  );
}

interface HitProps {
  readonly hit: WrittenText;
  readonly words: readonly string[];
  readonly onOpen: () => void;
}

function Hit({ hit, words, onOpen }: HitProps) {
  const { questionById } = packIndex(usePack());
  const question = hit.kind === 'answer' ? questionById.get(hit.key)?.text : undefined;
  return (
    <>
      <button type="button" className={classes['where']} onClick={onOpen}>
        {capitalized(hit.name)}
      </button>
      {hit.isPrivileged ? <span className={classes['privileged']}>For counsel only</span> : null}
      {question === undefined ? null : <p className={classes['question']}>{question}</p>}
      <p className={classes['excerpt']}>
        <MarkedText text={excerptOf(hit.text, words)} words={words} />
      </p>
    </>
  );
}
