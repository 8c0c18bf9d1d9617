import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Response } from '@shared/ipc/contract';
import { formatDate } from '@shared/wording/format';
import { api } from '@renderer/platform/api';
import { pack } from '@renderer/platform/pack';
import type { DialogProps } from '@renderer/ui/FetchedDialog';
import classes from './About.module.css';
import { SelfTest } from './SelfTest';
import { ThirdParty } from './ThirdParty';

type AppInfo = Response<'app:get-info'>;

/** Which versions of app and pack these are, under which licenses, and a test of what the app says of itself. */
export function AboutDialog({ isOpen, onClose }: DialogProps) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    void api.app.getInfo({}).then((reply) => {
      if (reply.ok) setInfo(reply.value);
    });
  }, [isOpen]);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="About Brieflock"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes['words']}>
        Brieflock works offline. It keeps your assessments on this computer and sends nothing anywhere. It
        supports legal judgment and does not replace it.
      </p>
      <Versions info={info} />
      <h3 className={classes['heading']}>Self-test</h3>
      <SelfTest />
      <h3 className={classes['heading']}>Licenses</h3>
      <p className={classes['words']}>
        Brieflock itself: all rights reserved. No license to copy or pass it on is given with it.
      </p>
      <ThirdParty />
    </Modal>
  );
}

function Versions({ info }: { readonly info: AppInfo | null }) {
  const { title, version, editionOn } = pack.manifest;
  return (
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
  );
}
