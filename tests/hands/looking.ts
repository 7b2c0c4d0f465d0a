import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Page, test } from '@playwright/test';
import { type Dress, dressesAsked, put, putBack } from './dresses.ts';
import { listen } from './ears.ts';
import { measure } from './measure.ts';
import { componentsOn, LOOKED_AT, ownWords } from './sightings.ts';
import { appOf } from './start.ts';

/*
 * Looks at one screen of the real app as it stands, in every dress, and says what is wrong with it. It changes nothing
 * but language, light, letters and size, and puts them back.
 */

/** All that WCAG 2.2 asks for at A and AA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Milliseconds that a look in one dress may take, beside the time its test has for itself. */
const A_DRESS = 4000;

/** Axe as the page may have it: no second page can be opened in Electron, and its half megabyte goes in once. */
async function axeOn(page: Page, judges: NonNullable<Dress['axe']>): Promise<AxeBuilder> {
  const known = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(known ? { axeSource: 'undefined' } : {}) }).setLegacyMode(true);
  // The screen stays scrolled as the app has it.
  const quick = { resultTypes: ['violations' as const], restoreScroll: true };
  const rules = { runOnly: { type: 'tag' as const, values: RULES } };
  const ruled = (values: string[]) => ({ ...quick, runOnly: { type: 'rule' as const, values } });
  if (judges === 'all') return axe.options({ ...quick, ...rules });
  if (judges === 'words') return axe.options({ ...quick, ...rules, rules: { 'color-contrast': { enabled: false } } });
  if (judges === 'room') return axe.options(ruled(['target-size', 'scrollable-region-focusable']));
  return axe.options(ruled(['color-contrast', 'link-in-text-block']));
}

/** The window as it is seen; Playwright's own picture of one that is larger holds a quarter of it. */
async function picture(page: Page, path: string): Promise<void> {
  const png = await appOf(page).evaluate(async ({ BrowserWindow }) => {
    const seen = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    return (await seen?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(path, Buffer.from(png, 'base64'));
}

/** What one run found, screen by screen. */
export class Looker {
  readonly axe: string[] = [];
  readonly layout: string[] = [];
  /** Controls without a name. */
  readonly ears: string[] = [];
  /** Components that were to be seen at a look and were not. */
  readonly missing: string[] = [];
  seen = 0;
  private readonly folder: string;
  private readonly names: string[] = [];
  private readonly own = ownWords();
  private readonly sighted: Record<string, string[]> = {};

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    rmSync(join(folder, 'found.txt'), { force: true });
  }

  /** All that is wrong; the components that the list promises and no look of this run showed are. */
  get faults(): string[] {
    const promised = Object.entries(LOOKED_AT).filter(([, where]) => where.startsWith(`${basename(this.folder)}: `));
    const nameOf = (where: string) => where.slice(where.indexOf(': ') + 2).replace(/ \*$/, '');
    const never = promised.filter(([, where]) => !this.names.includes(nameOf(where)));
    return [...this.faultsSo, ...this.missing, ...never.map(([name]) => `no look: ${name}`)];
  }

  private get faultsSo(): string[] {
    return [...this.axe, ...this.layout, ...this.ears];
  }

  /** Looks at the screen in every dress, takes its pictures, and leaves it in English by day. */
  async look(page: Page, name: string): Promise<void> {
    // What it asks of the vault is there: every screen has its head.
    await page.locator('h1').first().waitFor();
    const info = test.info();
    info.setTimeout(info.timeout + A_DRESS * dressesAsked().length);
    this.seen += 1;
    this.names.push(name);
    // Colours that are still on their way from one theme to the other would be judged as they pass.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await this.recognise(page, name);
    for (const dress of dressesAsked()) {
      await put(page, dress);
      await this.judge(page, name, dress);
    }
    await putBack(page);
  }

  private async judge(page: Page, name: string, dress: Dress): Promise<void> {
    const number = String(this.seen).padStart(2, '0');
    const where = `${number} ${name} (${dress.name})`;
    if (dress.axe) {
      const { violations } = await axeOn(page, dress.axe).then((axe) => axe.analyze());
      for (const { id, nodes } of violations) {
        for (const node of nodes) this.axe.push(`${where}: ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`);
      }
    }
    if (dress.axe === 'all' || dress.axe === 'words') {
      const { nameless, twins } = await listen(page);
      this.ears.push(...nameless.map((fault) => `${where}: ${fault}`));
      for (const twin of twins) this.note(`${where}: sounds like another: ${twin}`);
    }
    this.layout.push(...(await page.evaluate(measure)).map((fault) => `${where}: ${fault}`));
    for (const fault of this.faultsSo) if (fault.startsWith(where)) this.note(fault);
    await picture(page, join(this.folder, `${number}-${name.replaceAll(' ', '-')}-${dress.name}.png`));
  }

  /** Which components stand here, and whether those that the list promises do. */
  private async recognise(page: Page, name: string): Promise<void> {
    const there = await componentsOn(page, this.own);
    this.sighted[name] = there;
    writeFileSync(join(this.folder, 'sighted.json'), JSON.stringify(this.sighted, null, 2));
    const promised = Object.entries(LOOKED_AT).filter(([, where]) => where === `${basename(this.folder)}: ${name}`);
    for (const [component] of promised) {
      if (!there.includes(component)) this.missing.push(`${name}: does not show ${component}`);
    }
  }

  private note(fault: string): void {
    appendFileSync(join(this.folder, 'found.txt'), `${fault.replaceAll('\n', ' ')}\n`);
  }
}
