import '../styles/appointments.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { AppointmentLine } from '../../electron/contract/appointments.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { go } from '../app/screen.ts';
import { faceOf } from '../clients/person.ts';
import { today } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { useNames } from '../sites/directory.ts';
import { Chip } from '../ui/Chip.tsx';
import { clock, detailsOf, lengthWords, stateOf, whoseTitle } from './appointment-words.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';

/** The appointments of one day. Enter opens the file; what became of one is written down beside it. */
export function DayList({ lines, label, catalogue, onChanged }: DayListProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const names = useNames(catalogue);
  const [ending, setEnding] = useState<AppointmentLine | null>(null);
  return (
    <>
      <ul className="list" aria-label={label}>
        {lines.map((line) => {
          const state = stateOf(i18n, line, today());
          const title = whoseTitle(line.whose, besideMe);
          const when = clock(line.time);
          return (
            <li key={line.id} className="dayline">
              <span className="time">
                {when}
                <span className="block xs muted">{lengthWords(i18n, line.minutes)}</span>
              </span>
              <span className="face" aria-hidden="true">
                {faceOf(line.whose.initials) || '—'}
              </span>
              <span className="grow">
                <button
                  type="button"
                  className="link strong"
                  onClick={() => go({ name: 'file', clientId: line.clientId })}
                >
                  {title}
                </button>{' '}
                {title === line.whose.fileNumber ? null : <span className="meta nowrap">{line.whose.fileNumber}</span>}
                {besideMe ? null : <span className="block small muted">{detailsOf(i18n, line, names.service)}</span>}
                {line.outcome === null ? (
                  <span className="block">
                    <button type="button" className="link small" onClick={() => setEnding(line)}>
                      {i18n.t('What became of it')}
                      <span className="vh"> {when}</span>
                    </button>
                  </span>
                ) : null}
              </span>
              <Chip tone={state.tone} icon={state.icon}>
                {state.words}
              </Chip>
            </li>
          );
        })}
      </ul>
      {ending ? (
        <OutcomeDialog
          appointment={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            onChanged();
          }}
        />
      ) : null}
    </>
  );
}

interface DayListProps {
  lines: readonly AppointmentLine[];
  label: string;
  catalogue: Catalogue | null;
  onChanged: () => void;
}
