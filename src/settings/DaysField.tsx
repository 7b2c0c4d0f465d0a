import { useLingui } from '@lingui/react';
import { dayAfter, fullDay, today } from '../i18n/format.ts';
import { TextField } from '../ui/TextField.tsx';

/** A number of days, with the day it means when counted from today. */
export function DaysField({ label, value, max, readOnly, onChange }: DaysFieldProps) {
  const { i18n } = useLingui();
  const good = Number.isInteger(value) && value >= 1 && value <= max;
  return (
    <TextField
      label={label}
      value={Number.isInteger(value) ? String(value) : ''}
      inputMode="numeric"
      maxLength={3}
      readOnly={readOnly}
      onChange={(text) => onChange(Number.parseInt(text.replace(/\D/g, ''), 10))}
      hint={good ? i18n.t('days; from today: {day}', { day: fullDay(dayAfter(today(), value)) }) : i18n.t('days')}
      wrong={good ? null : i18n.t('Between 1 and {max} days.', { max })}
    />
  );
}

interface DaysFieldProps {
  label: string;
  /** No number while the field is empty. */
  value: number;
  max: number;
  readOnly: boolean;
  onChange: (days: number) => void;
}
