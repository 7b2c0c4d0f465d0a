import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { FormLanguage } from '../../electron/contract/forms.ts';
import { ask } from '../app/vault-port.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import type { BlankForm } from './FormsScreen.tsx';
import { formName } from './form-names.ts';
import { PaperDialog } from './PaperDialog.tsx';
import { PaperFields } from './PaperFields.tsx';
import { copiesOf, usePaper } from './use-paper.ts';

/** Blank forms: nobody's data. */
export function PrintBlankDialog({ form, onClose }: { form: BlankForm; onClose: () => void }) {
  const { i18n } = useLingui();
  const [language, setLanguage] = useState<FormLanguage>(currentLanguage());
  const [copies, setCopies] = useState('5');
  const count = copiesOf(copies);
  const paper = usePaper((queue) => ask('forms.printBlank', { form, language, queue, copies: count ?? 1 }));
  const lacks = count === null ? i18n.t('Between 1 and 20.') : null;
  return (
    <PaperDialog title={i18n.t('Blank: {form}', { form: formName(i18n, form) })} {...{ paper, lacks, onClose }}>
      <PaperFields language={language} onLanguage={setLanguage} copies={copies} onCopies={setCopies} />
    </PaperDialog>
  );
}
