import { createHash } from 'node:crypto';
import type { Right } from '../../contract/call.ts';
import type { Input, Output } from '../../contract/calls.ts';
import type { AccountingRow } from '../../contract/disclosures.ts';
import { DeskError } from '../../contract/errors.ts';
import { appointmentsOf } from '../appointments/appointments.ts';
import { followUpsOf } from '../appointments/follow-ups.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf, readFile } from '../clients/clients.ts';
import { covered } from '../clients/residence.ts';
import { safeAtHomeOf } from '../clients/safe-at-home.ts';
import { signingFactsOf } from '../clients/signing.ts';
import { consentsOf } from '../consents/consents.ts';
import { familyOf } from '../intake/family.ts';
import { flagsOf, saysOf } from '../intake/flags.ts';
import { listReferrals } from '../referrals/referrals.ts';
import { entriesOf } from '../services/entries.ts';
import { kindOf } from '../services/kinds.ts';
import { inOrderOf, readCatalogue } from '../sites/catalogue.ts';
import { purposeOf } from '../sites/seeds.ts';
import { siteNameOf } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { proveSecond, type SecondInput, secondNeeded } from '../staff/second.ts';
import { goalsOf } from '../support/goals.ts';
import { howOf } from '../support/how.ts';
import { getPlan } from '../support/plans.ts';
import type { Vault } from '../vault.ts';
import { putDisclosure, rowsOf, settleDisclosure } from './accounting.ts';
import { dayOf } from './days.ts';
import { authorize } from './engine/authorize.ts';
import type { Confirmation } from './engine/types.ts';
import { engineFacts, recordedIn } from './facts.ts';
import { type OwnCopy, ownCopyPage } from './own-copy-page.ts';

/** All of them, as far as anybody's file goes. */
const MOST_DONE = 100_000;

/**
 * What she may read of who received what: not a mandated report (Penal Code 11167.5), and not what a paper forbids
 * telling her.
 */
export function hersToRead(rows: readonly AccountingRow[]): AccountingRow[] {
  return rows.filter(({ basis, told }) => basis !== 'mandated' && told?.state !== 'forbidden');
}

/** Everything of one file that goes on "what we hold about you". */
export function ownCopyOf(session: Session, clientId: string, language: 'en' | 'es'): OwnCopy {
  const { db } = session.desk;
  const now = deskNow(db);
  const catalogue = readCatalogue(db);
  const file = readFile(db, session, clientId);
  const named = new Map<string, string>(
    [...catalogue.items, ...catalogue.services].map(({ id, name }) => [id, name[language]]),
  );
  const order = inOrderOf(
    catalogue,
    file.facts.map(({ item }) => item),
  );
  return {
    language,
    file: { ...file, facts: order.flatMap((item) => file.facts.filter((fact) => fact.item === item)) },
    avoidedSites: file.avoidedSites.map((id) => siteNameOf(db, id) ?? '').filter(Boolean),
    signing: signingFactsOf(db, clientId),
    consents: consentsOf(db, clientId, dayOf(now)),
    referrals: listReferrals(db, clientId).map((one) => ({
      ...one,
      helpWanted: covered(db, clientId, one.helpWanted),
      howSoon: covered(db, clientId, one.howSoon),
    })),
    appointments: appointmentsOf(db, session, clientId),
    followUps: followUpsOf(db, session, clientId),
    done: entriesOf(db, session, { clientId, most: MOST_DONE }).entries.map(({ day, kind, minutes }) => ({
      day,
      what: kindOf(kind)?.name[language] ?? kind,
      minutes,
    })),
    goals: goalsOf(db, session, clientId).map((goal) => ({
      ...goal,
      words: covered(db, clientId, goal.words),
      steps: goal.steps.map((step) => ({ ...step, words: covered(db, clientId, step.words) })),
    })),
    how: howOf(db, session, clientId),
    hasPlan: getPlan(db, session, clientId) !== null,
    household: familyOf(db, session, clientId).members.map(({ words }) => words),
    flags: flagsOf(db, session, clientId).map(({ kind, endsOn }) => ({ says: saysOf(kind, language), endsOn })),
    residenceKept: safeAtHomeOf(db, clientId)?.hasResidence ?? false,
    received: hersToRead(rowsOf(db, clientId)),
    names: {
      item: (id) => named.get(id) ?? id,
      service: (id) => named.get(id) ?? id,
      purpose: (id) => purposeOf(id)?.name[language] ?? id,
    },
    at: now.toISOString(),
  };
}

