import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { nurse, person, staff } from './invented.ts';

/** What the worker's hands do, screen by screen. Used by the guided run and by the end-to-end tests alike. */

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: false });

/** Set-up to the recovery sheet; gives the code that is on the screen. */
export async function setUp(page: Page): Promise<string> {
  await button(page, 'Set up this desk').click();
  await page.getByLabel('Telephone to call back').fill(staff.callBack);
  await button(page, 'Next').click();
  await page.getByLabel('Name to sign in with').fill(staff.signInName);
  await page.getByLabel('Name that is shown').fill(staff.displayName);
  await page.getByLabel('Passphrase', { exact: true }).fill(staff.passphrase);
  await page.getByLabel('The same passphrase once more').fill(staff.passphrase);
  await button(page, 'Make the desk').click();
  await expect(page.getByRole('heading', { name: 'The recovery sheet' })).toBeVisible({ timeout: 60_000 });
  return sheetCode(page);
}

export async function sheetCode(page: Page): Promise<string> {
  return (await page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allTextContents()).join('-');
}

export async function printSheet(page: Page): Promise<void> {
  await button(page, 'Print the sheet').click();
  await expect(page.getByText('Printed. Put it in the safe')).toBeVisible({ timeout: 60_000 });
}

export async function confirmSheet(page: Page, code: string): Promise<void> {
  await page.getByLabel('Type the last group from the paper').fill(code.slice(code.lastIndexOf('-') + 1));
  await button(page, 'It is in the safe').click();
}

export async function unlock(page: Page, passphrase = staff.passphrase): Promise<void> {
  await page.getByLabel('Your name').fill(staff.signInName);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

export async function today(page: Page): Promise<void> {
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 60_000 });
}

/** A new file with what dentistry needs; `keeps` adds what is recorded and is not to leave. */
export async function newFile(page: Page, keeps = true): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+n');
  await button(page, 'I have said both').click();
  await page.getByLabel('Name to use', { exact: true }).fill(person.name);
  await page.getByLabel('Date of birth', { exact: true }).fill(person.born);
  await page.getByLabel('How', { exact: true }).fill(person.how);
  await page.getByLabel('Number or address').fill(person.number);
  await page.getByLabel('When it is safe').fill(person.when);
  await page.getByLabel('Never', { exact: true }).fill(person.never);
  await page.getByLabel('Agreed words').fill(person.words);
  await page.getByLabel('Language', { exact: true }).fill(person.language);
  await page.getByLabel('Wants an interpreter').check();
  await page.getByRole('textbox', { name: /Confidential.communication/i }).fill(person.confidential);
  if (!keeps) return;
  await page.getByRole('textbox', { name: 'Mailing address' }).fill(person.address);
  await page.getByRole('textbox', { name: 'What helps at a visit' }).fill(person.helps);
}

export async function saveFile(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(button(page, 'New referral')).toBeVisible();
}

/** An item of the desk's own that dental care needs; the other services may have it. */
export async function addItem(page: Page, name: { en: string; es: string }): Promise<void> {
  await page.getByRole('navigation').getByText('Sites').click();
  await page.getByRole('radio', { name: 'Services and items' }).check();
  await button(page, 'Add an item').click();
  await page.getByLabel('Name in English').fill(name.en);
  await page.getByLabel('Name in Spanish').fill(name.es);
  await page.getByRole('group', { name: 'Place of Dental care' }).getByRole('radio', { name: 'Needed' }).check();
  await button(page, 'Add the item').click();
  await expect(page.getByRole('heading', { name: name.en })).toBeVisible();
  await page.getByRole('radio', { name: 'Sites', exact: true }).check();
}

