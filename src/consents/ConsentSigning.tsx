import { useLingui } from '@lingui/react';
import { dayAfter, fullDay, today } from '../i18n/format.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ConsentFormProps } from './ConsentForm.tsx';

/** Who signed and when it ends; then the paper itself, her copy, and whether the clinic may answer. */
export function ConsentSigning({ draft, settings, latest, lack, onChange }: ConsentFormProps) {
  const { i18n } = useLingui();
  const on = today();
  const standard = dayAfter(on, settings.consentDefaultDays);
  return (
    <>
      <div className="consent__pair">
        <Page title={i18n.t('4. When it ends')}>
          <div className="stack">
            <div className="form2 tight">
              <div data-part="signed-on">
                <DateField
                  label={i18n.t('Signed on')}
                  value={draft.signedOn}
                  max={on}
                  onChange={(signedOn) => onChange({ signedOn })}
                  wrong={lack === 'signed-later' ? i18n.t('That day has not come yet.') : null}
                />
              </div>
              <div data-part="ends-on">
                <DateField
                  label={i18n.t('Last day')}
                  value={draft.endsOn}
                  min={on}
                  max={latest}
                  onChange={(endsOn) => onChange({ endsOn })}
                  wrong={
                    lack === 'ends-late'
                      ? i18n.t('The latest day allowed here is {day}.', { day: fullDay(latest) })
                      : lack === 'ends-early'
                        ? i18n.t('That day is already past.')
                        : null
                  }
                />
              </div>
            </div>
            <p className="small muted">
              {draft.endsOn === standard
                ? i18n.t('{days} days from today, as is usual here. She can stop it sooner, just by saying so.', {
                    days: settings.consentDefaultDays,
                  })
                : i18n.t('She can stop it sooner, just by saying so.')}{' '}
              {lack === 'ends-late' ? '' : i18n.t('The latest day allowed here is {day}.', { day: fullDay(latest) })}
            </p>
          </div>
        </Page>
        <Page title={i18n.t('5. Who signed')}>
          <div className="stack">
            <Select
              label={i18n.t('Signed by')}
              value={draft.signedBy}
              onChange={(signedBy) => onChange({ signedBy })}
              options={[
                {
                  value: 'herself',
                  label: i18n.t('The survivor, for herself'),
                  note: i18n.t('An adult, or a minor where the law lets her sign alone'),
                },
                {
                  value: 'parent-or-guardian',
                  label: i18n.t('Parent or guardian'),
                  note: i18n.t('For a child who cannot sign'),
                },
                {
                  value: 'both',
                  label: i18n.t('Both: she, and a parent or guardian'),
                  note: i18n.t('Under 18, for most services'),
                },
                {
                  value: 'court-appointed',
                  label: i18n.t('Somebody named by a court'),
                  note: i18n.t('The order was seen'),
                },
              ]}
            />
            <div data-part="abuser">
              <Checkbox
                checked={draft.signerIsNotTheAbuser}
                onChange={(tick) => onChange({ signerIsNotTheAbuser: tick })}
              >
                <b>{i18n.t('The signer is not the abuser')}</b>
              </Checkbox>
            </div>
          </div>
        </Page>
      </div>
      <Page title={i18n.t('6. The paper')}>
        <div className="stack">
          <div className="consent__paper">
            <div data-part="paper">
              <TextField
                label={i18n.t('Where the signed paper lies')}
                value={draft.paperPlace}
                onChange={(paperPlace) => onChange({ paperPlace })}
                maxLength={200}
                placeholder={i18n.t('Cabinet and drawer')}
              />
            </div>
            <TextField
              label={i18n.t('Language it was read in')}
              value={draft.language}
              onChange={(language) => onChange({ language })}
              maxLength={200}
            />
            <Checkbox checked={draft.interpreter} onChange={(interpreter) => onChange({ interpreter })}>
              {i18n.t('With an interpreter')}
            </Checkbox>
          </div>
          <div className="consent__last">
            <Choice
              label={i18n.t('Her copy')}
              value={draft.copy}
              onChange={(copy) => onChange({ copy })}
              options={[
                { value: 'taken', label: i18n.t('Taken') },
                { value: 'declined', label: i18n.t('Declined') },
                { value: 'kept-here', label: i18n.t('Kept here for her') },
              ]}
            />
            <Checkbox checked={draft.wayBack} onChange={(wayBack) => onChange({ wayBack })}>
              {i18n.t('The clinic may tell the desk whether she came')}
            </Checkbox>
          </div>
        </div>
      </Page>
    </>
  );
}