const OFFICER: Right[] = ['privacy-officer'];

/**
 * Asks the engine. Where she may be a minor, or somebody may have to stand for her, it waits for the privacy officer: she
 * signs in for it. Throws `second-needed`, `wrong-passphrase`, `wait`.
 */
async function mustBeHers(vault: Vault, input: Input<'disclosures.ownCopy'>): Promise<void> {
  const { db } = vault.mustBeOpen().desk;
  const recorded = recordedIn(db, input.clientId);
  const on = dayOf(deskNow(db));
  const ask = (confirmed: readonly Confirmation[]) =>
    authorize(
      {
        exit: 'own-copy',
        recipient: { kind: 'herself', id: '' },
        purposes: [],
        way: 'print',
        by: 'herself',
        items: [...recorded.keys()],
        confirmed: ['identity-checked', 'safe-to-take', ...confirmed],
      },
      engineFacts(db, input.clientId, recorded, on),
      on,
    );
  if (ask([]).outcome !== 'waits') return;
  if (!input.officer) throw secondNeeded({ any: OFFICER });
  const second = await vault.inTurn(() =>
    proveSecond(vault, input.officer as SecondInput, { not: null, any: OFFICER }),
  );
  if (ask(['privacy-officer']).outcome !== 'may-leave') throw new DeskError('bad-input');
  db.transaction(() => {
    appendAudit(db, second.id, 'own-copy.agreed', fileNumberOf(db, input.clientId));
  }).immediate();
}

/**
 * Prints "what we hold about you" for herself (45 CFR 164.524), in her language. Who she is and whether she can take it
 * safely were asked first. One accounting row, written before the first byte goes to the printer.
 * Throws what `mustBeHers` throws, and `no-printer`, `printer-refused`, `render-failed`, `not-found`.
 */
export async function printOwnCopy(
  vault: Vault,
  session: Session,
  input: Input<'disclosures.ownCopy'>,
): Promise<Output<'disclosures.ownCopy'>> {
  const { db } = session.desk;
  await mustBeHers(vault, input);
  const copy = ownCopyOf(session, input.clientId, input.language);
  const { pdf } = await vault.shell.ask('render', ownCopyPage(copy));
  vault.mustBeOpen();
  const given = copy.file.facts.filter(({ state }) => state === 'given').map(({ item }) => item);
  const classes = readCatalogue(db).items.filter(({ id }) => given.includes(id));
  const now = deskNow(db);
  const row = db
    .transaction(() =>
      putDisclosure(
        db,
        session,
        {
          clientId: input.clientId,
          basis: 'own-copy',
          recipientKind: 'herself',
          recipient: '',
          recipientAddress: '',
          items: given,
          sealed: classes.flatMap((item) => (item.class === 'of-service' ? [] : [item.class])),
          purposes: [],
          method: 'print',
          documentSha256: createHash('sha256').update(pdf).digest('hex'),
          outcome: 'leaving',
        },
        now,
      ),
    )
    .immediate();
  const settle = (outcome: 'left' | 'failed') =>
    db
      .transaction(() => {
        settleDisclosure(db, row, outcome);
        appendAudit(db, session.member.id, 'own-copy.printed', fileNumberOf(db, input.clientId));
      })
      .immediate();
  let result: Output<'disclosures.ownCopy'>;
  try {
    result = await vault.shell.ask('print', { pdf, queue: input.queue, twoSided: false });
  } catch (fault) {
    settle('failed');
    throw fault;
  }
  settle('left');
  return result;
}
