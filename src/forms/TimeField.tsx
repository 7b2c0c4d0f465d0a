import { useId } from 'react';
import { ariaOf, FieldFrame, type FieldProps } from '../ui/field.tsx';

/** A time of the clock, `HH:MM`, or '' while there is none. Typed digit by digit; arrows step. */
export function TimeField(props: FieldProps & { value: string; onChange: (time: string) => void }) {
  const id = useId();
  return (
    <FieldFrame {...props} id={id}>
      <input
        {...ariaOf(id, props)}
        className="input input--date num"
        type="time"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
