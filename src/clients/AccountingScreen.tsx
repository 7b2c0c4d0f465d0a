import { useLingui } from '@lingui/react';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { useHasRight, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import { AccountingTable } from './AccountingTable.tsx';
import { FileRefused } from './ElsewhereDoor.tsx';
import { fileTitle } from './person.ts';

/** Who received what of this file, when, by which consent (45 CFR 164.528): one page, the latest first. */
export function AccountingScreen({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const isOfficer = useHasRight('privacy-officer');
  const besideMe = useSession((state) => state.besideMe);
  const file = useAsked('clients.get', { id: clientId });
  const asked = useAsked('disclosures.accounting', { clientId });
  const rows = asked.value ?? [];
  return (
    <>
      <div className="pagehead">
        <div className="grow">
          <h1>{i18n.t('Who received what')}</h1>
          <p>
            {file.value ? `${fileTitle(file.value, besideMe)} · ${file.value.fileNumber} · ` : null}
            {i18n.t('Everything that left this desk. The items by name, never what stood in them.')}
          </p>
        </div>
        {isOfficer && file.value ? (
          <Button icon="eye" onPress={() => file.value && go({ name: 'audit', fileNumber: file.value.fileNumber })}>
            {i18n.t('Who saw it')}
          </Button>
        ) : null}
        <Button icon="back" keys="Esc" onPress={() => go({ name: 'file', clientId })}>
          {i18n.t('Back to the file')}
        </Button>
      </div>
      <FileRefused
        error={asked.error ?? file.error}
        clientId={clientId}
        onOpened={() => {
          file.again();
          asked.again();
        }}
        action={<Button onPress={asked.again}>{i18n.t('Try again')}</Button>}
      />
      <Page flush>
        {asked.value && rows.length === 0 ? (
          <Empty icon="eye" title={i18n.t('Nothing has left')}>
            {i18n.t('When a packet is printed or written to a stick, a line is put here by itself.')}
          </Empty>
        ) : null}
        {rows.length > 0 ? <AccountingTable rows={rows} /> : null}
      </Page>
    </>
  );
}
