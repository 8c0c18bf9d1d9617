import type { AssessmentSummary } from '@renderer/data/queries';
import { GroupDialog } from './GroupDialog';
import { RenameDialog } from './RenameDialog';

/** A dialog about one assessment of the list. */
export interface RowDialog {
  readonly kind: 'rename' | 'group';
  readonly assessment: AssessmentSummary;
}

interface RowDialogsProps {
  /** `null` while none is open. */
  readonly open: RowDialog | null;
  readonly groups: readonly string[];
  readonly onClose: () => void;
}

/** The dialogs of the list, each closed until a row asks for it. */
export function RowDialogs({ open, groups, onClose }: RowDialogsProps) {
  const forKind = (kind: RowDialog['kind']) => (open?.kind === kind ? open.assessment : null);
  return (
    <>
      <RenameDialog assessment={forKind('rename')} onClose={onClose} />
      <GroupDialog assessment={forKind('group')} groups={groups} onClose={onClose} />
    </>
  );
}
