import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Period } from '../../electron/contract/reports.ts';
import { ask } from '../app/vault-port.ts';
import { PaperDialog } from '../forms/PaperDialog.tsx';
import { usePaper } from '../forms/use-paper.ts';
import { currentLanguage, type Language } from '../i18n/i18n.ts';
import { PaperLanguage } from './PaperLanguage.tsx';
import { periodWords } from './report-words.ts';

/** What leaves of a period, on paper. */
export function PrintReportDialog({ period, days, onClose }: LeavingProps) {
  const { i18n } = useLingui();
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const paper = usePaper((queue) => ask('reports.print', { period, language, queue }));
  return (
    <PaperDialog title={i18n.t('Print {period}', { period: periodWords(i18n, days) })} {...{ paper, onClose }}>
      <PaperLanguage language={language} onChange={setLanguage} />
      <p className="small muted">
        {i18n.t(
          'Numbers only, under a plain title, with every number under five hidden. That you printed is a row of the audit.',
        )}
      </p>
    </PaperDialog>
  );
}

export interface LeavingProps {
  period: Period;
  days: { from: string; to: string };
  onClose: () => void;
}
