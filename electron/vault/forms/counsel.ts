import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { type Counsel, type CounselLine, formIds, formLanguages } from '../../contract/forms.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import { choosePractice } from '../settings/settings.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import { countOpen, inPractice, whyPractice } from './practice.ts';
import { type ToConfirm, toConfirm } from './seed-tables.ts';
import { formWording } from './wordings.ts';

/*
 * Counsel's register. Who confirmed which words, and when; entered by an administrator or the privacy officer, because
 * counsel has no key to the desk. A confirmation holds for one SHA-256: other words are open again.
 */

interface Row {
  wording: string;
  sha256: string;
  confirmed_by: string;
  confirmed_on: string;
  entered_by: string;
  entered_at: string;
}

function lineOf(db: Db, known: ToConfirm, rows: readonly Row[]): CounselLine {
  const own = rows.filter(({ wording }) => wording === known.id);
  const now = own.find(({ sha256 }) => sha256 === known.sha256);
  return {
    ...known,
    confirmed: now
      ? {
          by: now.confirmed_by,
          on: now.confirmed_on,
          enteredBy: initialsOfStaff(db, now.entered_by),
          enteredAt: now.entered_at,
        }
      : null,
    changedSince: !now && own.length > 0,
  };
}

/** The whole register, and what it means for the desk. */
export function counsel(db: Db): Counsel {
  const rows = db.prepare('SELECT * FROM counsel_confirmations').all() as Row[];
  const why = whyPractice(db);
  return {
    lines: toConfirm.map((known) => lineOf(db, known, rows)),
    open: countOpen(db),
    practice: why.length > 0,
    why,
  };
}

/** The words that are meant. Throws `changed-meanwhile` when they are others than those on the screen. */
function meant({ id, sha256 }: { id: string; sha256: string }): ToConfirm {
  const known = toConfirm.find((one) => one.id === id);
  if (!known) throw new DeskError('not-found');
  if (known.sha256 !== sha256) throw new DeskError('changed-meanwhile');
  return known;
}

/**
 * Enters what counsel confirmed. Throws `not-found`, `changed-meanwhile`, and `bad-input` for a day that has not come.
 */
export function confirmWording(db: Db, session: Session, input: Input<'forms.confirm'>): Counsel {
  const { id, sha256, version } = meant(input);
  const now = deskNow(db);
  if (input.on > dayOf(now)) throw new DeskError('bad-input');
  db.transaction(() => {
    db.prepare(
      `INSERT OR REPLACE INTO counsel_confirmations (wording, sha256, version, confirmed_by, confirmed_on, entered_by, entered_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(id, sha256, version, input.by, input.on, session.member.id, now.toISOString());
    appendAudit(db, session.member.id, 'counsel.confirmed', `${id} ${sha256.slice(0, 8)}`, now);
  }).immediate();
  return counsel(db);
}

/** Takes a confirmation back; from then on the desk practises again. */
export function withdrawConfirmation(db: Db, session: Session, input: Input<'forms.withdraw'>): Counsel {
  const { id, sha256 } = meant(input);
  db.transaction(() => {
    const gone = db.prepare('DELETE FROM counsel_confirmations WHERE wording = ? AND sha256 = ?').run(id, sha256);
    if (gone.changes > 0) appendAudit(db, session.member.id, 'counsel.withdrawn', `${id} ${sha256.slice(0, 8)}`);
  }).immediate();
  return counsel(db);
}

/**
 * Ends practice mode, or begins it again for training. Throws `counsel-open` (details.open) while anything waits for
 * counsel, and `test-runtime` where the program runs on a runtime it was not made for.
 */
export function setPractice(db: Db, session: Session, on: boolean): Counsel {
  const why = whyPractice(db);
  if (!on && why.includes('test-runtime')) throw new DeskError('test-runtime');
  if (!on && why.includes('open')) throw new DeskError('counsel-open', { open: countOpen(db) });
  db.transaction(() => {
    const before = inPractice(db);
    choosePractice(db, on);
    if (before !== inPractice(db)) {
      appendAudit(db, session.member.id, on ? 'practice.began' : 'practice.ended', '');
    }
  }).immediate();
  return counsel(db);
}

/** The forms there are, with what is printed of each. */
export function listForms(db: Db) {
  const { lines } = counsel(db);
  return formIds.flatMap((form) =>
    formLanguages.map((language) => {
      const { version, sha256 } = formWording(form, language);
      const line = lines.find(({ id }) => id === `form:${form}:${language}`);
      return { form, language, version, sha256, confirmed: Boolean(line?.confirmed) };
    }),
  );
}
