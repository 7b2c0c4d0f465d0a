import { useLingui } from '@lingui/react';
import type { ItemValue } from '../../electron/contract/catalogue.ts';
import { today } from '../i18n/format.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';

/** The fields of one item, by its kind. */
export function ItemField({ label, value, onChange, wrong }: ItemFieldProps) {
  const { i18n } = useLingui();
  switch (value.kind) {
    case 'text':
      return (
        <TextArea
          label={label}
          hideLabel
          rows={1}
          maxLength={2000}
          value={value.text}
          onChange={(text) => onChange({ kind: 'text', text })}
        />
      );
    case 'date':
      return (
        <DateField
          label={label}
          hideLabel
          value={value.date}
          max={today()}
          wrong={value.date > today() ? i18n.t('This day has not come yet.') : null}
          onChange={(date) => onChange({ kind: 'date', date })}
        />
      );
    case 'language':
      return (
        <div className="form2 tight">
          <TextField
            label={i18n.t('Language')}
            value={value.language}
            maxLength={60}
            wrong={wrong ? i18n.t('Write the language.') : null}
            onChange={(language) => onChange({ ...value, language })}
          />
          <TextField
            label={i18n.t('The interpreter must not be from')}
            value={value.notFrom}
            maxLength={200}
            onChange={(notFrom) => onChange({ ...value, notFrom })}
          />
          <Checkbox checked={value.interpreter} onChange={(interpreter) => onChange({ ...value, interpreter })}>
            {i18n.t('Wants an interpreter')}
          </Checkbox>
        </div>
      );
    case 'contact':
      return <ContactFields value={value} wrong={wrong} onChange={onChange} />;
  }
}

type Contact = Extract<ItemValue, { kind: 'contact' }>;

function ContactFields({
  value,
  wrong,
  onChange,
}: {
  value: Contact;
  wrong: boolean;
  onChange: (value: Contact) => void;
}) {
  const { i18n } = useLingui();
  const set = (some: Partial<Contact>) => onChange({ ...value, ...some });
  return (
    <div className="form2 tight">
      <TextField
        label={i18n.t('How')}
        value={value.how}
        placeholder={i18n.t('Text only')}
        maxLength={200}
        wrong={wrong ? i18n.t('Write how: text, call, or through somebody.') : null}
        onChange={(how) => set({ how })}
      />
      <TextField
        label={i18n.t('Number or address')}
        value={value.number}
        maxLength={40}
        onChange={(number) => set({ number })}
      />
      <TextField
        label={i18n.t('When it is safe')}
        value={value.when}
        placeholder={i18n.t('Weekdays before 2:00 PM')}
        maxLength={200}
        onChange={(when) => set({ when })}
      />
      <TextField
        label={i18n.t('Never')}
        value={value.never}
        placeholder={i18n.t('No mail, no calls in the evening')}
        maxLength={400}
        onChange={(never) => set({ never })}
      />
      <TextField
        label={i18n.t('Agreed words')}
        value={value.words}
        placeholder={i18n.t('Say the library called')}
        maxLength={200}
        onChange={(words) => set({ words })}
      />
      <div className="self-end">
        <Checkbox checked={value.voicemail} onChange={(voicemail) => set({ voicemail })}>
          {i18n.t('Voicemail is safe')}
        </Checkbox>
      </div>
    </div>
  );
}

interface ItemFieldProps {
  label: string;
  value: ItemValue;
  onChange: (value: ItemValue) => void;
  /** What it cannot be saved without is missing. */
  wrong: boolean;
}
