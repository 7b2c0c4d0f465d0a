import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { landsOn, tabTo, walkFocus } from '../hands/keyboard.ts';
import { launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/*
 * One whole consent with a sealed class by keyboard alone, in both languages; renewed, taken back; what left without one,
 * and her own copy. Every screen on the way is looked at.
 */

const folder = mkdtempSync(join(tmpdir(), 'consents-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'consents'));
const faults: string[] = [];
let running: Running | null = null;

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

function page(): Page {
  if (!running) throw new Error('not running');
  return running.page;
}
const press = (keys: string) => page().keyboard.press(keys);
const type = (words: string) => page().keyboard.type(words);
const look = (name: string) => looker.look(page(), name);
const walk = async (screen: string) => {
  const walked = await walkFocus(page(), screen);
  faults.push(...walked.faults);
};
const said = (text: string | RegExp) => expect(page().getByText(text).first()).toBeVisible({ timeout: 15_000 });
const heading = (name: string | RegExp) => expect(page().getByRole('heading', { name }).first()).toBeVisible();

/** Opens a list that has the focus and takes the first entry that begins with the letters. */
async function take(letters: string): Promise<void> {
  await press('Enter');
  await expect(page().getByRole('listbox')).toBeVisible();
  await type(letters);
  await press('Enter');
  await expect(page().getByRole('listbox')).toHaveCount(0);
}

test('a desk with one file', async () => {
  test.setTimeout(120_000);
  running = await launch(lodgingIn(join(folder, 'desk')));
  const code = await hands.setUp(page());
  await hands.confirmSheet(page(), code);
  await hands.today(page());
  await hands.newFile(page());
  await hands.saveFile(page());
});

for (const [language, words] of [
  [
    'en',
    {
      title: 'Consent for Stockton',
      treatment: /^checkbox "Treatment at this visit"/,
      name: /^checkbox "Name to use"/,
      mental: /^checkbox "Mental health, as told"/,
      initials: 'Her initials are here Mental health',
      answer: /^checkbox "Dental care"/,
      paper: 'on paper',
      days: 'radio "7 days"',
      abuser: 'The signer is not the abuser',
      place: 'Where the signed paper lies',
      waits: 'Something sealed is ticked. It needs her own initials beside it.',
      ready: /^Ready: 2 items, one place/,
      holds: 'Holds',
    },
  ],
  [
    'es',
    {
      title: 'Consentimiento para Stockton',
      treatment: /^checkbox "Tratamiento en esta visita"/,
      name: /^checkbox "Nombre/,
      mental: /^checkbox "Salud mental, /,
      initials: 'Sus iniciales están aquí Salud mental',
      answer: /^checkbox "Atención dental"/,
      paper: 'en papel',
      days: 'radio "7 días"',
      abuser: 'Quien firma no es quien hizo el daño',
      place: 'Dónde está el papel firmado',
      waits: 'Está marcado algo sellado. Necesita las iniciales de la persona al lado.',
      ready: /^Listo: 2 datos, un lugar/,
      holds: 'Vale',
    },
  ],
] as const) {
  test(`a consent with a sealed class, by keyboard alone: ${language}`, async () => {
    test.setTimeout(120_000);
    if (language === 'es') await page().getByRole('button', { name: 'Español' }).click();
    await page().evaluate(() => {
      document.body.removeAttribute('data-mouse');
      window.addEventListener('pointerdown', () => document.body.setAttribute('data-mouse', ''));
    });
    await press('c');
    // The first thing missing has the focus: the place.
    await expect(page().locator('[data-part=recipient] button:focus')).toHaveCount(1);
    if (language === 'en') await look('consent empty');
    await take('Stockton Site 1');
    await heading(new RegExp(`^${words.title}`));
    await press('Control+Enter');
    await landsOn(page(), words.treatment);
    await press('Space');
    await press('Control+Enter');
    await landsOn(page(), words.name);
    await press('Space');
    await tabTo(page(), words.mental);
    await press('Space');
    await said(words.waits);
    if (language === 'en') await look('consent waits for initials');
    await press('Control+Enter');
    await landsOn(page(), words.initials);
    await press('Space');
    await tabTo(page(), words.answer);
    await press('Space');
    await press('Control+Enter');
    await landsOn(page(), words.paper);
    await press('Space');
    await tabTo(page(), /^radio "30/);
    await press('ArrowLeft');
    await press('Control+Enter');
    await landsOn(page(), words.abuser);
    await press('Space');
    await press('Control+Enter');
    await landsOn(page(), words.place);
    await type('Cabinet B, drawer 2');
    await said(words.ready);
    await expect(page().locator('.meaning__sentence')).toHaveText(
      /^Stockton Site 1, Downtown puede recibir .*nombre.*, en papel, hasta el/i,
    );
    await walk(`consent ${language}`);
    if (language === 'en') await look('consent ready');
    await press('Control+Enter');
    await said(words.holds);
    expect(await page().evaluate(() => document.body.hasAttribute('data-mouse'))).toBe(false);
  });
}

test('signed on the screen, by the pen and for these very terms', async () => {
  test.setTimeout(60_000);
  await page().getByRole('button', { name: 'English' }).click();
  await press('c');
  await expect(page().locator('[data-part=recipient] button:focus')).toHaveCount(1);
  await take('Stockton Police');
  await page().getByLabel('Treatment at this visit').check();
  await page().getByLabel('Name to use').check();
  await page().getByLabel('by word', { exact: true }).check();
  await expect(page().getByRole('heading', { name: /Sealed parts/ })).toHaveCount(0);
  await page().getByLabel('The signer is not the abuser').check();
  await page().getByRole('radio', { name: 'On this screen' }).check();
  await said('The signature is still missing on the screen.');
  const pad = page().locator('canvas.sign__field');
  const write = async () => {
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('no field to sign');
    await page().mouse.move(box.x + 40, box.y + 90);
    await page().mouse.down();
    for (let step = 1; step <= 12; step += 1) {
      await page().mouse.move(box.x + 40 + step * 22, box.y + 90 + 40 * Math.sin(step), { steps: 3 });
    }
    await page().mouse.up();
  };
  await write();
  await said(/^Ready: 1 item, one place/);
  await look('consent on the screen');
  // Other terms: what was signed was not signed for them.
  await page().getByLabel('Pronouns').check();
  await said('The signature is still missing on the screen.');
  await write();
  await press('Control+Enter');
  await heading('Consents');
});

test('who signs: what is not known stays unsure', async () => {
  test.setTimeout(60_000);
  await press('c');
  await expect(page().locator('[data-part=recipient] button:focus')).toHaveCount(1);
  await press('Control+g');
  await said('Ask only what is needed.');
  await look('age and circumstances');
  await press('Escape');
  await press('Escape');
});

test('what ends this week stands on Today, and one key renews it', async () => {
  test.setTimeout(60_000);
  await press('Alt+1');
  await said(/consents? ends? this week|consents end this week/);
  await look('today with what ends');
  await press('w');
  await heading(/^Consent for/);
  await said(/signed anew/);
  await expect(page().getByLabel('Name to use')).toBeChecked();
  await expect(page().getByLabel('The signer is not the abuser')).not.toBeChecked();
  await said('Something sealed is ticked. It needs her own initials beside it.');
  await press('Escape');
});

test('taken back with two keys, by word, at once', async () => {
  test.setTimeout(60_000);
  await page().keyboard.press('Alt+2');
  await page().keyboard.press('ArrowDown');
  await page().keyboard.press('Enter');
  await heading('Consents');
  await page()
    .getByRole('button', { name: /^Take back/ })
    .first()
    .focus();
  await press('Enter');
  await said('Nothing has left under it so far.');
  await tabTo(page(), /^radio "She said so"/);
  await press('Space');
  await look('taking back');
  await press('Control+Enter');
  await said(/^Taken back: nothing goes to/);
  await press('Control+Enter');
  await said('Taken back');
  await look('file with consents');
});

test('someone sits down: what stands at the side is never seen a moment longer, and the focus stays', async () => {
  const side = page().getByRole('complementary', { name: 'Referrals and consents' });
  const beside = page().getByRole('switch', { name: 'Someone is beside me' });
  if (await beside.isChecked()) await press('F8');
  await expect(side.getByText('A consent', { exact: true })).toHaveCount(0);
  const before = await side.textContent();
  await side.getByRole('button').first().focus();
  await side.evaluate((aside) => {
    const open = aside.textContent;
    const store = window as unknown as { shown: string[] };
    store.shown = [];
    new MutationObserver(() => {
      if (!document.querySelector('[role=switch]:checked, [role=switch][aria-checked=true]')) return;
      const pages = [...aside.querySelectorAll('.page')].map((one) => getComputedStyle(one).opacity);
      store.shown.push(aside.textContent === open ? `open ${[...new Set(pages)]}` : 'folded');
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const held = await page().evaluateHandle(() => document.activeElement);
  await press('F8');
  await expect(side.getByText('A consent', { exact: true }).first()).toBeVisible();
  expect(await side.textContent()).not.toBe(before);
  const shown = await page().evaluate(() => (window as unknown as { shown: string[] }).shown);
  expect(shown.at(-1)).toBe('folded');
  expect([...new Set(shown)].filter((one) => one !== 'folded' && one !== 'open 0')).toEqual([]);
  await expect(side.locator('.page').first()).toHaveCSS('opacity', '1');
  expect(await held.evaluate((one) => one === document.activeElement)).toBe(true);
  await press('F8');
});

test('a mandated report is put down, its clock stands on Today until the written one is', async () => {
  test.setTimeout(60_000);
  await press('l');
  await expect(page().getByRole('button', { name: 'Without consent' })).toBeVisible();
  await press('n');
  await heading('Told without her consent');
  await look('without consent');
  await page().getByLabel('Name of the agency or person').fill('County Child Welfare');
  await page().getByLabel('Why not yet').fill('No safe way until Friday');
  await walk('without consent');
  await press('Control+Enter');
  await said('Mandated report');
  await look('who received what');
  await press('Alt+1');
  await said(/SH-0001: the written report is due/);
  await look('today with a clock');
  await press('j');
  await said('The written report to County Child Welfare was sent');
  await press('Control+Enter');
  await expect(page().getByText(/the written report is due/)).toHaveCount(0);
});

test('a paper of a court waits for a second member, and her own copy asks two questions first', async () => {
  test.setTimeout(60_000);
  await page().keyboard.press('Alt+2');
  await page().keyboard.press('ArrowDown');
  await page().keyboard.press('Enter');
  await heading('Consents');
  await press('l');
  await expect(page().getByRole('button', { name: 'Without consent' })).toBeVisible();
  await press('n');
  await page().getByRole('radio', { name: 'Paper of a court' }).check();
  await page().getByLabel('Name of the agency or person').fill('Superior Court, Department 12');
  await page().getByLabel('Court', { exact: true }).fill('Superior Court of San Joaquin');
  await page().getByLabel('Number of the case').fill('STK-CR-0001');
  await page().getByLabel('Legal name').check();
  await page().getByLabel('A judge has signed it').check();
  await page().getByLabel('It forbids telling her').check();
  await look('paper of a court');
  await press('Control+Enter');
  await said('Waits for a second member');
  await page()
    .getByRole('button', { name: /^A second member has read it/ })
    .click();
  await look('second member');
  await press('Escape');
  await press('o');
  await said('Is it safe to take this with you?');
  await page().getByRole('radio', { name: 'Yes, it is safe' }).check();
  await said('Make sure first that it is she');
  await look('her own copy');
  await press('Escape');
});

test('over all files, for the privacy officer: numbers, no names', async () => {
  test.setTimeout(60_000);
  await press('Alt+9');
  await heading('What left this desk');
  await said('SH-0001');
  await said('1 not seen by you yet');
  await expect(page().getByRole('main')).not.toContainText('Xochitlalpa');
  await look('over all');
  await page()
    .getByRole('button', { name: /^I have seen it/ })
    .click();
  await expect(page().getByText('not seen by you yet')).toHaveCount(0);
});

test('partners stand beside the sites', async () => {
  test.setTimeout(60_000);
  await press('Alt+3');
  await page().getByRole('radio', { name: 'Partners' }).check();
  await said('Victim-Witness Services');
  await look('partners');
});

test('nothing without a name or a ring, nothing cut, no axe violation', () => {
  expect(faults).toEqual([]);
  expect(looker.faults).toEqual([]);
});
