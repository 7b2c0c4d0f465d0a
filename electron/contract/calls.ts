import type { z } from 'zod';
import { appointmentCalls } from './appointments.ts';
import { auditCalls } from './audit.ts';
import { backupCalls } from './backups.ts';
import { clientCalls } from './clients.ts';
import { consentCalls } from './consents.ts';
import { disclosureCalls } from './disclosures.ts';
import { draftCalls } from './drafts.ts';
import type { ErrorShape } from './errors.ts';
import { formCalls } from './forms.ts';
import { handoverCalls } from './handovers.ts';
import { helpCalls } from './help.ts';
import { intakeCalls } from './intake.ts';
import { noteCalls } from './notes.ts';
import { packetCalls } from './packets.ts';
import { referralCalls } from './referrals.ts';
import { reportCalls, trainingCalls } from './reports.ts';
import { retentionCalls } from './retention.ts';
import { serviceCalls } from './services.ts';
import { type Finishing, sessionCalls } from './session.ts';
import { settingsCalls } from './settings.ts';
import { siteCalls } from './sites.ts';
import { staffCalls } from './staff.ts';
import { feedbackCalls, supportCalls } from './support.ts';
import { timelineCalls } from './timeline.ts';

/** All that the window may ask of the vault. */
export const calls = {
  ...sessionCalls,
  ...clientCalls,
  ...siteCalls,
  ...consentCalls,
  ...disclosureCalls,
  ...referralCalls,
  ...packetCalls,
  ...backupCalls,
  ...settingsCalls,
  ...auditCalls,
  ...staffCalls,
  ...draftCalls,
  ...helpCalls,
  ...noteCalls,
  ...retentionCalls,
  ...formCalls,
  ...serviceCalls,
  ...supportCalls,
  ...feedbackCalls,
  ...appointmentCalls,
  ...handoverCalls,
  ...intakeCalls,
  ...timelineCalls,
  ...reportCalls,
  ...trainingCalls,
};

export type Calls = typeof calls;
export type Method = keyof Calls;
export type Input<M extends Method> = z.infer<Calls[M]['input']>;
export type Output<M extends Method> = z.infer<Calls[M]['output']>;

/** On the port, window to vault. `change` is the client-made id of a changing call. */
export interface Question {
  id: number;
  method: string;
  input: unknown;
  change?: string;
}
/** On the port, vault to window. */
export type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: ErrorShape };
/** Told without being asked. Percentages and codes only. */
export type Notice =
  | { notice: 'progress'; job: 'backup' | 'restore' | 'packet'; step: string; percent: number }
  | { notice: 'locking' }
  /** Behind the lock a backup or restore goes on; null when it has ended and the desk can be opened. */
  | { notice: 'finishing'; finishing: Finishing | null }
  /** The whole chain was checked after the unlock; `firstBadRow` null when it is whole. */
  | { notice: 'chain'; rows: number; firstBadRow: number | null };
/** From glass to the window, on a port of its own: one page of the PDF, as pixels. */
export interface PageBitmap {
  job: string;
  page: number;
  pages: number;
  bitmap: ImageBitmap;
}
