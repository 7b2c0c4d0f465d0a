// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as format from '../../../../src/i18n/format.ts';
import { setLanguage } from '../../../../src/i18n/i18n.ts';

afterEach(() => {
  setLanguage('en');
  vi.useRealTimers();
});

describe('days and times', () => {
  it('show a near day with its weekday, any other with its year', () => {
    expect(format.day('2026-11-24', '2026-11-20')).toBe('Tue, Nov 24');
    expect(format.day('2026-12-24', '2026-11-24')).toBe('Thu, Dec 24');
    expect(format.day('2027-01-04', '2026-12-30')).toBe('Jan 4, 2027');
    expect(format.day('2026-02-01', '2026-11-24')).toBe('Feb 1, 2026');
    expect(format.fullDay('1994-03-02')).toBe('Mar 2, 1994');
    expect(format.longDay('2026-11-24')).toBe('Tuesday, November 24');
  });

  it('do not move a plain day, whatever the zone of the machine', () => {
    const before = process.env.TZ;
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Los_Angeles']) {
      process.env.TZ = zone;
      expect(format.fullDay('2026-03-08')).toBe('Mar 8, 2026');
      expect(format.dayAfter('2026-03-07', 1)).toBe('2026-03-08');
    }
    process.env.TZ = before;
  });

  it('tell instants by the clock of the desk', () => {
    expect(format.time('2026-11-24T17:42:00Z')).toBe('9:42 AM');
    expect(format.time('2026-07-24T16:42:00Z')).toBe('9:42 AM'); // summer time
    expect(format.dayOf('2026-11-25T07:59:00Z')).toBe('2026-11-24');
    expect(format.dayOf('2026-11-25T08:00:00Z')).toBe('2026-11-25');
  });

  it('tell the time alone on the same day', () => {
    vi.useFakeTimers({ now: new Date('2026-11-24T20:00:00Z') });
    expect(format.moment('2026-11-24T17:42:00Z')).toBe('9:42 AM');
    expect(format.moment('2026-11-23T17:42:00Z')).toBe('Mon, Nov 23, 9:42 AM');
    expect(format.today()).toBe('2026-11-24');
  });

  it('count days over the change of the clock', () => {
    expect(format.daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(format.daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(format.daysBetween('2026-03-09', '2026-03-07')).toBe(-2);
    expect(format.dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('speak Spanish', () => {
    setLanguage('es');
    expect(format.day('2026-11-24', '2026-11-20')).toMatch(/^mar.*24.*nov/);
    expect(format.fullDay('2026-12-24')).toMatch(/24.*dic.*2026/);
    expect(format.time('2026-11-24T17:42:00Z')).toMatch(/^9:42\s?a\.\s?m\.$/);
  });
});
