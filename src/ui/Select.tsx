import { useId } from 'react';
import { Button as Pressable } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { type FieldProps, FieldWords } from './field.tsx';
import { Icon } from './Icon.tsx';

/** One out of many. Letters jump to what begins with them. */
export function Select<V extends string>(props: SelectProps<V>) {
  const id = useId();
  const { label, hideLabel, hint, wrong, value, onChange, options, placeholder } = props;
  const by = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      placeholder={placeholder ?? '—'}
    >
      <Label className={hideLabel ? 'vh' : 'label'}>{label}</Label>
      <Pressable className="input input--select" aria-describedby={by}>
        <SelectValue className="grow cut" />
        <Icon name="down" />
      </Pressable>
      <FieldWords id={id} hint={hint} wrong={wrong} />
      <Popover className="popover">
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              <Text slot="label">{option.label}</Text>
              {option.note ? (
                <Text slot="description" className="small muted">
                  {option.note}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export interface SelectProps<V extends string> extends FieldProps {
  /** Null: nothing chosen yet. */
  value: V | null;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string; note?: string }[];
  placeholder?: string;
}
