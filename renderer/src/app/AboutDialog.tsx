import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '@shared/wording/format';
import { api } from '@renderer/platform/api';
import { pack } from '@renderer/platform/pack';
import type { DialogProps } from '@renderer/ui/FetchedDialog';
import classes from './HelpDialog.module.css';

interface AppInfo {
  readonly appVersion: string;
  readonly electronVersion: string;
}

/** Which versions of the app and of the pack these are. */
export function AboutDialog({ isOpen, onClose }: DialogProps) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    void api.app.getInfo({}).then((reply) => {
      if (reply.ok) setInfo(reply.value);
    });
  }, [isOpen]);
  const { title, version, editionOn } = pack.manifest;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="About Brieflock"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes['words']}>
        Brieflock works offline. It keeps your assessments on this computer and sends nothing anywhere. It
        supports legal judgment and does not replace it.
      </p>
      <table className={classes['table']}>
        <tbody>
          <tr>
            <th scope="row">Brieflock</th>
            <td>{info?.appVersion ?? '…'}</td>
          </tr>
          <tr>
            <th scope="row">Law and questions</th>
            <td>
              {title}, edition {version}, law as of {formatDate(editionOn)}
            </td>
          </tr>
          <tr>
            <th scope="row">Electron</th>
            <td>{info?.electronVersion ?? '…'}</td>
          </tr>
        </tbody>
      </table>
    </Modal>
  );
}
