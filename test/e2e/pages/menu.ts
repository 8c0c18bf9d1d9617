/** What a user does in the native menu. */
import type { ElectronApplication } from '@playwright/test';

/** Chooses an item of the menu bar by its label. */
export async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  const found = await app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const item = items.find((each) => each.label === wanted);
    item?.click();
    return item !== undefined;
  }, label);
  if (!found) throw new Error(`The menu has no “${label}”`);
}
