import { useLingui } from '@lingui/react';
import type { Told } from '../../electron/contract/disclosures.ts';
import { today } from '../i18n/format.ts';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Whether and how she was told; or why not yet. A notice goes by her safe-contact rule and no other way. */
export function ToldFields({ value, forbidden, safeContact, onChange }: ToldFieldsProps) {
  const { i18n } = useLingui();
  if (forbidden) return <p className="small due">{i18n.t('The paper forbids telling her now.')}</p>;
  return (
    <div className="stack stack--2">
      <Choice<'told' | 'held'>
        label={i18n.t('Was she told?')}
        value={value.state === 'told' ? 'told' : 'held'}
        onChange={(state) =>
          onChange(state === 'told' ? { state, on: today(), how: 'in-person' } : { state, reason: '' })
        }
        options={[
          { value: 'told', label: i18n.t('Yes') },
          { value: 'held', label: i18n.t('Not yet') },
        ]}
      />
      {value.state === 'told' ? (
        <div className="form2 tight">
          <DateField
            label={i18n.t('Told on')}
            value={value.on}
            max={today()}
            onChange={(on) => onChange({ ...value, on })}
          />
          <Select
            label={i18n.t('How')}
            value={value.how}
            onChange={(how) => onChange({ ...value, how })}
            options={[
              { value: 'in-person', label: i18n.t('Face to face, here') },
              { value: 'safe-contact', label: i18n.t('By her safe contact') },
              { value: 'paper', label: i18n.t('On paper, put into her hand') },
            ]}
          />
        </div>
      ) : null}
      {value.state === 'held' ? (
        <TextField
          label={i18n.t('Why not yet')}
          value={value.reason}
          maxLength={200}
          onChange={(reason) => onChange({ state: 'held', reason })}
        />
      ) : null}
      <p className="small muted">
        {safeContact
          ? i18n.t('A notice goes only by her safe contact: {contact}', { contact: safeContact })
          : i18n.t('She has named no safe contact: tell her only face to face.')}
      </p>
    </div>
  );
}

/** Complete enough to be put down. */
export function toldIsWhole(told: Told): boolean {
  return (
    told.state === 'forbidden' ||
    (told.state === 'told' ? told.on !== '' && told.on <= today() : told.reason.trim() !== '')
  );
}

interface ToldFieldsProps {
  value: Told;
  forbidden: boolean;
  /** "Text only, before 2:00 PM; never: no mail"; empty where none is recorded, hidden while somebody is beside. */
  safeContact: string;
  onChange: (told: Told) => void;
}
