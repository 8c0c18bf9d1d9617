import { useState } from 'react';
import { ConfirmSheet } from './ConfirmSheet';
import { RecoverySheet } from './RecoverySheet';

interface SheetStepsProps {
  readonly recoveryCode: string;
  /** Whether a key of the firm opens the data too. */
  readonly hasFirmKey: boolean;
  readonly goOnLabel: string;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
}

/** The sheet, and then a part of it typed back. */
export function SheetSteps({ recoveryCode, hasFirmKey, goOnLabel, onConfirmed, onCancel }: SheetStepsProps) {
  const [isOnPaper, setOnPaper] = useState(false);
  if (!isOnPaper) {
    return (
      <RecoverySheet
        recoveryCode={recoveryCode}
        hasFirmKey={hasFirmKey}
        onCancel={onCancel}
        onGoOn={() => {
          setOnPaper(true);
        }}
      />
    );
  }
  return (
    <ConfirmSheet
      recoveryCode={recoveryCode}
      goOnLabel={goOnLabel}
      onConfirmed={onConfirmed}
      onBack={() => {
        setOnPaper(false);
      }}
    />
  );
}
