import type { ElectronApplication, Page } from '@playwright/test';
import { appOf } from './start.ts';

/* In what a screen is looked at: languages, light, letters, and the window at twice its size. */

export interface Dress {
  name: string;
  language: 'en' | 'es';
  theme: 'light' | 'dim';
  type: '1' | '1.25';
  /** Factor of the whole window, as Ctrl + sets it; 2 leaves 683×384 of 1366×768. */
  zoom: 1 | 2;
  /** What differs from the first: by lamplight the colours, in Spanish the words, in large letters only the room. */
  axe: 'all' | 'words' | 'colours' | 'room' | null;
}

const day: Dress = { name: 'en', language: 'en', theme: 'light', type: '1', zoom: 1, axe: 'all' };
export const wardrobe: readonly Dress[] = [
  day,
  { ...day, name: 'zoom', zoom: 2, axe: 'room' },
  { ...day, name: 'es', language: 'es', axe: 'words' },
  { ...day, name: 'dim', theme: 'dim', axe: 'colours' },
  { ...day, name: 'largest', language: 'es', type: '1.25', axe: null },
  { ...day, name: 'zoom-es', language: 'es', zoom: 2, axe: null },
];

/**
 * `npm run long looks` sees each screen in all of them; the short form in English whole, and in Spanish whether the longer
 * words have room; or those that are named.
 */
export function dressesAsked(asked = process.env.DESK_DRESSES): readonly Dress[] {
  if (asked === 'all') return wardrobe;
  if (!asked) return [day, { ...day, name: 'es', language: 'es', axe: null }];
  const names = asked.split(',');
  return wardrobe.filter(({ name }) => names.includes(name));
}

/** The button does what a press does; a dialog over the screen would not let a press through. */
async function speak(page: Page, language: 'en' | 'es'): Promise<void> {
  await page.evaluate((to) => {
    if (document.documentElement.lang === to) return;
    const word = to === 'es' ? 'Español' : 'English';
    [...document.querySelectorAll('button')].find((button) => button.textContent === word)?.click();
  }, language);
  await page.waitForFunction((to) => document.documentElement.lang === to, language);
}

/** The factor of the windows of this page's program, as the shell's own keys set it. */
async function zoomTo(app: ElectronApplication, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => window.innerWidth);
  const changed = await app.evaluate(({ BrowserWindow }, to) => {
    const seen = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    // Playwright's own keys go past the shell, which would take the desk for left alone and hide it.
    seen?.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'Shift' });
    if (!seen || Math.abs(seen.webContents.getZoomFactor() - to) < 0.01) return false;
    seen.webContents.setZoomFactor(to);
    return true;
  }, factor);
  if (changed) await page.waitForFunction((was) => window.innerWidth !== was, before);
}

/** Puts one on. */
export async function put(page: Page, { language, theme, type, zoom }: Dress): Promise<void> {
  await speak(page, language);
  await zoomTo(appOf(page), page, zoom);
  await page.evaluate(
    (to) => {
      document.documentElement.dataset.theme = to.theme;
      document.documentElement.style.setProperty('--type', to.type);
    },
    { theme, type },
  );
  // Two frames: the new language is laid out, and what watches for sizes has seen it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Back to English by day. */
export const putBack = (page: Page): Promise<void> => put(page, day);
