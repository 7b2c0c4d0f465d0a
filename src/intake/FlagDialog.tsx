import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Flag, FlagKind } from '../../electron/contract/intake.ts';
import { ask } from '../app/vault-port.ts';
import { dayAfter, today } from '../i18n/format.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Select } from '../ui/Select.tsx';
import { flagSays } from './intake-words.ts';

/** The longest a flag stands before somebody looks at it again, in days. */
const MOST_DAYS = 366;

/** One of a short list, and the day it ends; there is no field for words. Or another day for one that stands. */
export function FlagDialog({ clientId, kinds, flag, onClose, onSaved }: FlagDialogProps) {
  const { i18n } = useLingui();
  const [kindId, setKindId] = useState<string | null>(flag?.kind ?? null);
  const [endsOn, setEndsOn] = useState(flag?.endsOn ?? '');
  const { error, busy, attempt } = useAttempt();
  const last = dayAfter(today(), MOST_DAYS);
  const dayWrong = endsOn !== '' && (endsOn < today() || endsOn > last);
  const lack =
    kindId === null
      ? i18n.t('Choose what the flag says')
      : endsOn === '' || dayWrong
        ? i18n.t('Choose the day it ends')
        : null;

  const save = () =>
    attempt(async () => {
      if (kindId === null) return;
      if (flag) await ask('flags.move', { id: flag.id, version: flag.version, endsOn });
      else await ask('flags.set', { clientId, kind: kindId, endsOn });
      onSaved();
    });

  return (
    <Dialog
      title={flag ? i18n.t('Until another day') : i18n.t('Set a flag')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Leave it')}
          </Button>
          <Button
            kind="primary"
            icon="flag"
            keys="Ctrl Enter"
            why={busy ? i18n.t('Saving…') : lack}
            onPress={() => void save()}
          >
            {flag ? i18n.t('Save') : i18n.t('Set it')}
          </Button>
        </>
      }
    >
      {flag ? null : (
        <Select
          label={i18n.t('What it says')}
          value={kindId}
          onChange={(id) => {
            setKindId(id);
            const days = kinds.find((kind) => kind.id === id)?.days;
            if (endsOn === '' && days) setEndsOn(dayAfter(today(), days));
          }}
          placeholder={i18n.t('Choose one')}
          options={kinds.map((kind) => ({
            value: kind.id,
            label: endsOn ? flagSays(i18n, kind, endsOn) : flagSays(i18n, kind, dayAfter(today(), kind.days)),
          }))}
        />
      )}
      <DateField
        label={i18n.t('The last day on which it stands')}
        value={endsOn}
        min={today()}
        max={last}
        wrong={dayWrong ? i18n.t('From today to a year ahead.') : null}
        onChange={setEndsOn}
      />
      <p className="small muted">
        {i18n.t('It stands at the top of the file, with your initials. Three days before its end Today says so.')}
      </p>
      <ErrorNotice error={error} />
    </Dialog>
  );
}

interface FlagDialogProps {
  clientId: string;
  kinds: readonly FlagKind[];
  /** Null: a new one. */
  flag: Flag | null;
  onClose: () => void;
  onSaved: () => void;
}
