import { Button, Modal } from '@mantine/core';
import { countOf } from '@shared/base/words';
import { unreadablePacks, useInstalledPacks } from '@renderer/data/installed-packs';
import { Notice } from '@renderer/ui/Notice';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import type { DialogProps } from '@renderer/ui/FetchedDialog';
import { PackRow } from './PackRow';
import { PackOutcome } from './PackOutcome';
import { usePackFiles } from './use-pack-files';
import classes from './PacksDialog.module.css';

/** The packs that are here, and the ways to bring one in, save a copy, or take one away. */
export function PacksDialog({ isOpen, onClose }: DialogProps) {
  const installed = useInstalledPacks();
  const { outcome, progress, cancel, importFile, exportPack, remove, clear } = usePackFiles();
  const unreadable = unreadablePacks();
  const close = () => {
    cancel();
    clear();
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title="Packs"
      size="xl"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes['dialog']}>
        <p className={classes['words']}>
          A pack is a body of law with the questions that follow from it. Brieflock comes with one; your
          organization or outside counsel can write others. An assessment is read with the pack it was started
          under. A pack speaks with the voice of whoever wrote it: bring in only those you have reason to
          trust.
        </p>
        {progress === null ? null : <ProgressPanel {...progress} onCancel={cancel} />}
        <PackOutcome outcome={outcome} />
        {unreadable === 0 ? null : (
          <Notice kind="warning" title={`${countOf(unreadable, 'stored pack')} cannot be read.`}>
            <p>Nothing was overwritten. Import the pack file again if you need it.</p>
          </Notice>
        )}
        <ul className={classes['list']}>
          {installed.map((each) => (
            <PackRow
              key={each.stored?.rowId ?? 'built-in'}
              installed={each}
              onExport={() => {
                void exportPack(each);
              }}
              onRemove={() => {
                void remove(each);
              }}
            />
          ))}
        </ul>
        <div>
          <Button
            onClick={() => {
              void importFile();
            }}
          >
            Import pack…
          </Button>
        </div>
      </div>
    </Modal>
  );
}
