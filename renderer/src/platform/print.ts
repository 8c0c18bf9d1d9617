import { api } from './api';

/** Has main show the system's print dialog for the page. Does nothing unless the user has just asked for it. */
export function printPage(): void {
  void api.app.print({});
}
