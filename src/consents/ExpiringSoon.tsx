import { useLingui } from '@lingui/react';
import type { Output } from '../../electron/contract/calls.ts';
import { go } from '../app/screen.ts';
import type { Asked } from '../app/use-asked.ts';
import { daysBetween, today } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useFold } from '../ui/fold.tsx';
import { Page } from '../ui/Page.tsx';

/** How many are named, the nearest end first; the rest is a press away. */
const MOST = 5;

/** Consents that end within a week. One key renews the nearest, by a new signature. */
export function ExpiringSoon({ asked }: { asked: Asked<Output<'consents.expiring'>> }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const all = asked.value ?? [];
  const { shown, foot } = useFold(all, MOST);
  if (all.length === 0) return <ErrorNotice error={asked.error} />;
  const renew = (clientId: string, id: string) =>
    go({ name: 'consent', clientId, renews: id, returnTo: { name: 'today' } });
  return (
    <Page
      title={i18n.t('{count, plural, one {# consent ends} other {# consents end}} this week', { count: all.length })}
      icon="pen"
      flush
    >
      <ul className="list">
        {shown.map(({ consent, fileNumber, initials }, index) => (
          <li key={consent.id}>
            <span className="grow">
              <b>{besideMe ? fileNumber : `${initials} ${fileNumber}`.trim()}</b>
              <br />
              <span className="small muted">
                {besideMe ? null : `${consent.recipientName} · `}
                {i18n.t('{days, plural, =0 {ends today} one {# day left} other {# days left}}', {
                  days: daysBetween(today(), consent.endsOn),
                })}
              </span>
            </span>
            <Button
              size="sm"
              {...(index === 0 ? { keys: 'W' } : {})}
              does={i18n.t('Renew the consent that ends first')}
              onPress={() => renew(consent.clientId, consent.id)}
            >
              {i18n.t('Renew')}
              <span className="vh"> {consent.code}</span>
            </Button>
          </li>
        ))}
      </ul>
      {foot}
    </Page>
  );
}
