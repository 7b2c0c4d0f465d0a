import type { Attendance } from '../../contract/reports.ts';
import type { Db } from '../database/driver.ts';

export interface CountedTraining {
  id: string;
  day: string;
  minutes: number;
  attendance: Attendance[];
}
interface Row {
  id: string;
  day: string;
  minutes: number;
  role: string;
  people: number;
  first_time: number;
}

/** Trainings from one day to another, both included; what was taken away counts nowhere. */
export function trainingsToCount(db: Db, days: { from: string; to: string }): CountedTraining[] {
  const rows = db
    .prepare(
      `SELECT t.id, t.day, t.minutes, a.role, a.people, a.first_time FROM trainings t
       JOIN training_attendance a ON a.training_id = t.id
       WHERE t.taken_back_at IS NULL AND t.day BETWEEN @from AND @to ORDER BY t.day, t.id, a.role`,
    )
    .all(days) as Row[];
  const trainings = new Map<string, CountedTraining>();
  for (const { id, day, minutes, role, people, first_time: firstTime } of rows) {
    const training = trainings.get(id) ?? { id, day, minutes, attendance: [] };
    trainings.set(id, training);
    training.attendance.push({ role, people, firstTime });
  }
  return [...trainings.values()];
}

/** Members of staff reached, each once: those who were there for the first time. */
export function staffReached(
  trainings: readonly CountedTraining[],
  isProvider: (role: string) => boolean,
): { staff: number; providers: number } {
  const all = trainings.flatMap(({ attendance }) => attendance);
  const sum = (some: readonly Attendance[]) => some.reduce((count, { firstTime }) => count + firstTime, 0);
  return { staff: sum(all), providers: sum(all.filter(({ role }) => isProvider(role))) };
}
