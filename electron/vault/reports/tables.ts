import type { Bilingual } from '../../contract/reports.ts';

/** One line as it was counted: a value for each column, and who stands behind it. Never leaves this room. */
export interface CountedLine {
  id: string;
  name: Bilingual;
  values: number[];
  /** Ids of files; of what is nobody's, any ids that differ. */
  people: ReadonlySet<string>;
}
export interface CountedTable {
  id: TableId;
  lines: CountedLine[];
}

/**
 * `parts`: lines that add up · `singles`: each for itself · `plain`: nobody stands behind it (sessions) · `stays`: for the
 * screen of the desk only.
 */
type Kind = 'parts' | 'singles' | 'plain' | 'stays';
interface Spec {
  kind: Kind;
  /** Empty: the lines of another table are the columns. */
  columns: readonly string[];
  /** The columns that leave; all, where left out. */
  leaves?: readonly string[];
  /** One person may stand in several lines: people are counted anew when lines are put together, and have no total. */
  overlaps?: boolean;
  /** Parts of survivors new to the award: told only where their number is. */
  ofNew?: boolean;
  /** More people than for other tables. */
  least?: number;
  /** Which lines may be added up over quarters; `none` where one person would count twice. */
  adds: 'all' | 'none' | readonly string[];
}

/** A column of people is counted, not added up. */
export const PEOPLE = 'people';

/** In the order in which they are shown. */
export const specs = {
  survivors: { kind: 'parts', columns: [PEOPLE], adds: ['new'] },
  // new by another year: what it holds beyond those new to the award may be small, so it does not leave
  federal: { kind: 'stays', columns: [PEOPLE], adds: 'none' },
  age: { kind: 'parts', columns: ['new', 'earlier', 'all'], leaves: ['new'], ofNew: true, adds: 'all' },
  language: { kind: 'parts', columns: ['new', 'earlier', 'all'], leaves: ['new'], ofNew: true, adds: 'all' },
  reopened: { kind: 'singles', columns: [PEOPLE], adds: 'all' },
  closed: { kind: 'parts', columns: [PEOPLE], adds: 'all' },
  services: { kind: 'parts', columns: [PEOPLE, 'times', 'minutes'], overlaps: true, adds: 'all' },
  sent: { kind: 'parts', columns: ['referrals'], adds: 'all' },
  outcomes: { kind: 'parts', columns: ['referrals'], adds: 'all' },
  crossed: { kind: 'stays', columns: [], adds: 'none' },
  wait: { kind: 'singles', columns: ['days'], least: 10, adds: 'none' },
  handovers: { kind: 'parts', columns: [PEOPLE], adds: 'all' },
  barriers: { kind: 'parts', columns: ['times'], adds: 'all' },
  respected: { kind: 'parts', columns: ['sheets'], adds: 'all' },
  decided: { kind: 'parts', columns: ['sheets'], adds: 'all' },
  helped: { kind: 'parts', columns: ['sheets'], adds: 'all' },
  again: { kind: 'parts', columns: ['sheets'], adds: 'all' },
  trained: { kind: 'parts', columns: [PEOPLE], adds: 'all' },
  attended: { kind: 'parts', columns: ['times'], adds: 'all' },
  sessions: { kind: 'plain', columns: ['sessions', 'minutes'], adds: 'all' },
} as const satisfies Record<string, Spec>;
export type TableId = keyof typeof specs;

export const specOf = (id: TableId): Spec => specs[id];
