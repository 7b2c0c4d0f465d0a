import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import type { Asked } from '../app/use-asked.ts';
import { moment } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WrittenDialog } from './FollowUpDialog.tsx';

type Clock = Output<'disclosures.clocks'>[number];

/** The 36 hours of a mandated report: stands on Today until the written one is put down. */
export function ReportClocks({ asked }: { asked: Asked<Output<'disclosures.clocks'>> }) {
  const { i18n } = useLingui();
  const [writing, setWriting] = useState<Clock | null>(null);
  const clocks = asked.value ?? [];
  return (
    <>
      <ErrorNotice error={asked.error} />
      {clocks.map((clock, index) => {
        const hours = Math.floor((Date.parse(clock.writtenBy) - Date.now()) / 3_600_000);
        const late = Date.parse(clock.writtenBy) < Date.now();
        return (
          <Notice
            key={clock.id}
            tone={late ? 'stop' : 'due'}
            icon="clock"
            title={i18n.t('{file}: the written report is due {when}', {
              file: clock.fileNumber,
              when: moment(clock.writtenBy),
            })}
            action={
              <Button {...(index === 0 ? { keys: 'J' } : {})} onPress={() => setWriting(clock)}>
                {i18n.t('It was sent')}
              </Button>
            }
          >
            {late
              ? i18n.t('The time is over. Send it now and tell the privacy officer.')
              : i18n.t(
                  '{hours, plural, =0 {Less than an hour is left.} one {# hour is left.} other {# hours are left.}}',
                  {
                    hours,
                  },
                )}
          </Notice>
        );
      })}
      {writing ? (
        <WrittenDialog
          row={writing}
          onClose={() => setWriting(null)}
          onDone={() => {
            setWriting(null);
            asked.again();
          }}
        />
      ) : null}
    </>
  );
}
