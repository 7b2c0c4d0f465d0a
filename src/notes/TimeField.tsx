import { useId } from 'react';
import { ariaOf, FieldFrame, type FieldProps } from '../ui/field.tsx';

/** A moment by the clock of the desk, `YYYY-MM-DDTHH:MM`, or '' while there is none. */
export function TimeField(props: FieldProps & { value: string; onChange: (local: string) => void }) {
  const id = useId();
  const { value, onChange } = props;
  return (
    <FieldFrame {...props} id={id}>
      <input
        {...ariaOf(id, props)}
        className="input input--date num"
        type="datetime-local"
        value={value}
        min="1900-01-01T00:00"
        max="9999-12-31T23:59"
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
