/** Ties every channel that no start asks to the service that does its work. Holds no logic of its own. */
import { ok } from '@shared/base/result';
import type { DocumentService } from '../services/document-service';
import type { ExchangeService } from '../services/exchange-service';
import type { BackupFileService } from '../services/backup-file-service';
import type { BackupService } from '../services/backup-service';
import type { FilingCopyService } from '../services/filing-copy-service';
import type { LogoService } from '../services/logo-service';
import type { PackService } from '../services/pack-service';
import type { JobRegistry } from '../services/job-registry';
import type { TrustService } from '../services/trust-service';
import type { VaultSettingsService } from '../services/vault-settings-service';
import type { HandlersOf, LaterChannel } from './handlers';

/** What the handlers call. */
export interface LaterHandlerDeps {
  readonly documents: DocumentService;
  readonly exchange: ExchangeService;
  readonly logos: LogoService;
  readonly filingCopies: FilingCopyService;
  readonly packs: PackService;
  readonly backups: BackupService;
  readonly backupFiles: BackupFileService;
  readonly vaultSettings: VaultSettingsService;
  readonly trust: TrustService;
  readonly jobs: JobRegistry;
  /** Shows the print dialog. */
  readonly print: () => void;
}

/** Makes the handlers. */
export function createLaterHandlers(parts: LaterHandlerDeps): HandlersOf<LaterChannel> {
  const { documents, exchange, logos, packs, backups, jobs } = parts;
  return {
    'app:print': () => {
      parts.print();
      return Promise.resolve(ok({}));
    },
    'document:build': documents.build,
    'document:inspect': documents.inspect,
    'document:save': ({ documentId }) => documents.save(documentId),
    'share:export': exchange.exportShare,
    'share:export-plain': exchange.exportPlain,
    'share:choose-file': exchange.chooseFile,
    'share:read-file': exchange.readFile,
    'share:read-part': exchange.readPart,
    'matter:choose-logo': logos.choose,
    'incident:choose-copy': parts.filingCopies.choose,
    'pack:choose-file': packs.chooseFile,
    'pack:export': packs.exportPack,
    'backup:list': backups.list,
    'backup:make': backups.make,
    'backup:read': backups.read,
    'backup:choose-file': parts.backupFiles.chooseFile,
    'backup:read-file': parts.backupFiles.readFile,
    'backup:forget-file': () => {
      parts.backupFiles.forget();
      return Promise.resolve(ok({}));
    },
    'backup:choose-folder': backups.chooseFolder,
    'backup:forget-folder': backups.forgetFolder,
    'backup:drill': backups.drill,
    ...parts.vaultSettings,
    ...parts.trust,
    'job:cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return Promise.resolve(ok({}));
    },
  };
}
