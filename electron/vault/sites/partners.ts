import { z } from 'zod';
import partnerSeeds from '../../../resources/seeds/partners.json' with { type: 'json' };
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { type Partner, partnerSchema } from '../../contract/sites.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';

/* Partner agencies: recipients outside the care teams. Ordinary items only (domain, section 0). */

const { partners: seeds } = z
  .strictObject({
    source: z.string().min(1),
    confirmedByCounselOn: z.iso.date().nullable(),
    partners: z.array(partnerSchema.omit({ version: true })),
  })
  .parse(partnerSeeds);

type PartnerRow = Omit<Partner, 'verified'> & { verified: 0 | 1 };

const partnerOf = (row: PartnerRow): Partner => ({ ...row, verified: row.verified === 1 });

function put(db: Db, partner: Partner): void {
  db.prepare(
    `INSERT INTO partners (id, name, kind, address, telephone, verified, version)
     VALUES (@id, @name, @kind, @address, @telephone, @verified, @version)`,
  ).run({ ...partner, verified: partner.verified ? 1 : 0 });
}

/** The agencies that stand in the house, by name only, to be checked and completed by an administrator. */
export function insertPartnerSeeds(db: Db): void {
  for (const seed of seeds) put(db, { ...seed, version: 1 });
}

/** By name. */
export function listPartners(db: Db): Partner[] {
  return (db.prepare('SELECT * FROM partners ORDER BY name COLLATE NOCASE, id').all() as PartnerRow[]).map(partnerOf);
}

/** Throws `not-found`. */
export function getPartner(db: Db, id: string): Partner {
  const row = db.prepare('SELECT * FROM partners WHERE id = ?').get(id) as PartnerRow | undefined;
  if (!row) throw new DeskError('not-found');
  return partnerOf(row);
}

/** Adds a partner (`id` null) or changes one. Throws `changed-meanwhile`, `not-found`. */
export function savePartner(db: Db, session: Session, input: Input<'sites.savePartner'>): Partner {
  return db
    .transaction(() => {
      const id = input.id ?? newId();
      if (input.id === null) put(db, { ...input, id, version: 1 });
      else {
        if (getPartner(db, input.id).version !== input.version) throw new DeskError('changed-meanwhile');
        db.prepare(
          `UPDATE partners SET name = @name, kind = @kind, address = @address, telephone = @telephone,
           verified = @verified, version = version + 1 WHERE id = @id`,
        ).run({
          id,
          name: input.name,
          kind: input.kind,
          address: input.address,
          telephone: input.telephone,
          verified: input.verified ? 1 : 0,
        });
      }
      appendAudit(db, session.member.id, 'partner.changed', id);
      return getPartner(db, id);
    })
    .immediate();
}
