import { Notice } from '@renderer/ui/Notice';
import { Section } from '@renderer/ui/Section';
import { useIncident } from '../use-incident';
import { ListItem } from './ListItem';
import { progressInWords } from './progress-words';
import classes from './Lists.module.css';

/** How work for counsel is set up, with the reasons; a checklist and no promise. */
export function PrivilegeSection() {
  const { incident, guide } = useIncident();
  const { note, items } = guide.privilege;
  return (
    <Section title="Privilege set-up">
      <Notice kind="info" title="What this list does not do">
        {note}
      </Notice>
      <p className={classes['progress']} data-testid="progress">
        {progressInWords(items, incident.items.privilege)}
      </p>
      <ol className={classes['items']}>
        {items.map((item) => (
          <ListItem key={item.id} list="privilege" item={item}>
            <p className={classes['words']}>{item.why}</p>
          </ListItem>
        ))}
      </ol>
    </Section>
  );
}
