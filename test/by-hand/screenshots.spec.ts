/** Drives the app through every place and keeps pictures of each: three sizes, light and dark, text at 100 and 200 percent. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type Brieflock } from '../e2e/fixtures/brieflock';
import { visitAll } from '../e2e/places';

const SIZES = [
  [1280, 800],
  [1024, 700],
  [1440, 900],
] as const;
const SCHEMES = ['light', 'dark'] as const;
const ZOOMS = [1, 2] as const;

interface Picture {
  readonly place: string;
  readonly look: string;
  readonly file: string;
}

async function setWindow(
  { app }: Brieflock,
  [width, height]: readonly [number, number],
  zoom: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(wanted.width, wanted.height);
      window?.webContents.setZoomFactor(wanted.zoom);
    },
    { width, height, zoom },
  );
}

/** Two frames: the size is known with the first, and drawn with the second. */
async function untilDrawn({ page }: Brieflock): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      }),
  );
}

/** By Electron: Chromium's own picture would change the zoom while it is taken. */
async function capture({ app }: Brieflock): Promise<Buffer> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(png, 'base64');
}

async function takeAll(brieflock: Brieflock, folder: string, place: string): Promise<readonly Picture[]> {
  const stem = place.replace(/\W+/g, '-');
  const pictures: Picture[] = [];
  for (const size of SIZES) {
    for (const zoom of ZOOMS) {
      await setWindow(brieflock, size, zoom);
      for (const colorScheme of SCHEMES) {
        await brieflock.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await brieflock.page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
        await untilDrawn(brieflock);
        const look = `${size.join('×')} ${colorScheme} ${String(zoom * 100)} %`;
        const file = `${stem}-${size.join('x')}-${colorScheme}-${String(zoom * 100)}.png`;
        await writeFile(join(folder, file), await capture(brieflock));
        pictures.push({ place, look, file });
      }
    }
  }
  await setWindow(brieflock, SIZES[0], 1);
  return pictures;
}

function indexOf(pictures: readonly Picture[]): string {
  const places = [...new Set(pictures.map(({ place }) => place))];
  const parts = places.map((name) => {
    const shown = pictures
      .filter(({ place }) => place === name)
      .map(
        ({ look, file }) =>
          `<figure><a href="${file}"><img src="${file}" width="400" loading="lazy" alt="${name}, ${look}"></a><figcaption>${look}</figcaption></figure>`,
      );
    return `<h2>${name}</h2><div>${shown.join('')}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens of Brieflock</title><style>body{font:16px sans-serif}div{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}</style><h1>${String(pictures.length)} pictures of ${String(places.length)} places</h1>${parts.join('')}</html>\n`;
}

test('a picture of every place', async ({ brieflock }) => {
  const folder = process.env['SCREENSHOTS'] ?? '.cache/screenshots';
  await mkdir(folder, { recursive: true });
  const pictures: Picture[] = [];
  await visitAll(brieflock, async (place) => {
    pictures.push(...(await takeAll(brieflock, folder, place)));
    await writeFile(join(folder, 'index.html'), indexOf(pictures));
  });
});
