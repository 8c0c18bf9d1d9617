import { useMemo } from 'react';
import type { Pack } from '@shared/pack/schema';
import type { ChangesView } from '@shared/wording/changes-types';
import { changesView } from '@shared/wording/changes-words';
import { LinkButton } from '@renderer/ui/LinkButton';
import { MovementRow } from './MovementRow';
import type { HistoryState } from './history-states';
import classes from './History.module.css';
import { HEADLINE_WORDS } from '@shared/wording/headline-words';

interface ChangesListProps {
  readonly from: HistoryState;
  readonly to: HistoryState;
  readonly pack: Pack;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** What closed, opened and moved, and which answers did it. */
export function ChangesList({ from, to, pack, onOpenQuestion }: ChangesListProps) {
  const changes = useMemo(() => changesView(pack, from, to), [pack, from, to]);
  const { headlines, scenarios, modules, answers, facts } = changes;
  return (
    <div className={classes['changes']} data-testid="changes">
      <p className={classes['summary']} role="status">
        {changes.summary}
      </p>
      <Movements title="Headlines" movements={headlines} onOpenQuestion={onOpenQuestion} />
      <Movements title="Scenarios" movements={scenarios} onOpenQuestion={onOpenQuestion} />
      <Movements title="Modules" movements={modules} onOpenQuestion={onOpenQuestion} />
      <div className={classes['pair']}>
        <Titles title="Closed" titles={changes.closed} none="No finding was closed." />
        <Titles title="Opened" titles={changes.opened} none="No finding was opened." />
        <Titles
          title="Known by now"
          titles={changes.foundOut}
          none="Nothing that was not known is known by now."
        />
        <Titles title="Newly not known" titles={changes.cameUp} none="Nothing is newly not known." />
      </div>
      {answers.length + facts.length === 0 ? null : (
        <div>
          <h3 className={classes['groupTitle']}>What was answered differently</h3>
          <dl className={classes['answers']}>
            {facts.map(({ title, before, after }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{`${before} → ${after}`}</dd>
              </div>
            ))}
            {answers.map(({ questionId, question, before, after }) => (
              <div key={questionId}>
                <dt>
                  <LinkButton
                    onClick={() => {
                      onOpenQuestion(questionId);
                    }}
                  >
                    {question}
                  </LinkButton>
                </dt>
                <dd>{`${before} → ${after}`}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}

interface MovementsProps {
  readonly title: string;
  readonly movements: ChangesView['headlines'];
  readonly onOpenQuestion: (questionId: string) => void;
}

function Movements({ title, movements, onOpenQuestion }: MovementsProps) {
  if (movements.length === 0) return null;
  return (
    <div>
      <h3 className={classes['groupTitle']}>{title}</h3>
      <ul className={classes['movements']}>
        {movements.map((movement) => (
          <MovementRow key={movement.title} movement={movement} onOpenQuestion={onOpenQuestion} />
        ))}
      </ul>
    </div>
  );
}

interface TitlesProps {
  readonly title: string;
  readonly titles: ChangesView['closed'];
  readonly none: string;
}

function Titles({ title, titles, none }: TitlesProps) {
  return (
    <div>
      <h3 className={classes['groupTitle']}>
        {title} <span className={classes['count']}>{titles.length}</span>
      </h3>
      {titles.length === 0 ? (
        <p className={classes['none']}>{none}</p>
      ) : (
        <ul className={classes['titles']}>
          {titles.map((finding) => (
            <li key={finding.title}>
              {finding.title}{' '}
              <span className={classes['scale']}>{HEADLINE_WORDS[finding.headline].group.toLowerCase()}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
