import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useRef } from 'react';
import type { Questionnaire } from '@shared/assessment/questionnaire';
import type { NextQuestion } from '@shared/scoring/types';
import type { Position } from './question-order';
import { QuestionRail } from './QuestionRail';
import { useTopOf } from './use-screen-room';
import classes from './QuestionnaireScreen.module.css';

interface QuestionnaireLayoutProps {
  readonly questionnaire: Questionnaire;
  readonly position: Position;
  readonly advice: readonly NextQuestion[];
  /** The question; given what opens the list of all questions where that does not stand beside it. */
  readonly children: (onShowAll: (() => void) | null) => React.ReactNode;
}

const NO_ROOM_FOR_RAIL = '(width < 50rem)';

/** The question with all questions beside it, or behind a button where there is no room; both end where the window ends. */
export function QuestionnaireLayout(props: QuestionnaireLayoutProps) {
  const { questionnaire, position, advice, children } = props;
  const screen = useRef<HTMLDivElement>(null);
  const top = useTopOf(screen);
  const isRailAway = useMediaQuery(NO_ROOM_FOR_RAIL, false, { getInitialValueInEffect: false });
  const [isOpen, { open, close }] = useDisclosure();
  const rail = (
    <QuestionRail
      questionnaire={questionnaire}
      currentId={position.item.question.id}
      advice={advice}
      onChosen={close}
    />
  );
  return (
    <div
      ref={screen}
      className={classes['screen']}
      data-rail={isRailAway ? 'away' : 'beside'}
      style={{ blockSize: `max(19rem, calc(100dvh - ${String(top)}px))` }}
    >
      {isRailAway ? (
        <Drawer
          opened={isOpen}
          onClose={close}
          title="All questions"
          closeButtonProps={{ 'aria-label': 'Close' }}
        >
          {rail}
        </Drawer>
      ) : (
        <div className={classes['rail']}>{rail}</div>
      )}
      {children(isRailAway ? open : null)}
    </div>
  );
}
