import { packIndex } from '@shared/pack/pack-index';
import { provisionKey } from '@shared/pack/cited-provisions';
import type { Pack } from '@shared/pack/schema';
import { usesOfProvision } from '@shared/pack/uses';
import { showLibrary } from '@renderer/router/navigate';
import { EmptyState } from '@renderer/ui/EmptyState';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Section } from '@renderer/ui/Section';
import { Entry } from './Entry';
import { UsedBy } from './UsedBy';
import classes from './Library.module.css';

interface ProvisionSectionProps {
  readonly pack: Pack;
  readonly entry: string | undefined;
}

/** The instruments that the pack sets out, place by place, in its own words. */
export function ProvisionSection({ pack, entry }: ProvisionSectionProps) {
  if (pack.provisions.length === 0) {
    return (
      <EmptyState title="No text is set out section by section">
        This edition names its sources and where in them, but does not retell any of them. Look under
        Authorities for what each one says.
      </EmptyState>
    );
  }
  return [...new Set(pack.provisions.map(({ authority }) => authority))].map((id) => {
    const authority = packIndex(pack).authorityById.get(id);
    return (
      <Section
        key={id}
        title={authority?.title ?? id}
        intro={
          <>
            A summary, not the official text.{' '}
            <LinkButton onClick={() => void showLibrary('authorities', id)}>
              {authority?.citation ?? id}
            </LinkButton>
          </>
        }
      >
        <ProvisionList pack={pack} authority={id} entry={entry} />
      </Section>
    );
  });
}

interface ProvisionListProps extends ProvisionSectionProps {
  readonly authority: string;
}

function ProvisionList({ pack, authority, entry }: ProvisionListProps) {
  return (
    <ol className={classes['list']}>
      {pack.provisions
        .filter((provision) => provision.authority === authority)
        .map((provision) => {
          const key = provisionKey(provision);
          return (
            <Entry key={key} title={provision.heading} margin={provision.pin} isTarget={key === entry}>
              <p>{provision.summary}</p>
              <p className={classes['soft']}>Directed to: {provision.directedTo}</p>
              <UsedBy uses={usesOfProvision(pack, provision)} isOpen={false} />
            </Entry>
          );
        })}
    </ol>
  );
}
