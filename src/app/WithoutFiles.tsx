import { useLingui } from '@lingui/react';
import { GlassForOfficer } from '../clients/GlassBroken.tsx';
import { useHasRight } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import { go } from './screen.ts';

/** Today for whoever does not work with files: the privacy officer's reading, the administrator's door to the staff. */
export function WithoutFiles() {
  const { i18n } = useLingui();
  const officer = useHasRight('privacy-officer');
  if (officer) return <GlassForOfficer />;
  return (
    <Page icon="badge" title={i18n.t('No file is yours to open')}>
      <Empty
        icon="badge"
        title={i18n.t('You look after the desk itself')}
        action={<Button onPress={() => go({ name: 'staff' })}>{i18n.t('Who works here')}</Button>}
      >
        {i18n.t('Staff, sites, settings and backups. Whose files you do not need, you do not see.')}
      </Empty>
    </Page>
  );
}
