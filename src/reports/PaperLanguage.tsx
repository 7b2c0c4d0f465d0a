import { useLingui } from '@lingui/react';
import type { Language } from '../i18n/i18n.ts';
import { Choice } from '../ui/Choice.tsx';

/** The language of the paper is the funder's, not the screen's. */
export function PaperLanguage({ language, onChange }: { language: Language; onChange: (to: Language) => void }) {
  const { i18n } = useLingui();
  return (
    <Choice
      label={i18n.t('Language')}
      value={language}
      onChange={onChange}
      options={[
        { value: 'en', label: 'English' },
        { value: 'es', label: 'Español' },
      ]}
    />
  );
}
