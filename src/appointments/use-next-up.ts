import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { useScreen } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { deskTime } from '../disclosures/desk-time.ts';
import { today } from '../i18n/format.ts';
import { useMay } from '../session/may.ts';
import { clock } from './appointment-words.ts';

/** Minutes before an appointment from which on it is told of. */
const AHEAD = 60;
const MINUTE_MS = 60_000;

const minutesOf = (hhmm: string) => Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3));

/**
 * The reminder: the next one that is expected within the hour, wherever she works. It stands at the calendar's door in
 * the rail, by its hour; who it is, by initials, is read out. It never leaves the window.
 */
export function useNextUp(): { hour: string; words: string } | null {
  const { i18n } = useLingui();
  const may = useMay('appointments.between');
  const screen = useScreen();
  const [now, setNow] = useState(() => new Date());
  const day = today();
  const begun = useRef(false);
  const { value, again } = useAsked('appointments.between', may ? { from: day, to: day } : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each minute, and wherever she goes
  useEffect(() => {
    const look = () => {
      setNow(new Date());
      if (may) again();
    };
    // The first time it is being asked already.
    if (begun.current) look();
    begun.current = true;
    const timer = setInterval(look, MINUTE_MS);
    return () => clearInterval(timer);
  }, [may, screen.name]);
  const minute = minutesOf(deskTime(now));
  const next = value?.find((line) => {
    const left = minutesOf(line.time) - minute;
    return line.outcome === null && left >= 0 && left <= AHEAD;
  });
  if (!next) return null;
  const left = minutesOf(next.time) - minute;
  const words = i18n.t('{time} {who}, {left, plural, =0 {right now} one {in # minute} other {in # minutes}}', {
    time: clock(next.time),
    who: next.whose.initials || next.whose.fileNumber,
    left,
  });
  const [hour = 0, minutes = 0] = next.time.split(':').map(Number);
  return { hour: `${hour % 12 || 12}:${String(minutes).padStart(2, '0')}`, words };
}
