import { expect, type Page } from '@playwright/test';

/*
 * Hands that never touch a mouse. Tab, arrows, Enter, Space and the keys that the screen shows; and a look at what Tab
 * comes past: a name for whoever hears the screen, and a ring for whoever sees it.
 */

/** Where nobody stops: more things than this on one screen are too many to tab through. */
const FAR = 400;

/**
 * Watches one page from now on for whatever is no key: a pointer, and words that come all at once. A window that takes
 * the place of this one has to be watched anew; `handsUsed` tells of one that was not.
 */
export async function watchHands(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marked = document.documentElement.dataset;
    if (marked.hands !== undefined) return;
    marked.hands = '';
    window.addEventListener('pointerdown', () => (marked.hands += ' pointer'), true);
    window.addEventListener(
      'input',
      (event) => {
        if (event instanceof InputEvent && (event.data ?? '').length > 1) marked.hands += ' words at once';
      },
      true,
    );
  });
}

/** What was no key on a page that is watched: nothing, it is to be hoped. */
export async function handsUsed(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset.hands?.trim() ?? 'not watched');
}

/** What has the focus, as it is read out: `button "New file"`. */
export async function heard(page: Page): Promise<string> {
  const focused = page.locator(':focus');
  if ((await focused.count()) === 0) return '';
  return (await focused.ariaSnapshot()).split('\n')[0]?.replace(/^- /, '') ?? '';
}

/** Tabs on until something with this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let count = 0; count < FAR; count += 1) {
    await page.keyboard.press('Tab');
    const now = await heard(page);
    if (typeof name === 'string' ? now.includes(`"${name}"`) : name.test(now)) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

/** Waits until the focus lies on something with this name: where she types next. */
export async function landsOn(page: Page, name: string | RegExp): Promise<void> {
  await expect
    .poll(() => heard(page), { timeout: 15_000 })
    .toMatch(typeof name === 'string' ? new RegExp(`"${name}"`) : name);
}

/** The digit that stands on a card, pressed. */
export async function pressDigitOf(page: Page, title: string): Promise<void> {
  const card = page.locator('.pick', { hasText: title }).first();
  await expect(card).toBeVisible();
  await page.keyboard.press((await card.locator('kbd').textContent()) ?? 'none');
}

interface Ring {
  seen: boolean;
  hidden: boolean;
  /** It was come past before: once around. */
  again: boolean;
  within: boolean;
  what: string;
}

/** Runs in the page: the ring of what has the focus, drawn by itself or by what holds it. */
function ring(): Ring | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const drawn = (element: Element, part?: string) => {
    const style = getComputedStyle(element, part);
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  };
  const holders = [focused, focused.closest('label'), focused.closest('.search')].filter((one) => one !== null);
  const seen = holders.some((one) => drawn(one) || drawn(one, '::after'));
  const box = (focused.closest('label') ?? focused).getBoundingClientRect();
  const [x, y] = [
    Math.min(window.innerWidth - 2, Math.max(1, box.left + Math.min(8, box.width / 2))),
    Math.min(window.innerHeight - 2, Math.max(1, box.top + Math.min(8, box.height / 2))),
  ];
  const over = document.elementFromPoint(x, y);
  const holds = over !== null && holders.some((one) => one.contains(over) || over.contains(one));
  // A field for a day has several stops inside.
  const within = focused.dataset.tabbed === 'last';
  const again = focused.dataset.tabbed === 'yes';
  for (const last of document.querySelectorAll<HTMLElement>('[data-tabbed=last]')) last.dataset.tabbed = 'yes';
  focused.dataset.tabbed = 'last';
  return { seen, hidden: !holds, again, within, what: focused.outerHTML.slice(0, 120) };
}

/** Tabs once around the screen and says what has no name, no ring, or lies under something else. */
export async function walkFocus(page: Page, screen: string): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = [];
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-tabbed]')) one.removeAttribute('data-tabbed');
  });
  let stops = 0;
  for (let count = 0; count < FAR; count += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(ring);
    if (!now) continue; // past the last thing: the window itself, then from the top
    if (now.again) return { stops, faults };
    if (now.within) continue;
    stops += 1;
    if (!now.seen) faults.push(`${screen}: no ring: ${now.what}`);
    if (now.hidden) faults.push(`${screen}: hidden: ${now.what}`);
    if (!/ "[^"]+"/.test(await heard(page))) faults.push(`${screen}: no name: ${now.what}`);
  }
  return { stops, faults: [...faults, `${screen}: Tab does not come around`] };
}
