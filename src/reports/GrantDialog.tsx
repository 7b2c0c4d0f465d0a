import { useLingui } from '@lingui/react';
import { type FormEvent, useId, useState } from 'react';
import { type Grant, grantSchema, quarterDaySchema } from '../../electron/contract/reports.ts';
import { ask } from '../app/vault-port.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { TextField } from '../ui/TextField.tsx';

const numberOf = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The award: when it began, and what it promises. */
export function GrantDialog({ grant, onClose, onSaved }: { grant: Grant; onClose: () => void; onSaved: () => void }) {
  const { i18n } = useLingui();
  const formId = useId();
  const [start, setStart] = useState(grant.awardStart);
  const [years, setYears] = useState(grant.survivors.map(String));
  const [staff, setStaff] = useState(String(grant.staff));
  const [providers, setProviders] = useState(String(grant.providers));
  const [tried, setTried] = useState(false);
  const { error, busy, attempt } = useAttempt();
  const fields = {
    awardStart: start,
    survivors: years.map(numberOf),
    staff: numberOf(staff),
    providers: numberOf(providers),
  };
  const wrongNumber = (value: number) => (tried && Number.isNaN(value) ? i18n.t('A whole number.') : null);
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    const good = grantSchema.safeParse(fields);
    if (!good.success) return leadToWrong(event.currentTarget);
    if (!busy) void attempt(() => ask('grant.save', good.data).then(onSaved));
  }
  const submit = () => (document.getElementById(formId) as HTMLFormElement | null)?.requestSubmit();
  return (
    <Dialog
      title={i18n.t('Goals of the award')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Cancel')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={busy ? i18n.t('Saving…') : null} onPress={submit}>
            {i18n.t('Save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack" onSubmit={save}>
        <DateField
          label={i18n.t('The award begins on')}
          hint={i18n.t('The first day of a quarter. It stays once a quarter is final.')}
          value={start}
          onChange={setStart}
          wrong={
            tried && !quarterDaySchema.safeParse(start).success
              ? i18n.t('The first of January, April, July or October.')
              : null
          }
        />
        <div className="entryfields">
          {years.map((year, place) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: a year is known by its place
              key={place}
              label={i18n.t('Survivors in year {year}', { year: place + 1 })}
              value={year}
              onChange={(value) => setYears(years.map((one, other) => (other === place ? value : one)))}
              inputMode="numeric"
              maxLength={6}
              wrong={wrongNumber(numberOf(year))}
            />
          ))}
        </div>
        <div className="entryfields">
          <TextField
            label={i18n.t('Staff trained')}
            value={staff}
            onChange={setStaff}
            inputMode="numeric"
            maxLength={6}
            wrong={wrongNumber(fields.staff)}
          />
          <TextField
            label={i18n.t('Of these, providers')}
            value={providers}
            onChange={setProviders}
            inputMode="numeric"
            maxLength={6}
            wrong={wrongNumber(fields.providers)}
          />
        </div>
      </form>
      <ErrorNotice error={error} />
    </Dialog>
  );
}
