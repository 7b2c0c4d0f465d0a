import type { DirectoryEntry, Site } from '../../contract/sites.ts';
import type { Db } from '../database/driver.ts';
import { siteSeeds } from './seeds.ts';
import { inOrder, listSites } from './sites.ts';

type Public = Omit<Site, 'id' | 'verified' | 'version'>;

const entryOf = ({ name, town, address, telephone, services }: Public): DirectoryEntry => ({
  name,
  town,
  address,
  telephone,
  services,
});

/**
 * What any telephone book tells of the sites: what stands on the screen while the desk is hidden, and nothing of who
 * receives packets there. Without a database (locked) it is the seed table, which the program carries.
 */
export function directory(db: Db | null): DirectoryEntry[] {
  return (db ? listSites(db) : inOrder(siteSeeds)).map(entryOf);
}
