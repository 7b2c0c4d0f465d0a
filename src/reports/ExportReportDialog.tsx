import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { ask } from '../app/vault-port.ts';
import { currentLanguage, type Language } from '../i18n/i18n.ts';
import { PlaceChoice, usePlaces } from '../packets/PlaceChoice.tsx';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperLanguage } from './PaperLanguage.tsx';
import type { LeavingProps } from './PrintReportDialog.tsx';
import { periodWords } from './report-words.ts';

/** What leaves of a period, as a table for a spreadsheet. */
export function ExportReportDialog({ period, days, onClose }: LeavingProps) {
  const { i18n } = useLingui();
  const places = usePlaces();
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const [written, setWritten] = useState<{ fileName: string; place: string } | null>(null);
  const { error, busy, attempt } = useAttempt();
  const { place } = places;
  const write = () =>
    attempt(async () => {
      if (!place) return;
      const { fileName } = await ask('reports.export', { period, language, placeId: place.id });
      setWritten({ fileName, place: place.label });
    });
  const why = busy ? i18n.t('Writing now; leave the stick in') : place ? null : i18n.t('Needs a stick');
  return (
    <Dialog
      title={i18n.t('Export {period}', { period: periodWords(i18n, days) })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {written ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          {written ? null : (
            <Button kind="primary" icon="stick" keys="Ctrl Enter" why={why} onPress={() => void write()}>
              {i18n.t('Write to the stick')}
            </Button>
          )}
        </>
      }
    >
      {written ? (
        <Notice tone="ok" icon="check" title={i18n.t('Written to “{place}”', { place: written.place })} alert>
          <p className="small nowrap">{written.fileName}</p>
        </Notice>
      ) : (
        <>
          <PlaceChoice places={places} label={i18n.t('Where to')} />
          <PaperLanguage language={language} onChange={setLanguage} />
          <p className="small muted">
            {i18n.t(
              'A table for a spreadsheet (CSV), not encrypted: every number under five is hidden, and its name tells the months and nothing else. That you wrote it is a row of the audit.',
            )}
          </p>
        </>
      )}
      <ErrorNotice error={error ?? places.error} />
    </Dialog>
  );
}
