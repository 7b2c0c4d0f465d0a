import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Schedule, ScheduleLine } from '../../electron/contract/retention.ts';
import { ask } from '../app/vault-port.ts';
import { fullDay } from '../i18n/format.ts';
import { useMay } from '../session/may.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { className, fromWords } from './retention-words.ts';

/** For how long each class is kept. A month more or less is saved at once and can be undone. */
export function SchedulePage({ schedule, onChanged }: { schedule: Schedule; onChanged: () => void }) {
  const { i18n } = useLingui();
  const mayEdit = useMay('retention.save');
  const { confirmedByCounselOn } = schedule;
  return (
    <Page
      title={i18n.t('For how long')}
      icon="cal"
      flush
      foot={
        <div className="stack stack--1">
          <p className="small">
            {confirmedByCounselOn
              ? i18n.t('Confirmed by counsel on {day}.', { day: fullDay(confirmedByCounselOn) })
              : i18n.t('The schedule still awaits counsel’s confirmation.')}
          </p>
          <p className="small muted" lang="en">
            {schedule.source}
          </p>
        </div>
      }
    >
      <ul className="list">
        {schedule.lines.map((line) => (
          <Line key={`${line.class} ${line.months}`} line={line} mayEdit={mayEdit} onChanged={onChanged} />
        ))}
      </ul>
    </Page>
  );
}

function Line({ line, mayEdit, onChanged }: { line: ScheduleLine; mayEdit: boolean; onChanged: () => void }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const [typed, setTyped] = useState(String(line.months));
  const [error, setError] = useState<unknown>(null);
  const months = Number.parseInt(typed, 10);
  const good = months >= line.least && months <= 240;
  const name = className(i18n, line.class);

  const save = (to: number) => ask('retention.save', { class: line.class, months: to }).then(onChanged, setError);
  function keep(): void {
    if (!good || months === line.months) return;
    void save(months);
    undo.offer(
      () => i18n.t('{name}: {months} months', { name: className(i18n, line.class), months }),
      () => void save(line.months),
    );
  }

  return (
    <li>
      <span className="grow">
        <b>{name}</b>
        <br />
        <span className="small muted">
          {i18n.t('{months, plural, one {# month} other {# months}}', { months: line.months })}{' '}
          {fromWords(i18n, line.from)}
          {line.least > 0 ? ` · ${i18n.t('law asks for {least} at least', { least: line.least })}` : null}
        </span>
        <ErrorNotice error={error} />
      </span>
      {mayEdit ? (
        <span className="row">
          <span className="months">
            <TextField
              label={i18n.t('Months: {name}', { name })}
              hideLabel
              value={typed}
              onChange={(text) => setTyped(text.replace(/\D/g, '').slice(0, 3))}
              inputMode="numeric"
              maxLength={3}
              wrong={good ? null : i18n.t('{least} to 240', { least: line.least })}
            />
          </span>
          {good && months !== line.months ? (
            <Button size="sm" icon="check" label={i18n.t('Save: {name}', { name })} onPress={keep} />
          ) : null}
        </span>
      ) : null}
    </li>
  );
}
