import '../styles/forms.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { FormAbout, FormLanguage } from '../../electron/contract/forms.ts';
import { ask } from '../app/vault-port.ts';
import { PaperOutcome, PrinterChoice } from '../audit/PrinterChoice.tsx';
import { currentLanguage } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { BlankForm } from './FormsScreen.tsx';
import { formName } from './form-names.ts';
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
  const why =
    unsafe ??
    (count === null
      ? i18n.t('Between 1 and 20.')
      : (paper.printers.why ?? (paper.busy ? i18n.t('Printing now') : null)));
  return (
    <Dialog
      title={formName(i18n, form)}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {paper.done ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="print" keys="Ctrl Enter" why={why} onPress={() => void paper.print()}>
            {paper.done ? i18n.t('Print once more') : i18n.t('Print')}
          </Button>
        </>
      }
    >
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
      <PrinterChoice printers={paper.printers} />
      {paper.done ? <PaperOutcome {...paper.done} /> : null}
      <ErrorNotice error={paper.error} />
    </Dialog>
  );
}

export interface PrintFormProps {
  form: BlankForm;
  about: FormAbout;
  /** The language of the person, where it is known. */
  language?: FormLanguage;
  onClose: () => void;
}
