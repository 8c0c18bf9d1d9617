import { useState } from 'react';
import type { IncidentAct } from '@shared/assessment/schema';
import { actsOfAnswer, valueOfAnswer, type ConditionValue } from '@shared/incident/set-up';
import type { ContractClause, DetailField, IncidentMoment } from '@shared/incident/types';
import type { IncidentCondition } from '@shared/pack/schema-incident';
import { DETAIL_WORDS } from '@shared/wording/incident-words';
import { ProseField } from '@renderer/ui/ProseField';
import { ActsDialog } from '../ActsDialog';
import { ConditionField } from '../setup/ConditionFields';
import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';
import { MomentDialog } from './MomentDialog';
import { PeopleDialog } from './PeopleDialog';

/** What is done about a fact. */
export type FactAct =
  | { readonly kind: 'moment'; readonly moment: IncidentMoment | null }
  | { readonly kind: 'withdraw-moment'; readonly moment: IncidentMoment }
  | { readonly kind: 'people'; readonly place: string | null }
  | { readonly kind: 'withdraw-people'; readonly place: string }
  | { readonly kind: 'condition'; readonly condition: IncidentCondition }
  | { readonly kind: 'detail'; readonly field: DetailField }
  | { readonly kind: 'contract'; readonly clause: ContractClause | null }
  | { readonly kind: 'withdraw-contract'; readonly clause: ContractClause };

interface FactDialogProps {
  readonly act: Exclude<FactAct, { readonly kind: 'contract' }>;
  readonly onClose: () => void;
}

/** Asks for a fact, or takes one back, with what that does to the deadlines. */
export function FactDialog({ act, onClose }: FactDialogProps) {
  switch (act.kind) {
    case 'moment':
      return <MomentDialog start={act.moment} onClose={onClose} />;
    case 'people':
      return <PeopleDialog start={act.place} onClose={onClose} />;
    case 'condition':
      return <ConditionDialog condition={act.condition} onClose={onClose} />;
    case 'detail':
      return <DetailDialog field={act.field} onClose={onClose} />;
    default:
      return <WithdrawDialog act={act} onClose={onClose} />;
  }
}

interface WithdrawDialogProps {
  readonly act: Extract<
    FactAct,
    { readonly kind: 'withdraw-moment' | 'withdraw-people' | 'withdraw-contract' }
  >;
  readonly onClose: () => void;
}

function WithdrawDialog({ act, onClose }: WithdrawDialogProps) {
  const names = useIncidentNames();
  const [because, setBecause] = useState('');
  const reason = because.trim();
  const [title, written] = ((): readonly [string, IncidentAct] => {
    switch (act.kind) {
      case 'withdraw-moment': {
        const { moment } = act.moment;
        return [names.ownMoment(moment), { kind: 'moment-withdrawn', moment, because: reason }];
      }
      case 'withdraw-people':
        return [`People affected, ${names.place(act.place)}`, { kind: 'people-withdrawn', place: act.place }];
      case 'withdraw-contract': {
        const { contract, counterparty } = act.clause;
        return [counterparty, { kind: 'contract-withdrawn', contract, because: reason }];
      }
    }
  })();
  return (
    <ActsDialog title={`Withdraw: ${title}`} accept="Withdraw it" acts={[written]} onClose={onClose}>
      {act.kind === 'withdraw-people' ? null : (
        <ProseField
          data-autofocus
          label="Because"
          description="May be left empty. What was recorded stays in the log."
          minRows={2}
          value={because}
          onChange={(event) => {
            setBecause(event.currentTarget.value);
          }}
        />
      )}
    </ActsDialog>
  );
}

const UNANSWERED: ConditionValue = { answer: 'unknown', places: [] };

function ConditionDialog({
  condition,
  onClose,
}: {
  readonly condition: IncidentCondition;
  readonly onClose: () => void;
}) {
  const { incident } = useIncident();
  const before = incident.conditions.get(condition.id);
  const [value, setValue] = useState(() =>
    before === undefined ? UNANSWERED : valueOfAnswer(condition, before),
  );
  const acts = actsOfAnswer(condition, value, before);
  return (
    <ActsDialog
      title="What is known"
      accept="Record the answer"
      acts={acts.length === 0 ? null : acts}
      onClose={onClose}
    >
      <ConditionField condition={condition} value={value} onChange={setValue} />
    </ActsDialog>
  );
}

function DetailDialog({ field, onClose }: { readonly field: DetailField; readonly onClose: () => void }) {
  const { incident } = useIncident();
  const before = incident.details.get(field) ?? '';
  const [text, setText] = useState(before);
  return (
    <ActsDialog
      title={DETAIL_WORDS[field]}
      accept="Record it"
      showsEffect={false}
      acts={text.trim() === before ? null : [{ kind: 'detail-set', field, text: text.trim() }]}
      onClose={onClose}
    >
      <ProseField
        data-autofocus
        label={DETAIL_WORDS[field]}
        description="What is known, no more: drafts of notices take it over as it stands, and a court may read the record."
        minRows={4}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
    </ActsDialog>
  );
}
