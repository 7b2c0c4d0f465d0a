import { expect, test } from 'vitest';
import { dayOf, daysAfter, endOfDay } from '../../../electron/vault/disclosures/days.ts';

/** Every day from 2024 to 2037: 14 years with both changes of the clock. */
const days: string[] = [];
for (let time = Date.UTC(2024, 0, 1, 12); time < Date.UTC(2038, 0, 1); time += 86_400_000) {
  days.push(new Date(time).toISOString().slice(0, 10));
}

test('the end of each day of fourteen years lies in that day, and a second later it is the next', () => {
  for (const [index, day] of days.entries()) {
    const end = endOfDay(day);
    expect(dayOf(end)).toBe(day);
    const next = days[index + 1];
    if (next) expect(dayOf(new Date(end.getTime() + 1000))).toBe(next);
  }
});

test('days have 24 hours, but 23 and 25 when the clock changes', () => {
  const lengths = days.slice(1).map((day, index) => {
    const before = days[index];
    return [day, (endOfDay(day).getTime() - endOfDay(before ?? '').getTime()) / 3_600_000] as const;
  });
  const odd = lengths.filter(([, hours]) => hours !== 24);
  expect(odd).toHaveLength(28);
  // Second Sunday of March, first of November (Energy Policy Act of 2005, section 110).
  expect(odd.slice(4, 6)).toEqual([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
  ]);
});

test('the instants around the changes of 2026 fall on the right day', () => {
  const cases = [
    ['2026-03-08T07:59:59Z', '2026-03-07'],
    ['2026-03-08T08:00:00Z', '2026-03-08'],
    ['2026-03-09T06:59:59Z', '2026-03-08'],
    ['2026-03-09T07:00:00Z', '2026-03-09'],
    ['2026-11-01T06:59:59Z', '2026-10-31'],
    ['2026-11-01T07:00:00Z', '2026-11-01'],
    ['2026-11-02T07:59:59Z', '2026-11-01'],
    ['2026-11-02T08:00:00Z', '2026-11-02'],
    ['2027-01-01T07:59:59Z', '2026-12-31'],
    ['2027-01-01T08:00:00Z', '2027-01-01'],
  ] as const;
  for (const [instant, day] of cases) expect([instant, dayOf(new Date(instant))]).toEqual([instant, day]);
});

test('counting days goes over months, years, leap days and changes of the clock, and back', () => {
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysAfter('2027-02-28', 1)).toBe('2027-03-01');
  expect(daysAfter('2026-03-07', 2)).toBe('2026-03-09');
  expect(daysAfter('2026-11-24', 30)).toBe('2026-12-24');
  expect(daysAfter('2026-11-24', 0)).toBe('2026-11-24');
  for (const [index, day] of days.entries()) {
    expect(daysAfter('2024-01-01', index)).toBe(day);
    expect(daysAfter(day, -index)).toBe('2024-01-01');
  }
});
