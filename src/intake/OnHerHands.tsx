import { useLingui } from '@lingui/react';
import type { Load } from '../../electron/contract/intake.ts';
import { useAsked } from '../app/use-asked.ts';
import { initialsOf } from '../clients/person.ts';
import { useMay } from '../session/may.ts';
import { useSession } from '../session/session-store.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { Sideways } from '../ui/Sideways.tsx';

/** What she has on her hands; a supervisor sees it of everybody, so that the next file goes to who has room. */
export function OnHerHands() {
  const { i18n } = useLingui();
  const may = useMay('staff.load');
  const me = useSession((state) => state.unlocked?.member.id);
  const asked = useAsked('staff.load', may ? {} : null);
  const lines = asked.value ?? [];
  const [only] = lines;
  if (!only) return <ErrorNotice error={asked.error} />;
  const alone = lines.length === 1 && only.staffId === me;
  return (
    <Page title={alone ? i18n.t('On your hands') : i18n.t('Who has how much')} icon="chart" flush={!alone}>
      {alone ? <p>{sentence(only, i18n)}</p> : <LoadTable lines={lines} me={me ?? ''} />}
    </Page>
  );
}

function sentence({ openFiles, appointments, followUps }: Load, i18n: ReturnType<typeof useLingui>['i18n']): string {
  return [
    i18n.t('{count, plural, one {# open file} other {# open files}}', { count: openFiles }),
    i18n.t('{count, plural, one {# appointment} other {# appointments}} this week', { count: appointments }),
    i18n.t('{count, plural, one {# follow-up} other {# follow-ups}} due', { count: followUps }),
  ].join(' · ');
}

function LoadTable({ lines, me }: { lines: readonly Load[]; me: string }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  return (
    <Sideways label={i18n.t('Who has how much')}>
      <table className="loadtable small">
        <thead>
          <tr>
            <th scope="col">{i18n.t('Who')}</th>
            <th scope="col">{i18n.t('Open files')}</th>
            <th scope="col">{i18n.t('This week')}</th>
            <th scope="col">{i18n.t('Due')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ staffId, name, openFiles, appointments, followUps }) => (
            <tr key={staffId}>
              <th scope="row">{staffId === me ? i18n.t('You') : besideMe ? initialsOf(name) : name}</th>
              <td>{openFiles}</td>
              <td>{appointments}</td>
              <td>{followUps}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}
