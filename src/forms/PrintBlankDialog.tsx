import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { FormLanguage } from '../../electron/contract/forms.ts';
import { ask } from '../app/vault-port.ts';
import { PaperOutcome, PrinterChoice } from '../audit/PrinterChoice.tsx';
import { currentLanguage } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { BlankForm } from './FormsScreen.tsx';
import { formName } from './form-names.ts';
import { PaperFields } from './PaperFields.tsx';
import { copiesOf, usePaper } from './use-paper.ts';

/** Blank forms: nobody's data. */
export function PrintBlankDialog({ form, onClose }: { form: BlankForm; onClose: () => void }) {
  const { i18n } = useLingui();
  const [language, setLanguage] = useState<FormLanguage>(currentLanguage());
  const [copies, setCopies] = useState('5');
  const count = copiesOf(copies);
  const paper = usePaper((queue) => ask('forms.printBlank', { form, language, queue, copies: count ?? 1 }));
  const why =
    count === null ? i18n.t('Between 1 and 20.') : (paper.printers.why ?? (paper.busy ? i18n.t('Printing now') : null));
  return (
    <Dialog
      title={i18n.t('Blank: {form}', { form: formName(i18n, form) })}
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
      <PaperFields language={language} onLanguage={setLanguage} copies={copies} onCopies={setCopies} />
      <PrinterChoice printers={paper.printers} />
      {paper.done ? <PaperOutcome {...paper.done} /> : null}
      <ErrorNotice error={paper.error} />
    </Dialog>
  );
}
