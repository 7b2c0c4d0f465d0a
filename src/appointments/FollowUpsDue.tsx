import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { FollowUpLine } from '../../electron/contract/appointments.ts';
import { go } from '../app/screen.ts';
import { day, daysBetween, today } from '../i18n/format.ts';
import { ReachRule, useReach } from '../intake/ReachRule.tsx';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useFold } from '../ui/fold.tsx';
import { Page } from '../ui/Page.tsx';
import { whoseTitle } from './appointment-words.ts';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { useSettle } from './use-settle.ts';

/** How many are named on Today; the rest is a press away. */
const MOST = 6;

/** What is to be done: a tick is done, and undone for ten seconds. The sentence is folded while someone is beside. */
export function FollowUpsDue({ lines, onChanged }: { lines: readonly FollowUpLine[]; onChanged: () => void }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const { settle, error } = useSettle(onChanged);
  const { shown, foot } = useFold(lines, MOST);
  const reachOf = useReach(shown.map(({ clientId }) => clientId));
  const [moving, setMoving] = useState<FollowUpLine | null>(null);
  return (
    <Page title={i18n.t('Follow-ups due')} icon="clock" flush note={String(lines.length)}>
      <ErrorNotice error={error} />
      <ul className="list">
        {shown.map((line) => (
          <li key={`${line.id} ${line.version}`} className="dayline">
            <span className="grow">
              <Checkbox checked={false} onChange={() => void settle(line, 'done')}>
                <b>{whoseTitle(line.whose, besideMe)}</b> {besideMe ? i18n.t('A follow-up') : line.words}
              </Checkbox>
              <ReachRule reach={reachOf(line.clientId)} />
            </span>
            <DueChip dueOn={line.day} />
            <Button size="sm" kind="quiet" onPress={() => setMoving(line)}>
              {i18n.t('Move')}
            </Button>
            <Button size="sm" kind="quiet" onPress={() => void settle(line, 'let-go')}>
              {i18n.t('Let go')}
            </Button>
            <Button
              size="sm"
              kind="quiet"
              icon="next"
              label={i18n.t('Open the file {number}', { number: line.whose.fileNumber })}
              onPress={() => go({ name: 'file', clientId: line.clientId })}
            />
          </li>
        ))}
      </ul>
      {foot}
      {moving ? (
        <FollowUpDialog
          clientId={moving.clientId}
          followUp={moving}
          label={moving.whose.fileNumber}
          onClose={() => setMoving(null)}
          onSaved={() => {
            setMoving(null);
            onChanged();
          }}
        />
      ) : null}
    </Page>
  );
}

function DueChip({ dueOn }: { dueOn: string }) {
  const { i18n } = useLingui();
  const days = daysBetween(dueOn, today());
  if (days > 0) {
    return (
      <Chip tone="due" icon="warn">
        {i18n.t('{days, plural, one {# day late} other {# days late}}', { days })}
      </Chip>
    );
  }
  return (
    <Chip tone={days === 0 ? 'due' : 'plain'} icon="cal">
      {days === 0 ? i18n.t('Today') : day(dueOn)}
    </Chip>
  );
}
