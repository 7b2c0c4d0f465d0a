import { describe, expect, it } from 'vitest';
import { deskTime, instantAt } from '../../../../src/disclosures/desk-time.ts';
import {
  callFor,
  freshDraft,
  ofKind,
  type WithoutDraft,
  withoutLacks,
} from '../../../../src/disclosures/without-consent.ts';

const clientId = '019ab000-0000-7000-8000-000000000001';

describe('day and time at the desk', () => {
  it.each([
    ['2026-01-05', '10:00', '2026-01-05T18:00:00.000Z'],
    ['2026-07-05', '10:00', '2026-07-05T17:00:00.000Z'],
    // The night on which the clock goes back: the hour that comes twice is the first.
    ['2026-11-01', '01:30', '2026-11-01T08:30:00.000Z'],
    // The hour that the change to summer time leaves out.
    ['2026-03-08', '02:30', null],
    ['2026-01-05', '', null],
    ['', '10:00', null],
  ])('%s %s', (day, time, at) => {
    expect(instantAt(day, time)).toBe(at);
  });

  it('reads back what it wrote', () => {
    expect(deskTime(new Date('2026-01-05T18:05:00Z'))).toBe('10:05');
  });
});

describe('what left without a consent', () => {
  const past = { day: '2026-01-05', time: '10:00' };
  const ready: WithoutDraft = {
    ...freshDraft('mandated'),
    recipient: 'County Child Welfare',
    suspected: past,
    telephoned: past,
    told: { state: 'held', reason: 'No safe way yet' },
  };
  const lacks = (change: Partial<WithoutDraft>) => withoutLacks({ ...ready, ...change });

  it('names the first thing missing, and makes no call until nothing is', () => {
    expect(withoutLacks(freshDraft('mandated'))).toBe('recipient');
    expect(callFor(clientId, freshDraft('mandated'))).toBeNull();
    expect(lacks({ suspected: { day: '2999-01-01', time: '10:00' } })).toBe('when');
    expect(lacks({ telephoned: { day: '', time: '' } })).toBe('when');
    expect(lacks({ told: { state: 'held', reason: ' ' } })).toBe('told');
    expect(lacks({})).toBeNull();
  });

  it('hands a mandated report over with its instants', () => {
    expect(callFor(clientId, ready)).toMatchObject({
      method: 'disclosures.recordMandated',
      input: { clientId, suspectedAt: '2026-01-05T18:00:00.000Z', writtenAt: null, recipientKind: 'child-welfare' },
    });
  });

  it('asks of a court’s paper its court, its case and what it names', () => {
    const court = ofKind(ready, 'compelled');
    expect(withoutLacks(court)).toBe('court');
    const read = { ...court, paper: { ...court.paper, court: 'Superior', caseNumber: '1' } };
    expect(withoutLacks(read)).toBe('items');
    expect(withoutLacks({ ...read, items: ['legal-name'] })).toBeNull();
  });

  it('says nothing of telling her when the paper forbids it', () => {
    const draft = ofKind(ready, 'compelled');
    const paper = { ...draft.paper, court: 'Superior', caseNumber: '1', forbidsTelling: true };
    const forbidden: WithoutDraft = { ...draft, paper, items: ['legal-name'], told: { state: 'held', reason: '' } };
    expect(callFor(clientId, forbidden)).toMatchObject({ input: { told: { state: 'forbidden' } } });
  });

  it('asks of an emergency when it was and what was in danger', () => {
    const emergency = ofKind(ready, 'emergency');
    expect(withoutLacks({ ...emergency, at: past })).toBe('why');
    expect(callFor(clientId, { ...emergency, at: past, why: 'Could not breathe' })).toMatchObject({
      method: 'disclosures.recordEmergency',
      input: { at: '2026-01-05T18:00:00.000Z', recipientKind: 'emergency-services' },
    });
  });
});
