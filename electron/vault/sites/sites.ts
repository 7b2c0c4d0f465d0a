import type { ServiceId } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import type { CareTeamMember, Site } from '../../contract/sites.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';
import { insertPartnerSeeds } from './partners.ts';
import { siteSeeds } from './seeds.ts';

interface SiteRow {
  id: string;
  name: string;
  town: string;
  address: string;
  telephone: string;
  verified: 0 | 1;
  version: number;
}
interface MemberRow {
  id: string;
  site_id: string;
  name: string;
  role: string;
  recipient: string;
  added_at: string;
}

function siteOf(db: Db, row: SiteRow): Site {
  const services = db
    .prepare('SELECT service FROM site_services WHERE site_id = ? ORDER BY service')
    .pluck()
    .all(row.id) as ServiceId[];
  return { ...row, services, verified: row.verified === 1 };
}

function writeServices(db: Db, siteId: string, services: readonly ServiceId[]): void {
  db.prepare('DELETE FROM site_services WHERE site_id = ?').run(siteId);
  const put = db.prepare('INSERT INTO site_services (site_id, service) VALUES (?, ?)');
  for (const service of new Set(services)) put.run(siteId, service);
}

/** The 13 sites of the seed table and the partner agencies, to be checked and changed by an administrator. */
export function insertSiteSeeds(db: Db): void {
  const put = db.prepare(
    'INSERT INTO sites (id, name, town, address, telephone, verified, version) VALUES (?, ?, ?, ?, ?, ?, 1)',
  );
  for (const seed of siteSeeds) {
    put.run(seed.id, seed.name, seed.town, seed.address, seed.telephone, seed.verified ? 1 : 0);
    writeServices(db, seed.id, seed.services);
  }
  insertPartnerSeeds(db);
}

/** By town, then name; "Site 2" before "Site 10". */
export function inOrder<Place extends { town: string; name: string }>(places: readonly Place[]): Place[] {
  const order = new Intl.Collator('en', { numeric: true });
  return [...places].sort((a, b) => order.compare(a.town, b.town) || order.compare(a.name, b.name));
}

export function listSites(db: Db): Site[] {
  const rows = db.prepare('SELECT * FROM sites').all() as SiteRow[];
  return inOrder(rows).map((row) => siteOf(db, row));
}

/** Throws `not-found`. */
export function getSite(db: Db, id: string): Site {
  const row = db.prepare('SELECT * FROM sites WHERE id = ?').get(id) as SiteRow | undefined;
  if (!row) throw new DeskError('not-found');
  return siteOf(db, row);
}

/** The name of a site or partner, by its own id or that of somebody of a care team, removed or not; null where there is none. */
export function siteNameOf(db: Db, id: string): string | null {
  const name = db
    .prepare(
      `SELECT name FROM sites WHERE id = @id OR id = (SELECT site_id FROM care_team_members WHERE id = @id)
       UNION ALL SELECT name FROM partners WHERE id = @id`,
    )
    .pluck()
    .get({ id }) as string | undefined;
  return name ?? null;
}

/** Throws `changed-meanwhile` when somebody saved the site first. */
export function saveSite(db: Db, session: Session, input: Site): Site {
  return db
    .transaction(() => {
      if (getSite(db, input.id).version !== input.version) throw new DeskError('changed-meanwhile');
      db.prepare(
        `UPDATE sites SET name = @name, town = @town, address = @address, telephone = @telephone,
         verified = @verified, version = version + 1 WHERE id = @id`,
      ).run({
        id: input.id,
        name: input.name,
        town: input.town,
        address: input.address,
        telephone: input.telephone,
        verified: input.verified ? 1 : 0,
      });
      writeServices(db, input.id, input.services);
      appendAudit(db, session.member.id, 'site.changed', input.id);
      return getSite(db, input.id);
    })
    .immediate();
}

function memberOf(row: MemberRow): CareTeamMember {
  return {
    id: row.id,
    siteId: row.site_id,
    name: row.name,
    role: row.role,
    recipient: row.recipient,
    addedAt: row.added_at,
  };
}

/** The people of a site who receive packets. */
export function listMembers(db: Db, siteId: string): CareTeamMember[] {
  const rows = db
    .prepare('SELECT * FROM care_team_members WHERE site_id = ? AND removed_at IS NULL ORDER BY name')
    .all(siteId) as MemberRow[];
  return rows.map(memberOf);
}

export function addCareTeamMember(
  db: Db,
  session: Session,
  input: Pick<CareTeamMember, 'siteId' | 'name' | 'role' | 'recipient'>,
): CareTeamMember {
  return db
    .transaction(() => {
      getSite(db, input.siteId);
      const now = new Date();
      const row = { ...input, id: newId(now), addedAt: now.toISOString() };
      db.prepare(
        `INSERT INTO care_team_members (id, site_id, name, role, recipient, added_at)
         VALUES (@id, @siteId, @name, @role, @recipient, @addedAt)`,
      ).run(row);
      appendAudit(db, session.member.id, 'member.added', row.id, now);
      return row;
    })
    .immediate();
}

/** From now on no packet is sealed to her; what she has received she keeps. */
export function removeCareTeamMember(db: Db, session: Session, id: string): void {
  db.transaction(() => {
    const changed = db
      .prepare('UPDATE care_team_members SET removed_at = ? WHERE id = ? AND removed_at IS NULL')
      .run(new Date().toISOString(), id).changes;
    if (changed === 0) throw new DeskError('not-found');
    appendAudit(db, session.member.id, 'member.removed', id);
  }).immediate();
}
