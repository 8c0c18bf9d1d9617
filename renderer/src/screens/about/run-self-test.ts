/** Holds what the app says of itself against what it finds. Changes nothing but the log, which tells of a proven backup. */
import { countOf } from '@shared/base/words';
import { messageText } from '@shared/wording/errors/messages';
import type { Repository } from '@renderer/data/repository/repository';
import { api } from '@renderer/platform/api';
import { newId } from '@renderer/platform/ids';
import { checkLogs } from '@renderer/screens/trust';
import { formatMoment } from '@renderer/ui/format-moment';

/** What one part of the test found. */
export interface SelfTestFinding {
  readonly about: string;
  /** `note`: neither good nor bad, to be known. */
  readonly outcome: 'passed' | 'failed' | 'note';
  readonly words: string;
}

async function networkAndProtection(): Promise<readonly SelfTestFinding[]> {
  const trust = await api.trust.get({});
  if (!trust.ok) return [{ about: 'Network', outcome: 'failed', words: messageText(trust.error) }];
  const { network, protection } = trust.value;
  const { sent, refused, since } = network;
  const isSealed = protection.kind === 'sealed';
  return [
    {
      about: 'Network',
      outcome: sent === 0 ? 'passed' : 'failed',
      words: `${countOf(sent, 'request')} sent to the network since the start on ${formatMoment(since)}, ${String(refused)} refused before that.`,
    },
    {
      about: 'Protection',
      outcome: isSealed ? 'passed' : 'note',
      words: isSealed ? 'Your data is sealed.' : 'No passphrase is set: your data is stored in the clear.',
    },
  ];
}

async function logs(repository: Repository): Promise<SelfTestFinding> {
  const { assessments, broken, unread } = await checkLogs(repository);
  const faults = broken.length + unread.length;
  if (assessments === 0) return { about: 'Audit logs', outcome: 'note', words: 'There is none yet.' };
  return {
    about: 'Audit logs',
    outcome: faults === 0 ? 'passed' : 'failed',
    words:
      faults === 0
        ? `${countOf(assessments, 'log')} checked: each is whole.`
        : `${String(faults)} of ${countOf(assessments, 'log')} broken or unreadable. “What you can check”, under Protection, names them.`,
  };
}

async function newestBackup(): Promise<SelfTestFinding> {
  const about = 'Newest backup';
  const proven = await api.backup.drill({ jobId: newId() });
  if (proven.ok)
    return { about, outcome: 'passed', words: 'It can be opened, and all of it fits its hashes.' };
  const { error } = proven;
  return error.code === 'backup-none'
    ? { about, outcome: 'note', words: 'None has been made yet.' }
    : { about, outcome: 'failed', words: messageText(error) };
}

/** Runs every part, one after the other. */
export async function runSelfTest(repository: Repository): Promise<readonly SelfTestFinding[]> {
  return [...(await networkAndProtection()), await logs(repository), await newestBackup()];
}
