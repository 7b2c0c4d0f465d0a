import '../styles/forms.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { FormAbout, FormLanguage } from '../../electron/contract/forms.ts';
import { ask } from '../app/vault-port.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { Choice } from '../ui/Choice.tsx';
import type { BlankForm } from './FormsScreen.tsx';
import { formName } from './form-names.ts';
import { PaperDialog } from './PaperDialog.tsx';
import { PaperFields } from './PaperFields.tsx';
import { type SafeToTake, SafeToTakeQuestion } from './SafeToTake.tsx';
import { copiesOf, usePaper } from './use-paper.ts';

/** A form with a person's data: kept here, or taken along after the question. Reachable wherever a file is open. */
export function PrintFormDialog({ form, about, language: first, onClose }: PrintFormProps) {
  const { i18n } = useLingui();
  const [language, setLanguage] = useState<FormLanguage>(first ?? currentLanguage());
  const [copies, setCopies] = useState('1');
  const [takes, setTakes] = useState<'stays' | 'goes'>('stays');
  const [answer, setAnswer] = useState<SafeToTake | null>(null);
  const count = copiesOf(copies);
  const takesIt = takes === 'goes';
  const paper = usePaper((queue) =>
    ask('forms.print', {
      form,
      about,
      language,
      queue,
      copies: count ?? 1,
      takesIt,
      safeToTake: takesIt ? answer : null,
    }),
  );
  const unsafe = takesIt && answer !== 'yes' ? i18n.t('Ask the question first') : null;
  const lacks = unsafe ?? (count === null ? i18n.t('Between 1 and 20.') : null);
  return (
    <PaperDialog title={formName(i18n, form)} {...{ paper, lacks, onClose }}>
      <Choice
        label={i18n.t('Where it goes')}
        value={takes}
        onChange={setTakes}
        options={[
          { value: 'stays', label: i18n.t('It stays here') },
          { value: 'goes', label: i18n.t('It is taken along') },
        ]}
      />
      {takesIt ? <SafeToTakeQuestion answer={answer} onAnswer={setAnswer} /> : null}
      <PaperFields language={language} onLanguage={setLanguage} copies={copies} onCopies={setCopies} />
    </PaperDialog>
  );
}

export interface PrintFormProps {
  form: BlankForm;
  about: FormAbout;
  /** The language of the person, where it is known. */
  language?: FormLanguage;
  onClose: () => void;
}
