import { useLingui } from '@lingui/react';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { day, daysBetween, today } from '../i18n/format.ts';
import { useMay } from '../session/may.ts';
import { useSession } from '../session/session-store.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useFold } from '../ui/fold.tsx';
import { Page } from '../ui/Page.tsx';
import { flagSays } from './intake-words.ts';

/** How many are named, the nearest end first; the rest is a press away. */
const MOST = 5;

/** Flags that end within three days or have just ended, so that somebody looks whether they hold on. */
export function FlagsEnding() {
  const { i18n } = useLingui();
  const may = useMay('flags.ending');
  const besideMe = useSession((state) => state.besideMe);
  const kinds = useAsked('flags.kinds', may ? {} : null);
  const asked = useAsked('flags.ending', may ? {} : null);
  const lines = asked.value ?? [];
  const { shown, foot } = useFold(lines, MOST);
  if (lines.length === 0) return <ErrorNotice error={asked.error ?? kinds.error} />;
  return (
    <Page
      title={i18n.t('{count, plural, one {# flag ends} other {# flags end}}', { count: lines.length })}
      icon="flag"
      flush
    >
      <ul className="list">
        {shown.map((line) => {
          const kind = kinds.value?.find(({ id }) => id === line.kind);
          const left = daysBetween(today(), line.endsOn);
          return (
            <li key={line.id}>
              <span className="grow">
                <button
                  type="button"
                  className="link strong"
                  onClick={() => go({ name: 'file', clientId: line.clientId })}
                >
                  {besideMe ? line.fileNumber : `${line.initials} ${line.fileNumber}`.trim()}
                </button>
                <span className="block small muted">
                  {besideMe || !kind ? null : `${flagSays(i18n, kind, line.endsOn)} · `}
                  {left < 0
                    ? i18n.t('ended {day}', { day: day(line.endsOn) })
                    : i18n.t('{days, plural, =0 {ends today} one {# day left} other {# days left}}', { days: left })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {foot}
    </Page>
  );
}
