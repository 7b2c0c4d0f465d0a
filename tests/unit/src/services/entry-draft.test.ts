import { describe, expect, it } from 'vitest';
import { entryFieldsSchema, type ServiceEntry } from '../../../../electron/contract/services.ts';
import { dayAfter, today } from '../../../../src/i18n/format.ts';
import {
  draftOfEntry,
  entryLacks,
  entryOfUsual,
  fieldsOfEntry,
  newEntry,
} from '../../../../src/services/entry-draft.ts';

const entry: ServiceEntry = {
  id: '01890000-0000-7000-8000-000000000001',
  version: 3,
  day: '2026-01-02',
  kind: 'ride',
  minutes: 25,
  count: 2,
  way: 'referred',
  place: 'on-the-way',
  interpreter: 'Mixteco',
  writtenAt: '2026-01-02T18:00:00.000Z',
  writtenBy: 'M. O.',
};

describe('a service entry while it is being written', () => {
  it('is the same after it was opened and closed', () => {
    const { id: _id, version: _version, writtenAt: _at, writtenBy: _by, ...fields } = entry;
    expect(fieldsOfEntry(draftOfEntry(entry))).toEqual(fields);
    expect(draftOfEntry(entry).before).toBe(entry);
    expect(entryLacks(draftOfEntry(entry))).toEqual([]);
  });

  it('of today lacks its kind and its minutes, and has the language of the file', () => {
    const fresh = newEntry('Spanish');
    expect(entryLacks(fresh)).toEqual(['kind', 'minutes']);
    expect(fieldsOfEntry({ ...fresh, kind: 'ride', minutes: '0' })).toMatchObject({
      day: today(),
      interpreter: 'Spanish',
    });
    expect(entryLacks({ ...fresh, kind: 'ride', minutes: '0' })).toEqual([]);
  });

  it.each([
    [{ minutes: '1441' }, 'minutes'],
    [{ minutes: '-5' }, 'minutes'],
    [{ minutes: '1.5' }, 'minutes'],
    [{ minutes: 'ten' }, 'minutes'],
    [{ count: '0' }, 'count'],
    [{ count: '100' }, 'count'],
    [{ day: '' }, 'day'],
    [{ day: dayAfter(today(), 1) }, 'day'],
  ])('cannot stay with %j', (patch, lack) => {
    expect(entryLacks({ ...draftOfEntry(entry), ...patch })).toEqual([lack]);
  });

  it('by a digit is of today, once, and as the contract wants it', () => {
    const made = entryOfUsual({ kind: 'ride', way: 'provided', minutes: 30, place: 'here' }, 'Spanish');
    expect(made).toEqual({
      day: today(),
      kind: 'ride',
      way: 'provided',
      minutes: 30,
      count: 1,
      place: 'here',
      interpreter: 'Spanish',
    });
    expect(entryFieldsSchema.safeParse(made).success).toBe(true);
  });
});
