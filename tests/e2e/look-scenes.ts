import { expect, type Page } from '@playwright/test';
import { nurse, person } from '../hands/invented.ts';
import * as hands from '../hands/worker.ts';

/* The scenes of the day that look.spec.ts looks at, each from where the one before it ended. */

type Look = (page: Page, name: string) => Promise<void>;

const SITE = 'Stockton Site 1, Downtown';
/** A word that no line can hold, in a name that no list can. */
const LONG = `${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2)} de los Santos Inocentes`;

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Today, keys, letters, people, backup and settings of a new desk; a site is corrected, and its nurse gets her key. */
export async function roomsScene(page: Page, look: Look, recipient: string): Promise<void> {
  await look(page, 'today empty');
  await page.keyboard.press('F1');
  await look(page, 'keys');
  await page.keyboard.press('Escape');
  await press(page, 'Letters and light');
  await look(page, 'letters and light');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  await look(page, 'people empty');
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeEnabled();
  await look(page, 'backup before');
  await page.keyboard.press('Alt+5');
  await page.getByLabel('Name of the sender').fill('Family Justice Center');
  await page.getByLabel('A packet', { exact: true }).fill('900');
  await look(page, 'settings');
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: SITE }).first().click();
  await look(page, 'sites');
  await page.keyboard.press('e');
  await look(page, 'edit site');
  await page.getByLabel('Name, address and telephone were checked').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Checked', { exact: true })).toBeVisible();
  await page.keyboard.press('a');
  await page.getByLabel('Public key, pasted').fill('age1abc');
  await look(page, 'add member');
  await page.keyboard.press('Escape');
  await hands.enrol(page, SITE, recipient);
  await look(page, 'care team');
  await press(page, 'Write the certificate to a stick');
  await look(page, 'certificate');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Hand it over in person')).toBeVisible();
  await page.keyboard.press('Escape');
}

/** A new file: refused while it is not complete, saved, seen, written in again, found. */
export async function fileScene(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+n');
  await look(page, 'two sentences');
  await press(page, 'Not now');
  await look(page, 'new file');
  await page.keyboard.press('Escape');
  await hands.newFile(page);
  await page.getByLabel('How', { exact: true }).fill('');
  await page.keyboard.press('Control+s');
  await look(page, 'file not complete');
  await page.getByLabel('How', { exact: true }).fill(person.how);
  await hands.saveFile(page);
  await look(page, 'file');
  await page.keyboard.press('F8');
  await look(page, 'file nobody beside');
  await page.keyboard.press('F8');
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Pronouns' }).fill('she');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'New referral' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByText('Your unfinished words are still here')).toBeVisible();
  await look(page, 'unfinished words');
  await press(page, 'Throw them away');
  await look(page, 'undo');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('brim');
  await expect(page.getByRole('option')).toHaveCount(1);
  await look(page, 'found');
  await page.keyboard.press('Escape');
}

/** From her file to the packet on paper and on the stick; gives the name of the file for the nurse. */
export async function referralScene(page: Page, look: Look): Promise<string> {
  await press(page, 'New referral');
  await look(page, 'service');
  await page.getByRole('button', { name: 'Dental care' }).click();
  await look(page, 'site');
  await page.getByRole('button', { name: SITE }).click();
  await look(page, 'needs');
  await page.getByLabel('What she would like help with, in her own words').fill(person.wish);
  await expect(page.getByRole('button', { name: 'Record the consent' })).toBeVisible();
  await page.keyboard.press('Control+ArrowDown');
  await look(page, 'consent missing');
  await press(page, 'Record the consent');
  await expect(page.getByRole('heading', { name: /^Consent for/ })).toBeVisible();
  await look(page, 'consent empty');
  await page.keyboard.press('Escape');
  await hands.fillConsent(page);
  await look(page, 'consent ready');
  await hands.recordConsent(page);
  await look(page, 'ready');
  await hands.seePages(page);
  await look(page, 'preview');
  await press(page, 'Larger');
  await look(page, 'preview larger');
  await press(page, 'Smaller');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog').getByRole('button', { name: /capture/ })).toBeVisible();
  await look(page, 'print');
  await page.keyboard.press('Escape');
  await hands.printPacket(page);
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByLabel(nurse.name).check();
  await look(page, 'stick');
  await page.keyboard.press('Escape');
  const packet = await hands.writePacket(page);
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByText('With six words').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.sixwords')).toBeVisible({ timeout: 60_000 });
  await look(page, 'handed over');
  await press(page, 'Told; forget them');
  await press(page, 'Back to her file');
  await expect(page.getByText('Sent', { exact: true }).first()).toBeVisible();
  await look(page, 'file after');
  await press(page, /^Take back/);
  await look(page, 'take back');
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByText('On a stick').first()).toBeVisible();
  await look(page, 'accounting');
  return packet;
}

/** A person whose every word is too long. */
export async function longWordsScene(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+n');
  await press(page, 'I have said both');
  await page.getByLabel('Name to use', { exact: true }).fill(LONG);
  await page.getByRole('textbox', { name: 'Pronouns' }).fill(LONG.slice(0, 90));
  await page.getByLabel('How', { exact: true }).fill(LONG);
  await page.getByLabel('Never', { exact: true }).fill(LONG);
  await page.getByLabel('Agreed words').fill(LONG);
  await page.getByLabel('Language', { exact: true }).fill(LONG.slice(0, 60));
  await page.getByRole('textbox', { name: 'What helps at a visit' }).fill(LONG.repeat(3));
  await hands.saveFile(page);
  await page.keyboard.press('F8');
  await look(page, 'file with long words');
  await press(page, 'New referral');
  await page.getByRole('button', { name: 'Dental care' }).click();
  await page.getByRole('button', { name: SITE }).click();
  await page.getByLabel('What she would like help with, in her own words').fill(LONG);
  await expect(page.getByRole('button', { name: 'Record the consent' })).toBeVisible();
  await look(page, 'referral with long words');
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('SH-0001')).toBeVisible();
  await look(page, 'people');
  await page.keyboard.press('F8');
}
