import { useLingui } from '@lingui/react';
import type { AppointmentLine } from '../../electron/contract/appointments.ts';
import { dayAfter, day as dayWords, today } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { clock, stateOf, whereWords, whoseTitle } from './appointment-words.ts';

/** The Monday of the week in which a day lies. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

/** Seven days side by side. A thing in it opens its day. */
export function WeekGrid({ monday, lines, onDay }: WeekGridProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const days = Array.from({ length: 7 }, (_, index) => dayAfter(monday, index));
  return (
    <ol className="week">
      {days.map((day) => (
        <li key={day} className={day === today() ? 'now' : undefined}>
          <h2>
            <button type="button" className="link" onClick={() => onDay(day)}>
              {dayWords(day)}
            </button>
          </h2>
          {lines
            .filter((line) => line.day === day)
            .map((line) => {
              const state = stateOf(i18n, line, today());
              const kind = line.outcome ? 'slot over' : state.tone === 'due' ? 'slot wait' : 'slot';
              return (
                <button key={line.id} type="button" className={kind} onClick={() => onDay(day)}>
                  <span className="num strong">{clock(line.time)}</span>
                  <span className="block strong">{whoseTitle(line.whose, besideMe)}</span>
                  {besideMe ? null : <span className="block muted">{whereWords(i18n, line)}</span>}
                  <span className="block xs">{state.words}</span>
                </button>
              );
            })}
        </li>
      ))}
    </ol>
  );
}

interface WeekGridProps {
  monday: string;
  lines: readonly AppointmentLine[];
  onDay: (day: string) => void;
}
