import { useLingui } from '@lingui/react';
import type { SaidBy } from '../../electron/contract/appointments.ts';
import { answers, closings, type ReferralLife } from '../../electron/contract/referrals.ts';
import { TimeField } from '../forms/TimeField.tsx';
import { today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { detailWords, whyNotTold } from './life-words.ts';
import type { StepDraft } from './step-draft.ts';

/** What happened next, and who said so. What the place may not tell is not asked of it. */
export function StepFields({ draft, onChange, life, onConsent }: StepFieldsProps) {
  const { i18n } = useLingui();
  const sent = life.steps.some(({ step }) => step === 'sent');
  const steps = [
    ...(sent
      ? [
          { value: 'answered' as const, label: i18n.t('They answered') },
          { value: 'booked' as const, label: i18n.t('She is booked') },
          { value: 'attended' as const, label: i18n.t('She was there') },
          { value: 'closed' as const, label: i18n.t('It is closed') },
        ]
      : []),
    { value: 'withdrawn' as const, label: i18n.t('She does not want it any more') },
  ];
  const said = draft.step === 'answered' || draft.step === 'booked' || draft.step === 'attended';
  return (
    <div className="stack">
      <Choice
        label={i18n.t('What happened')}
        value={draft.step}
        onChange={(step) => onChange({ step })}
        options={steps}
      />
      {draft.step === 'answered' ? (
        <Select
          label={i18n.t('What they answered')}
          value={draft.answer}
          onChange={(answer) => onChange({ answer })}
          options={answers.map((value) => ({ value, label: detailWords(i18n, value) }))}
        />
      ) : null}
      {draft.step === 'closed' ? (
        <Select
          label={i18n.t('Why')}
          value={draft.why}
          onChange={(why) => onChange({ why })}
          options={closings.map((value) => ({ value, label: detailWords(i18n, value) }))}
        />
      ) : null}
      {draft.step === 'booked' ? (
        <div className="twos">
          <DateField
            label={i18n.t('For which day')}
            value={draft.onDay}
            onChange={(onDay) => onChange({ onDay })}
            hint={i18n.t('With its time it becomes an appointment. Empty when it is not known.')}
          />
          <TimeField label={i18n.t('Time')} value={draft.atTime} onChange={(atTime) => onChange({ atTime })} />
        </div>
      ) : null}
      {draft.step === 'withdrawn' && sent ? (
        <Notice tone="info" title={i18n.t('The packet stays where it is')}>
          {i18n.t('If the place is to use it no more, take the consent back too: beside it stands whom to ring.')}
        </Notice>
      ) : null}
      {said ? <WhoSaid draft={draft} onChange={onChange} life={life} onConsent={onConsent} /> : null}
      {draft.step ? (
        <DateField
          label={i18n.t('On which day')}
          value={draft.day}
          max={today()}
          onChange={(day) => onChange({ day })}
        />
      ) : null}
    </div>
  );
}

interface StepFieldsProps {
  draft: StepDraft;
  onChange: (patch: Partial<StepDraft>) => void;
  life: ReferralLife;
  /** To a new consent, when the one that is there is not enough. */
  onConsent: () => void;
}

function WhoSaid({ draft, onChange, life, onConsent }: StepFieldsProps) {
  const { i18n } = useLingui();
  const { mayNotTell } = life;
  return (
    <>
      <Choice<SaidBy>
        label={i18n.t('Who said it')}
        value={draft.saidBy}
        onChange={(saidBy) => onChange({ saidBy })}
        options={[
          { value: 'herself', label: i18n.t('She herself') },
          { value: 'place', label: i18n.t('The place') },
          { value: 'us', label: i18n.t('We were there') },
        ]}
      />
      {draft.saidBy === 'place' && mayNotTell ? (
        <Notice
          tone="due"
          icon="hide"
          title={i18n.t('The place may not tell you this')}
          action={
            <Button size="sm" icon="pen" onPress={onConsent}>
              {i18n.t('New consent')}
            </Button>
          }
        >
          {`${whyNotTold(i18n, mayNotTell)} ${i18n.t('Ask her herself, or make a new consent with her.')}`}
        </Notice>
      ) : null}
      {draft.saidBy === 'place' && !mayNotTell ? (
        <div className="twos">
          <Choice
            label={i18n.t('How they said it')}
            value={draft.how}
            onChange={(how) => onChange({ how })}
            options={[
              { value: 'telephone', label: i18n.t('Telephone') },
              { value: 'slip', label: i18n.t('Return slip') },
              { value: 'in-person', label: i18n.t('In person') },
            ]}
          />
          <TextField
            label={i18n.t('Who there')}
            value={draft.name}
            onChange={(name) => onChange({ name })}
            maxLength={40}
            hint={i18n.t('A first name is enough.')}
          />
        </div>
      ) : null}
    </>
  );
}
