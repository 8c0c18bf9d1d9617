/** Asks the system to print the page, by its own dialog. */
export function printPage(): void {
  window.print();
}
