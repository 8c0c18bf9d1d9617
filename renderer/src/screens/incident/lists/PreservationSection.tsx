import { preservationFor } from '@shared/incident/preservation';
import { preservationSaid, type PreservationReader } from '@shared/incident/preservation-answers';
import { packIndex } from '@shared/pack/pack-index';
import type { PreservationItem } from '@shared/pack/schema-incident';
import { now } from '@renderer/platform/clock';
import { usePack } from '@renderer/stores/current-pack';
import { Section } from '@renderer/ui/Section';
import { useIncident } from '../use-incident';
import { AnswersSaid } from './AnswersSaid';
import { ListItem } from './ListItem';
import { progressInWords } from './progress-words';
import { SideNotice } from './SideNotice';
import { useGuideReader } from './use-guide-reader';
import classes from './Lists.module.css';

const URGENCY_WORDS: Readonly<Record<PreservationItem['urgency'], string>> = {
  minutes: 'May be lost within minutes',
  hours: 'May be lost within hours',
  days: 'May be lost within days',
  weeks: 'May be lost within weeks',
};

interface WhatToKeepProps {
  readonly item: PreservationItem;
}

function WhatToKeep({ item }: WhatToKeepProps) {
  const lines = [
    ['Keep', item.keep],
    ['Why', item.why],
    ['Lost by', item.lostBy],
    ['How soon', item.lostWithin],
    ['Ask', item.ask],
  ] as const;
  return (
    <dl className={classes['terms']}>
      {lines.map(([name, text]) => (
        <div key={name} data-wide={name === 'Keep'}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What must not be lost, what goes soonest first, with what the answers of the assessment say of it. */
export function PreservationSection() {
  const { incident, guide, assessment } = useIncident();
  const { questionById } = packIndex(usePack());
  const items = preservationFor(guide, useGuideReader());
  const reader: PreservationReader = {
    guide,
    questionById,
    answers: assessment.answers,
    incident,
    asOf: now(),
  };
  return (
    <Section
      title="Preservation"
      intro="What is lost soonest comes first. What the answers of this assessment say is as they were given; they were not checked here."
    >
      <SideNotice />
      <p className={classes['progress']} data-testid="progress">
        {progressInWords(items, incident.items.preservation)}
      </p>
      <ol className={classes['items']}>
        {items.map((item) => (
          <ListItem key={item.id} list="preservation" item={item} when={URGENCY_WORDS[item.urgency]}>
            <WhatToKeep item={item} />
            <AnswersSaid said={preservationSaid(item, reader)} />
          </ListItem>
        ))}
      </ol>
    </Section>
  );
}
