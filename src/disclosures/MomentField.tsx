import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { today } from '../i18n/format.ts';
import { DateField } from '../ui/DateField.tsx';
import { ariaOf, FieldFrame } from '../ui/field.tsx';

export interface Moment {
  day: string;
  time: string;
}

/** A day and a time at the desk. */
export function MomentField({ label, value, wrong, onChange }: MomentFieldProps) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <fieldset className="plainset moment">
      <legend className="label">{label}</legend>
      <DateField
        label={i18n.t('Day')}
        value={value.day}
        max={today()}
        onChange={(day) => onChange({ ...value, day })}
      />
      <FieldFrame id={id} label={i18n.t('Time')} wrong={wrong}>
        <input
          {...ariaOf(id, { label: i18n.t('Time'), wrong })}
          className="input num"
          type="time"
          value={value.time}
          onChange={(event) => onChange({ ...value, time: event.target.value })}
        />
      </FieldFrame>
    </fieldset>
  );
}

interface MomentFieldProps {
  label: string;
  value: Moment;
  /** The sentence under it when it cannot stay as it is. */
  wrong?: string | null;
  onChange: (value: Moment) => void;
}
