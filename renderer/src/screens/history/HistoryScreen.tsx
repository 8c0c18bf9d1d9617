import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Assessment, Snapshot } from '@shared/assessment/schema';
import { signOffOrigin } from '@shared/history/sign-off-seal';
import { trendOf } from '@shared/charts/trend-points';
import { useAssessment } from '@renderer/data/open-assessment';
import { today } from '@renderer/platform/clock';
import { usePack, useStoredPack } from '@renderer/stores/current-pack';
import { EmptyState } from '@renderer/ui/EmptyState';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { AuditLog } from './AuditLog';
import { CompareForm } from './CompareForm';
import { SignDialog } from './SignDialog';
import { SnapshotTable } from './SnapshotTable';
import { TakeSnapshotDialog } from './TakeSnapshotDialog';
import { TrendChart } from './TrendChart';
import { earlierOf, isAsFrozen, presentOf, statesOf } from './history-states';
import { useOwnKey } from './use-own-key';
import classes from './History.module.css';

interface HistoryScreenProps {
  readonly assessment: Assessment;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** How the assessment came to stand where it stands: frozen states, what changed between them, what was done. */
export function HistoryScreen({ assessment, onOpenQuestion }: HistoryScreenProps) {
  const [isTaking, { open: startTaking, close: stopTaking }] = useDisclosure();
  const [signing, setSigning] = useState<Snapshot | null>(null);
  const pack = usePack();
  const ownKey = useOwnKey();
  const view = useAssessment(assessment.id);
  const head = view !== null && view !== undefined && 'logHead' in view ? view.logHead : null;
  const stored = useStoredPack();
  const earlier = useMemo(() => earlierOf(assessment, stored, head), [assessment, stored, head]);
  const states = useMemo(() => statesOf(assessment, pack, earlier), [assessment, pack, earlier]);
  const { snapshots } = earlier;
  const { audit } = assessment;
  const origins = useMemo(
    () =>
      new Map(
        snapshots.map((snapshot) => {
          const proof = { ownKey, isAsFrozen: isAsFrozen(assessment, snapshot) };
          return [snapshot.id, signOffOrigin(audit, snapshot, proof)] as const;
        }),
      ),
    [assessment, audit, ownKey, snapshots],
  );
  const take = <Button onClick={startTaking}>Take a snapshot</Button>;
  return (
    <div className={classes['screen']}>
      <PageHeader
        title="History"
        lead="A snapshot freezes answers, notes and figures as they stand. Later you can see what closed, what opened, and which answers did it."
        {...(snapshots.length === 0 ? {} : { actions: take })}
      />
      {snapshots.length === 0 ? (
        <EmptyState title="No snapshot yet" actions={take}>
          Take one before a board meeting or before you start to close gaps. It is kept unchanged and goes
          along with every share file.
        </EmptyState>
      ) : (
        <>
          <Section title="Trend" intro="From best to worst case, at each snapshot and now.">
            <TrendChart data={trendOf(snapshots, { score: presentOf(states).score, asOf: today() })} />
          </Section>
          <Section title="Snapshots">
            <SnapshotTable
              earlier={earlier}
              originOf={({ id }) => origins.get(id) ?? { kind: 'unrecorded' }}
              onSign={setSigning}
            />
          </Section>
          <Section title="What changed" intro="The points each answer moved a figure by sum to its movement.">
            <CompareForm states={states} pack={pack} onOpenQuestion={onOpenQuestion} />
          </Section>
        </>
      )}
      <Section
        title="Audit log"
        intro="What was done with this assessment. Each entry carries a fingerprint of the one before, so that a change to an older entry shows; the log travels with every share file."
      >
        <AuditLog entries={audit} head={head} />
      </Section>
      <SignDialog
        assessment={assessment}
        snapshot={signing}
        onClose={() => {
          setSigning(null);
        }}
      />
      <TakeSnapshotDialog assessmentId={assessment.id} isOpen={isTaking} onClose={stopTaking} />
    </div>
  );
}
