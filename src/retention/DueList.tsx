import { useLingui } from '@lingui/react';
import type { DueLine } from '../../electron/contract/retention.ts';
import { fullDay } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useFold } from '../ui/fold.tsx';
import { Page } from '../ui/Page.tsx';
import { className } from './retention-words.ts';

/** So many are on the screen at once; the rest is a press away. */
const MOST = 30;

/** What the schedule says is no longer to be kept, the longest overdue first. */
export function DueList({ lines, onPurge }: { lines: readonly DueLine[]; onPurge: (line: DueLine) => void }) {
  const { i18n } = useLingui();
  const { shown, foot } = useFold(lines, MOST);
  return (
    <Page
      title={i18n.t('Due to go')}
      icon="trash"
      flush
      note={lines.length > MOST ? new Intl.NumberFormat(i18n.locale).format(lines.length) : undefined}
    >
      {lines.length === 0 ? (
        <Empty icon="check" title={i18n.t('Nothing is due')}>
          {i18n.t('When a file is closed, its parts come here one after the other, as the schedule says.')}
        </Empty>
      ) : (
        <ul className="list">
          {shown.map((line) => {
            const what = className(i18n, line.class);
            return (
              <li key={`${line.fileNumber} ${line.class} ${line.dueOn}`}>
                <span className="grow">
                  <b>{line.fileNumber}</b> · {what}
                  {line.class === 'file' ? null : <span className="muted"> ({line.count})</span>}
                  <br />
                  <span className="small muted">{i18n.t('since {day}', { day: fullDay(line.dueOn) })}</span>
                </span>
                {line.held ? (
                  <Chip tone="due" icon="lock">
                    {i18n.t('Held')}
                  </Chip>
                ) : (
                  <Button
                    size="sm"
                    icon="trash"
                    label={i18n.t('Purge: {number}, {what}', { number: line.fileNumber, what })}
                    onPress={() => onPurge(line)}
                  >
                    {i18n.t('Purge…')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {foot}
    </Page>
  );
}
