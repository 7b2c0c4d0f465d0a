import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../../electron/contract/catalogue.ts';
import type { ClientFile } from '../../../../electron/contract/clients.ts';
import { seedCatalogue } from '../../../../electron/vault/sites/catalogue.ts';
import {
  answered,
  answerOf,
  blankValue,
  emptyForm,
  fieldsOf,
  formOf,
  lacking,
  recordedItems,
  written,
} from '../../../../src/clients/file-form.ts';
import { differences, isChanged, layOnTop } from '../../../../src/clients/file-merge.ts';
import { faceOf, fileTitle, initialsOf, lineTitle } from '../../../../src/clients/person.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const given = (item: ItemId, words: string) => ({ item, state: 'given', value: text(words) }) as const;

const file: ClientFile = {
  id: '01999999-0000-7000-8000-000000000001',
  fileNumber: 'SH-0042',
  version: 3,
  owner: { id: '01999999-0000-7000-8000-000000000009', initials: 'M. O.' },
  access: 'own',
  mine: true,
  safeAtHome: false,
  createdAt: '2026-11-01T17:00:00Z',
  updatedAt: '2026-11-24T17:00:00Z',
  aliases: ['Rosa', 'Chayo'],
  avoidedSites: [],
  avoidedPeople: '',
  limitsExplainedOn: '2026-11-01',
  facts: [given('name-to-use', 'Rosie Medina'), { item: 'legal-name', state: 'declined' }],
};

describe('the form of a file', () => {
  it('asks every ordinary item of the catalogue but those of a referral, and nothing sealed', () => {
    const catalogue = seedCatalogue();
    const asked = recordedItems(catalogue);
    const sealed = catalogue.items.filter((item) => item.class !== 'ordinary').map(({ id }) => id);
    expect(sealed.length).toBeGreaterThan(5);
    expect(asked.filter((id) => sealed.includes(id))).toEqual([]);
    expect(asked).not.toContain('how-soon');
    expect(asked).toHaveLength(catalogue.items.length - sealed.length - 1);
  });

  it('brings a file back as it was', () => {
    const { aliases, facts, avoidedSites, avoidedPeople, limitsExplainedOn } = file;
    expect(fieldsOf(formOf(file))).toEqual({ aliases, facts, avoidedSites, avoidedPeople, limitsExplainedOn });
  });

  it('requires nothing', () => {
    expect(fieldsOf(emptyForm)).toEqual({
      aliases: [],
      facts: [],
      avoidedSites: [],
      avoidedPeople: '',
      limitsExplainedOn: null,
    });
    expect(lacking(emptyForm)).toEqual([]);
  });

  it('keeps declined and not asked apart', () => {
    const form = answered(emptyForm, 'pronouns', 'declined');
    expect(fieldsOf(form).facts).toEqual([{ item: 'pronouns', state: 'declined' }]);
    expect(fieldsOf(answered(form, 'pronouns', 'not-asked')).facts).toEqual([]);
  });

  it('takes typing for an answer, and taking the words away for none', () => {
    const typed = written(emptyForm, 'pronouns', text('she'));
    expect(answerOf(typed, 'pronouns').state).toBe('given');
    expect(answerOf(written(typed, 'pronouns', text(' ')), 'pronouns').state).toBe('not-asked');
  });

  it('keeps the words while another answer is pressed by mistake', () => {
    const declined = answered(written(emptyForm, 'pronouns', text('she')), 'pronouns', 'declined');
    expect(answerOf(answered(declined, 'pronouns', 'given'), 'pronouns').value).toEqual(text('she'));
    expect(JSON.stringify(fieldsOf(declined))).not.toContain('she');
  });

  it('does not send "given" with nothing written', () => {
    expect(fieldsOf(answered(emptyForm, 'allergies', 'given')).facts).toEqual([]);
  });

  it('says what a contact and an interpreter cannot be without', () => {
    const contact = { ...blankValue('safe-contact'), number: '(209) 555-0142' };
    const form = written(emptyForm, 'safe-contact', contact as never);
    expect(lacking(form)).toEqual(['safe-contact']);
    expect(lacking(written(form, 'safe-contact', { ...contact, how: 'Text only' } as never))).toEqual([]);
    const interpreter = { kind: 'language', language: '', interpreter: true, notFrom: '' } as const;
    expect(lacking(written(emptyForm, 'language', interpreter))).toEqual(['language']);
  });
});

describe('two people writing one file', () => {
  const base = formOf(file);

  it('have changed nothing until they did', () => {
    expect(isChanged(base, formOf(file))).toBe(false);
    expect(isChanged(base, answered(base, 'allergies', 'given'))).toBe(false);
    expect(isChanged(base, written(base, 'allergies', text('dust')))).toBe(true);
  });

  it('both stand where they wrote in different places', () => {
    const mine = written(base, 'allergies', text('dust'));
    const theirs = { ...written(base, 'medicines', text('Metformin')), aliases: 'Rosa' };
    const merged = layOnTop(base, mine, theirs);
    const changed = differences(base, merged);
    expect(changed.items.toSorted()).toEqual(['allergies', 'medicines']);
    expect(changed.fields).toEqual(['aliases']);
    expect(fieldsOf(merged).facts).toContainEqual(given('allergies', 'dust'));
    expect(fieldsOf(merged).facts).toContainEqual(given('medicines', 'Metformin'));
    expect(fieldsOf(merged).aliases).toEqual(['Rosa']);
  });

  it('the one on top stands where both wrote, also when she took something away', () => {
    const mine = answered(written(base, 'allergies', text('dust')), 'name-to-use', 'not-asked');
    const theirs = written(base, 'allergies', text('latex'));
    const { facts } = fieldsOf(layOnTop(base, mine, theirs));
    expect(facts).toContainEqual(given('allergies', 'dust'));
    expect(facts.some(({ item }) => item === 'name-to-use')).toBe(false);
  });
});

describe('how a person is headed', () => {
  it('is by initials while someone is beside the worker', () => {
    expect(fileTitle(file, true)).toBe('R. M.');
    expect(fileTitle(file, false)).toBe('Rosie Medina');
    expect(fileTitle({ ...file, facts: [] }, false)).toBe('SH-0042');
    const line = {
      id: file.id,
      fileNumber: 'SH-0042',
      initials: 'R. M.',
      matched: 'name',
      updatedAt: file.updatedAt,
    } as const;
    expect(lineTitle({ ...line, nameToUse: 'Rosie Medina' }, true)).toBe('R. M.');
    expect(lineTitle({ ...line, initials: '', nameToUse: '' }, false)).toBe('SH-0042');
  });

  it('takes first letters in any script', () => {
    expect(initialsOf('  đặng  thị hoa mai ')).toBe('Đ. T. H.');
    expect(initialsOf('')).toBe('');
    expect(faceOf('R. M.')).toBe('RM');
  });
});
