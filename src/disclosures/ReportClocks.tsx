import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { go } from '../app/screen.ts';
import type { Asked } from '../app/use-asked.ts';
import { moment } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AgencyDialog, type AgencyTold } from './FollowUpDialog.tsx';

type Clock = Output<'disclosures.clocks'>[number];

/** A mandated report stands on Today until it was telephoned and the written one is put down. */
export function ReportClocks({ asked }: { asked: Asked<Output<'disclosures.clocks'>> }) {
  const { i18n } = useLingui();
  const [following, setFollowing] = useState<{ row: Clock; how: AgencyTold } | null>(null);
  const clocks = asked.value ?? [];
  return (
    <>
      <ErrorNotice error={asked.error} />
      {clocks.map((clock, index) => {
        const how = clock.telephoned ? 'written' : 'telephoned';
        return (
          <Notice
            key={clock.id}
            tone={isLate(clock) || !clock.telephoned ? 'stop' : 'due'}
            icon={clock.telephoned ? 'clock' : 'phone'}
            title={<Title clock={clock} />}
            action={
              <span className="row">
                <Button
                  kind="quiet"
                  label={i18n.t('Open the file {number}', { number: clock.fileNumber })}
                  onPress={() => go({ name: 'file', clientId: clock.clientId })}
                >
                  {i18n.t('Open the file')}
                </Button>
                <Button {...(index === 0 ? { keys: 'J' } : {})} onPress={() => setFollowing({ row: clock, how })}>
                  {clock.telephoned ? i18n.t('It was sent') : i18n.t('It was telephoned')}
                </Button>
              </span>
            }
          >
            <TimeLeft clock={clock} />
          </Notice>
        );
      })}
      {following ? (
        <AgencyDialog
          {...following}
          onClose={() => setFollowing(null)}
          onDone={() => {
            setFollowing(null);
            asked.again();
          }}
        />
      ) : null}
    </>
  );
}

const isLate = ({ writtenBy }: Clock) => writtenBy !== null && Date.parse(writtenBy) < Date.now();

function Title({ clock: { fileNumber, telephoned, writtenBy } }: { clock: Clock }) {
  const { i18n } = useLingui();
  if (writtenBy === null) return <>{i18n.t('{file}: call now', { file: fileNumber })}</>;
  const said = { file: fileNumber, when: moment(writtenBy) };
  return (
    <>
      {telephoned
        ? i18n.t('{file}: the written report is due {when}', said)
        : i18n.t('{file}: call now; the written report is due {when}', said)}
    </>
  );
}

function TimeLeft({ clock }: { clock: Clock }) {
  const { i18n } = useLingui();
  if (clock.writtenBy === null) return <>{i18n.t('The written report was sent; the call is still to be made.')}</>;
  if (isLate(clock)) return <>{i18n.t('The time is over. Send it now and tell the privacy officer.')}</>;
  const hours = Math.floor((Date.parse(clock.writtenBy) - Date.now()) / 3_600_000);
  return (
    <>
      {i18n.t('{hours, plural, =0 {Less than an hour is left.} one {# hour is left.} other {# hours are left.}}', {
        hours,
      })}
    </>
  );
}
