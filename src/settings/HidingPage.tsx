import { useLingui } from '@lingui/react';
import { type Habits, habitsSchema } from '../../electron/contract/session.ts';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

/** How the desk hides when somebody walks in or nobody is there: by itself, by a key, by a corner of the screen. */
export function HidingPage({ habits, readOnly, onChange }: HidingPageProps) {
  const { i18n } = useLingui();
  const { idleMinutes, hideKey, hideCorner } = habits;
  const good = habitsSchema.shape.idleMinutes.safeParse(idleMinutes).success;
  const corners: Record<Habits['hideCorner'], string> = {
    none: i18n.t('No corner'),
    'top-left': i18n.t('Top left'),
    'top-right': i18n.t('Top right'),
    'bottom-left': i18n.t('Bottom left'),
    'bottom-right': i18n.t('Bottom right'),
  };
  const minutes = (
    <TextField
      label={i18n.t('Minutes without a touch')}
      value={Number.isInteger(idleMinutes) ? String(idleMinutes) : ''}
      inputMode="numeric"
      maxLength={2}
      readOnly={readOnly}
      onChange={(text) => onChange({ idleMinutes: Number.parseInt(text.replace(/\D/g, ''), 10) })}
      hint={good ? i18n.t('then it hides by itself') : null}
      wrong={good ? null : i18n.t('Between 1 and 15 minutes.')}
    />
  );
  return (
    <Page icon="hide" title={i18n.t('How the desk hides')}>
      <div className="stack">
        <p className="small muted">
          {i18n.t(
            'Everything goes behind the public list of clinics. A PIN or the passphrase brings it back for ten minutes; after that it is locked.',
          )}
        </p>
        <div className="habits">
          {minutes}
          {readOnly ? (
            <>
              <TextField label={i18n.t('Key that hides')} value={hideKey} onChange={() => undefined} readOnly />
              <TextField
                label={i18n.t('Corner that hides')}
                value={corners[hideCorner]}
                onChange={() => undefined}
                readOnly
              />
            </>
          ) : (
            <>
              <Select
                label={i18n.t('Key that hides')}
                value={hideKey}
                onChange={(key) => onChange({ hideKey: key })}
                options={habitsSchema.shape.hideKey.options.map((value) => ({ value, label: value }))}
              />
              <Select
                label={i18n.t('Corner that hides')}
                value={hideCorner}
                onChange={(corner) => onChange({ hideCorner: corner })}
                options={habitsSchema.shape.hideCorner.options.map((value) => ({ value, label: corners[value] }))}
                hint={i18n.t('push the pointer into it')}
              />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}

interface HidingPageProps {
  /** `idleMinutes` is no number while the field is empty. */
  habits: Habits;
  readOnly: boolean;
  onChange: (patch: Partial<Habits>) => void;
}
