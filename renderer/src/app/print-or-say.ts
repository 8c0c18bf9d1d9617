import { printPage } from '@renderer/platform/print';
import { pushToast } from '@renderer/stores/toasts';

/** What a screen marks as meant for paper. */
const PRINTABLE = '[data-printable]';

/** Prints what the screen has for paper; where it has nothing, says where documents are made. */
export function printOrSay(): void {
  if (document.querySelector(PRINTABLE) !== null) printPage();
  else
    pushToast({
      kind: 'info',
      message:
        'There is nothing to print on this screen. Make a memo or briefing under Documents, save it, and print the file.',
    });
}