/** A care team member of the first dental site, with her public key. */
export async function enrol(page: Page, siteName: string, recipient: string): Promise<void> {
  await page.getByRole('navigation').getByText('Sites').click();
  await page.getByRole('button', { name: siteName }).first().click();
  await button(page, 'Add a member').click();
  await page.getByLabel('Name', { exact: true }).last().fill(nurse.name);
  await page.getByLabel('Role').fill(nurse.role);
  await page.getByLabel('Public key, pasted').fill(recipient);
  await button(page, 'They agree; add the member').click();
  await expect(page.getByText(nurse.name)).toBeVisible();
}

/** From her file to the four steps of the composer, up to the consent that is still missing. */
export async function newReferral(page: Page, siteName: string): Promise<void> {
  await button(page, 'New referral').click();
  await page.getByRole('button', { name: 'Dental care' }).click();
  await page.getByRole('button', { name: siteName }).click();
  await page.getByLabel('What she would like help with, in her own words').fill(person.wish);
}

/** Records the signed paper for what the composer asks, and comes back to it. */
export async function fillConsent(page: Page): Promise<void> {
  await button(page, 'Record the consent').click();
  await expect(page.getByRole('heading', { name: /^Consent for/ })).toBeVisible();
  for (const way of ['on paper', 'on an encrypted stick']) await page.getByLabel(way, { exact: true }).check();
  const purpose = page.getByRole('checkbox', { name: /treatment/i }).first();
  await purpose.check();
  await page.getByLabel('The signer is not the abuser').check();
  await page.getByLabel('Where the signed paper lies').fill('Cabinet B, drawer 2');
  await page.getByRole('radio', { name: 'Taken' }).check();
}

export async function recordConsent(page: Page): Promise<void> {
  await button(page, 'Record the signed consent').click();
  await expect(button(page, 'Make the packet')).toBeVisible();
}

/** The very pages, drawn. */
export async function seePages(page: Page): Promise<void> {
  await button(page, 'Make the packet').click();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
}

export async function printPacket(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Print/ })
    .click();
  await expect(page.getByText('Printed from the signed file')).toBeVisible({ timeout: 60_000 });
}

/** Writes to the only stick, for the nurse; gives the file's name. */
export async function writePacket(page: Page): Promise<string> {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(nurse.name).check();
  await dialog.getByRole('button', { name: 'Write to the stick' }).click();
  await expect(page.getByText(/^Written to/)).toBeVisible({ timeout: 60_000 });
  return (
    (await page
      .getByText(/\.shpacket$/)
      .first()
      .textContent()) ?? ''
  );
}

export async function backUp(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  await expect(button(page, 'Back up now')).toBeEnabled();
  await button(page, 'Back up now').click();
  await expect(page.getByText('Proved. You may take the stick out.')).toBeVisible({ timeout: 120_000 });
}

/** From the screen of a new desk: the newest generation on the stick, with the sheet's code. */
export async function restore(page: Page, code: string): Promise<void> {
  await button(page, 'Restore from a stick').click();
  await page.getByRole('textbox').last().fill(code);
  await button(page, 'Bring this day back').click();
  await expect(page.getByText('One thing first: its new recovery sheet')).toBeVisible({ timeout: 120_000 });
}

export async function confirmAgainstPaper(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('To check').click();
  await button(page, 'The paper says the same').click();
  await expect(page.getByText('All are checked')).toBeVisible();
}

/** Locked or open to nobody: the reader, with the nurse's own key. `choose` answers the system's dialog. */
export async function openPacket(
  page: Page,
  files: { packet: string; identity: string; authority?: string },
  choose: (path: string) => Promise<void>,
): Promise<void> {
  await button(page, 'Open a packet').click();
  // The next file may be named only when the one before has been taken.
  const take = async (name: string, path: string) => {
    await choose(path);
    await button(page, name).click();
    await expect(page.locator('.picked', { hasText: basename(path) }).first()).toBeVisible();
  };
  await take('Choose the packet', files.packet);
  await take('Choose the key file', files.identity);
  if (files.authority) await take('Choose a certificate', files.authority);
  await button(page, 'Check and open').click();
}
