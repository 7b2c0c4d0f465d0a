import type { Input } from '../../contract/calls.ts';
import { type SigningFacts, signingAnswers } from '../../contract/signing.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { factsOf, fileNumberOf } from './clients.ts';

interface SigningRow {
  says: 'adult' | 'minor' | null;
  emancipated: 0 | 1 | null;
  lives_apart: 0 | 1 | null;
  mature: 0 | 1 | null;
  too_young_to_sign: 0 | 1 | null;
  foster: 0 | 1 | null;
  incapacity: 'conserved' | 'doubted' | null;
}
const columns = {
  emancipated: 'emancipated',
  livesApart: 'lives_apart',
  mature: 'mature',
  tooYoungToSign: 'too_young_to_sign',
  foster: 'foster',
} as const;

/** What decides who may sign, beside the date of birth. What was not answered is left out: unsure. */
export function signingFactsOf(db: Db, clientId: string): SigningFacts {
  const row = db.prepare('SELECT * FROM signing_facts WHERE client_id = ?').get(clientId) as SigningRow | undefined;
  if (!row) return {};
  const facts: SigningFacts = {};
  if (row.says) facts.says = row.says;
  if (row.incapacity) facts.incapacity = row.incapacity;
  for (const answer of signingAnswers) {
    const said = row[columns[answer]];
    if (said !== null) facts[answer] = said === 1;
  }
  return facts;
}

/** Her date of birth, `YYYY-MM-DD`, or null where it is not recorded. */
export function bornOf(db: Db, clientId: string): string | null {
  const fact = factsOf(db, clientId).find(({ item }) => item === 'date-of-birth');
  return fact?.state === 'given' && fact.value.kind === 'date' ? fact.value.date : null;
}

/** The facts of one person as the engine of disclosures takes them (docs/formats/disclosure-case.md, "The person"). */
export function personOf(db: Db, clientId: string): SigningFacts & { born?: string } {
  const born = bornOf(db, clientId);
  const { says, ...facts } = signingFactsOf(db, clientId);
  if (born !== null) return { born, ...facts };
  return says ? { says, ...facts } : facts;
}

/** Throws `not-found`. */
export function setSigningFacts(db: Db, session: Session, input: Input<'clients.setSigning'>): SigningFacts {
  const said = (answer: (typeof signingAnswers)[number]) => {
    const value = input.facts[answer];
    return value === undefined ? null : value ? 1 : 0;
  };
  db.transaction(() => {
    const fileNumber = fileNumberOf(db, input.clientId);
    db.prepare('DELETE FROM signing_facts WHERE client_id = ?').run(input.clientId);
    db.prepare(
      `INSERT INTO signing_facts (client_id, says, emancipated, lives_apart, mature, too_young_to_sign, foster, incapacity)
       VALUES (@clientId, @says, @emancipated, @livesApart, @mature, @tooYoungToSign, @foster, @incapacity)`,
    ).run({
      clientId: input.clientId,
      says: input.facts.says ?? null,
      emancipated: said('emancipated'),
      livesApart: said('livesApart'),
      mature: said('mature'),
      tooYoungToSign: said('tooYoungToSign'),
      foster: said('foster'),
      incapacity: input.facts.incapacity ?? null,
    });
    appendAudit(db, session.member.id, 'signing.changed', fileNumber);
  }).immediate();
  return signingFactsOf(db, input.clientId);
}
