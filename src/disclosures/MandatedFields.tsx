import { useLingui } from '@lingui/react';
import { Choice } from '../ui/Choice.tsx';
import { Page } from '../ui/Page.tsx';
import { TextField } from '../ui/TextField.tsx';
import { MomentField } from './MomentField.tsx';
import type { PartProps } from './ToWhom.tsx';

/** A mandated report: by telephone at once, in writing by a clock. What was reported is not kept here. */
export function MandatedFields({ draft, onChange }: PartProps) {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('The report')} icon="phone">
      <div className="stack">
        <Choice
          label={i18n.t('About')}
          value={draft.report}
          onChange={(report) => onChange({ report })}
          options={[
            { value: 'child-abuse', label: i18n.t('A child harmed') },
            { value: 'assault-injury', label: i18n.t('An injury by assault') },
          ]}
        />
        <p className="small muted">
          {draft.report === 'child-abuse'
            ? i18n.t('By telephone at once, in writing within 36 hours (Penal Code 11166).')
            : i18n.t('By telephone at once, in writing within two working days (Penal Code 11160).')}
        </p>
        <MomentField
          label={i18n.t('When the suspicion arose')}
          value={draft.suspected}
          onChange={(suspected) => onChange({ suspected })}
        />
        <Choice
          label={i18n.t('Was it telephoned?')}
          value={draft.telephoned ? 'yes' : 'no'}
          onChange={(said) => onChange({ telephoned: said === 'yes' ? draft.suspected : null })}
          options={[
            { value: 'yes', label: i18n.t('Yes, it was') },
            { value: 'no', label: i18n.t('Not yet') },
          ]}
        />
        {draft.telephoned ? (
          <MomentField
            label={i18n.t('When it was telephoned')}
            value={draft.telephoned}
            onChange={(telephoned) => onChange({ telephoned })}
          />
        ) : (
          <p className="small due">{i18n.t('Call now. It stands on Today until you have.')}</p>
        )}
        <TextField
          label={i18n.t('Number of the report, if they gave one')}
          value={draft.reportNumber}
          maxLength={200}
          onChange={(reportNumber) => onChange({ reportNumber })}
        />
        <p className="small muted">{i18n.t('What was reported is not written here. It lies with the agency.')}</p>
      </div>
    </Page>
  );
}

/** What saved a life now (45 CFR 164.512(j)). */
export function EmergencyFields({ draft, onChange }: PartProps) {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('The emergency')} icon="flag">
      <div className="stack">
        <MomentField label={i18n.t('When it was told')} value={draft.at} onChange={(at) => onChange({ at })} />
        <TextField
          label={i18n.t('What was in danger')}
          value={draft.why}
          maxLength={200}
          onChange={(why) => onChange({ why })}
        />
      </div>
    </Page>
  );
}
