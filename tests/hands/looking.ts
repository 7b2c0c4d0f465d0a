import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/*
 * Looks at one screen of the real app as it stands, in every language and light, and says what is wrong with it. It
 * changes nothing but the language, the light and the letters, and puts them back.
 */

/** All that WCAG 2.2 asks for at A and AA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Dress {
  name: string;
  language: 'en' | 'es';
  theme: 'light' | 'dim';
  type: '1' | '1.25';
  /** What differs from the first: by lamplight the colours, in Spanish the words, in large letters only the room. */
  axe: 'all' | 'words' | 'colours' | null;
}

const wardrobe: readonly Dress[] = [
  { name: 'en', language: 'en', theme: 'light', type: '1', axe: 'all' },
  { name: 'es', language: 'es', theme: 'light', type: '1', axe: 'words' },
  { name: 'dim', language: 'en', theme: 'dim', type: '1', axe: 'colours' },
  { name: 'largest', language: 'es', theme: 'light', type: '1.25', axe: null },
];
/** The long form (`npm run long looks`) sees each screen in all four, the short one in both languages. */
const dresses = process.env.DESK_DRESSES === 'all' ? wardrobe : wardrobe.slice(0, 2);

/** The button does what a press does; a dialog over the screen would not let a press through. */
async function speak(page: Page, language: 'en' | 'es'): Promise<void> {
  await page.evaluate((to) => {
    if (document.documentElement.lang === to) return;
    const word = to === 'es' ? 'Español' : 'English';
    [...document.querySelectorAll('button')].find((button) => button.textContent === word)?.click();
  }, language);
  await page.waitForFunction((to) => document.documentElement.lang === to, language);
}

async function put(page: Page, { language, theme, type }: Dress): Promise<void> {
  await speak(page, language);
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

/** Axe as the page may have it: no second page can be opened in Electron, and its half megabyte goes in once. */
async function axeOn(page: Page, judges: 'all' | 'words' | 'colours'): Promise<AxeBuilder> {
  const known = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(known ? { axeSource: 'undefined' } : {}) }).setLegacyMode(true);
  // The screen stays scrolled as the app has it.
  const quick = { resultTypes: ['violations' as const], restoreScroll: true };
  const rules = { runOnly: { type: 'tag' as const, values: RULES } };
  if (judges === 'all') return axe.options({ ...quick, ...rules });
  if (judges === 'words') return axe.options({ ...quick, ...rules, rules: { 'color-contrast': { enabled: false } } });
  return axe.options({ ...quick, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
}

/** Runs in the page: texts that are cut, things that stick out, bars that scroll sideways. */
function measure(): string[] {
  const found: string[] = [];
  const called = (element: Element) => {
    const name = typeof element.className === 'string' ? element.className : element.tagName;
    return `${element.tagName.toLowerCase()}.${name.replaceAll(' ', '.')} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
  };
  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth) found.push(`the document is ${root.scrollWidth} wide`);
  if (document.title !== 'Desk') found.push(`the title is ${document.title}`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const box = element.getBoundingClientRect();
    if (
      box.width <= 2 || // for ears only
      element.closest('.vh, svg, [hidden], .cut, .val--short')
    )
      continue;
    const style = getComputedStyle(element);
    const tooWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (element instanceof HTMLInputElement) {
      if (element.placeholder === '' || element.value !== '') continue;
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) continue;
      pen.font = style.font;
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (pen.measureText(element.placeholder).width > room) found.push(`placeholder cut: ${element.placeholder}`);
    } else if (element.matches('textarea')) {
      if (tooWide) found.push(`cut: ${called(element)}`);
    } else if (tooWide && ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis') {
      found.push(`cut: ${called(element)}`);
    } else if (tooWide && ['auto', 'scroll'].includes(style.overflowX) && !element.matches('.pane--center')) {
      found.push(`scrolls sideways: ${called(element)}`);
    } else if (tooWide && element.matches('.btn, .chip, .seg__one, .pick, .notice, .page, .bar, th, td, label')) {
      found.push(`sticks out: ${called(element)}`);
    }
    const tall = element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0;
    if (tall && ['hidden', 'clip'].includes(style.overflowY) && !element.matches('.rail button, html, body')) {
      if (element.textContent) found.push(`cut below: ${called(element)}`);
    }
    if (box.right > window.innerWidth + 1 && !element.closest('.pane--center'))
      found.push(`off the screen: ${called(element)}`);
  }
  return found;
}

/** What one run found, screen by screen. */
export class Looker {
  readonly axe: string[] = [];
  readonly layout: string[] = [];
  seen = 0;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Looks at the screen in every dress, takes its pictures, and leaves it in English by day. */
  async look(page: Page, name: string): Promise<void> {
    // What it asks of the vault is there: every screen has its head.
    await page.locator('h1').first().waitFor();
    this.seen += 1;
    // Colours that are still on their way from one theme to the other would be judged as they pass.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const number = String(this.seen).padStart(2, '0');
    for (const dress of dresses) {
      await put(page, dress);
      const where = `${number} ${name} (${dress.name})`;
      if (dress.axe) {
        const { violations } = await axeOn(page, dress.axe).then((axe) => axe.analyze());
        for (const { id, nodes } of violations) {
          for (const node of nodes) this.axe.push(`${where}: ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
        }
      }
      this.layout.push(...(await page.evaluate(measure)).map((fault) => `${where}: ${fault}`));
      await page.screenshot({ path: join(this.folder, `${number}-${name.replaceAll(' ', '-')}-${dress.name}.png`) });
    }
    const [first] = dresses;
    if (first) await put(page, first);
  }
}
