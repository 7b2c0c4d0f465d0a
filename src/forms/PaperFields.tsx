import { useLingui } from '@lingui/react';
import type { FormLanguage } from '../../electron/contract/forms.ts';
import { Choice } from '../ui/Choice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { languageName } from './form-names.ts';
import { copiesOf } from './use-paper.ts';

/** In which language, and how many. */
export function PaperFields({ language, onLanguage, copies, onCopies }: PaperFieldsProps) {
  const { i18n } = useLingui();
  return (
    <div className="paper-fields">
      <Choice<FormLanguage>
        label={i18n.t('Language of the paper')}
        value={language}
        onChange={onLanguage}
        options={(['en', 'es'] as const).map((value) => ({ value, label: languageName(i18n, value) }))}
      />
      <TextField
        label={i18n.t('Copies')}
        value={copies}
        onChange={onCopies}
        inputMode="numeric"
        maxLength={2}
        wrong={copiesOf(copies) === null ? i18n.t('Between 1 and 20.') : null}
      />
    </div>
  );
}

interface PaperFieldsProps {
  language: FormLanguage;
  onLanguage: (language: FormLanguage) => void;
  copies: string;
  onCopies: (copies: string) => void;
}
