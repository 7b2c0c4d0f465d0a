import { firstHabits, type Habits } from '../../contract/session.ts';
import type { Settings } from '../../contract/settings.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import { neutralCallBack, neutralSender } from '../packets/neutral.ts';
import type { Session } from '../staff/desk.ts';

interface SettingsRow {
  sender_name: string;
  call_back: string;
  consent_default_days: number;
  consent_cap_days: number;
  packet_days: number;
  answer_days: number;
  practice: 0 | 1;
  idle_minutes: number;
  hide_key: Habits['hideKey'];
  hide_corner: Habits['hideCorner'];
}

function row(db: Db): SettingsRow {
  return db.prepare('SELECT * FROM settings WHERE id = 1').get() as SettingsRow;
}

/** Days are the field's habit, not law, until counsel has confirmed them (domain 2.0: default 30, capped). */
export const firstDays = { consentDefaultDays: 30, consentCapDays: 90, packetDays: 30, answerDays: 7 };

/** First settings of a new desk, in practice mode. */
export function insertSettings(db: Db, senderName: string, callBack: string): void {
  db.prepare(
    `INSERT INTO settings (id, sender_name, call_back, consent_default_days, consent_cap_days, packet_days, answer_days, practice,
       idle_minutes, hide_key, hide_corner)
     VALUES (1, @senderName, @callBack, @consentDefaultDays, @consentCapDays, @packetDays, @answerDays, 1,
       @idleMinutes, @hideKey, @hideCorner)`,
  ).run({ senderName, callBack, ...firstDays, ...firstHabits });
}

export function getSettings(db: Db): Settings {
  const found = row(db);
  return {
    senderName: found.sender_name,
    callBack: found.call_back,
    consentDefaultDays: found.consent_default_days,
    consentCapDays: found.consent_cap_days,
    packetDays: found.packet_days,
    answerDays: found.answer_days,
    ...habitsOf(found),
  };
}

const habitsOf = (found: SettingsRow): Habits => ({
  idleMinutes: found.idle_minutes,
  hideKey: found.hide_key,
  hideCorner: found.hide_corner,
});

/** How the desk hides. */
export function getHabits(db: Db): Habits {
  return habitsOf(row(db));
}

/** Whether an administrator has left practice on, or put it on for training. What else keeps it on: forms/practice.ts. */
export function practiceChosen(db: Db): boolean {
  return row(db).practice === 1;
}

/** Without an audit row: whoever calls it writes hers. */
export function choosePractice(db: Db, on: boolean): void {
  db.prepare('UPDATE settings SET practice = ? WHERE id = 1').run(on ? 1 : 0);
}

/** Throws `sender-not-neutral`: the name goes on paper. */
export function saveSettings(db: Db, session: Session, input: Settings): Settings {
  neutralSender(input.senderName);
  neutralCallBack(input.callBack);
  db.transaction(() => {
    db.prepare(
      `UPDATE settings SET sender_name = @senderName, call_back = @callBack, consent_default_days = @consentDefaultDays,
       consent_cap_days = @consentCapDays, packet_days = @packetDays, answer_days = @answerDays,
       idle_minutes = @idleMinutes, hide_key = @hideKey, hide_corner = @hideCorner WHERE id = 1`,
    ).run({ ...input, consentDefaultDays: Math.min(input.consentDefaultDays, input.consentCapDays) });
    appendAudit(db, session.member.id, 'settings.changed', '');
  }).immediate();
  return getSettings(db);
}
