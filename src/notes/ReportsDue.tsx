import { useLingui } from '@lingui/react';
import type { Output } from '../../electron/contract/calls.ts';
import { go } from '../app/screen.ts';
import type { Asked } from '../app/use-asked.ts';
import { moment } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';

/** On Today: mandated reports that wait for the telephone or the paper. A file number and an hour, nothing of the matter. */
export function ReportsDue({ asked }: { asked: Asked<Output<'notes.due'>> }) {
  const { i18n } = useLingui();
  const due = asked.value ?? [];
  return (
    <>
      <ErrorNotice error={asked.error} />
      {due.map((report) => (
        <Notice
          key={report.noteId}
          tone="due"
          icon={report.phoned ? 'clock' : 'phone'}
          title={
            report.phoned
              ? i18n.t('{number}: written follow-up due by {when}', {
                  number: report.fileNumber,
                  when: moment(report.writtenDueBy),
                })
              : i18n.t('{number}: call now; written follow-up due by {when}', {
                  number: report.fileNumber,
                  when: moment(report.writtenDueBy),
                })
          }
          action={
            <Button
              label={i18n.t('Open the file {number}', { number: report.fileNumber })}
              onPress={() => go({ name: 'file', clientId: report.clientId })}
            >
              {i18n.t('Open the file')}
            </Button>
          }
        />
      ))}
    </>
  );
}
