/** Asks about words that could not be stored before the page that holds them goes. Holds no rule of its own. */
import { dialog, type BrowserWindow } from 'electron';

const STAY = 0;

/** What is asked. */
interface StayQuestion {
  readonly message: string;
  readonly detail: string;
  /** The answers, of which the first loses nothing and is the one for Enter and Escape. */
  readonly buttons: readonly [stay: string, leave: string];
}

/** Resolves to whether the user stays. */
export async function askToStay(window: BrowserWindow, question: StayQuestion): Promise<boolean> {
  const { message, detail, buttons } = question;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Brieflock',
    ...{ message, detail, buttons: [...buttons] },
    defaultId: STAY,
    cancelId: STAY,
  });
  return response === STAY;
}
