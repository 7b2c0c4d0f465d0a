import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { AccountingRow } from '../../electron/contract/disclosures.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { AgencyDialog, SecondDialog, TellDialog } from '../disclosures/FollowUpDialog.tsx';
import { OwnCopyDialog } from '../disclosures/OwnCopyDialog.tsx';
import { useMay } from '../session/may.ts';
import { useHasRight, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import { AccountingTable, type FollowUp } from './AccountingTable.tsx';
import { FileRefused } from './ElsewhereDoor.tsx';
import { factOf, fileTitle } from './person.ts';

/** Who received what of this file, when, on what ground (45 CFR 164.528): one page, the latest first. */
export function AccountingScreen({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const isOfficer = useHasRight('privacy-officer');
  const mayWork = useMay('disclosures.recordMandated');
  const besideMe = useSession((state) => state.besideMe);
  const file = useAsked('clients.get', { id: clientId });
  const asked = useAsked('disclosures.accounting', { clientId });
  const [copying, setCopying] = useState(false);
  const [following, setFollowing] = useState<{ row: AccountingRow; what: FollowUp } | null>(null);
  const rows = asked.value ?? [];
  const contact = factOf(file.value?.facts ?? [], 'safe-contact');
  const rule = contact?.state === 'given' && contact.value.kind === 'contact' && !besideMe ? contact.value : null;
  const close = () => setFollowing(null);
  const done = () => {
    close();
    asked.again();
  };
  return (
    <>
      <div className="pagehead pagehead--wide">
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
        {mayWork && file.value ? (
          <>
            <Button icon="print" keys="O" does={i18n.t('What we hold about you')} onPress={() => setCopying(true)}>
              {i18n.t('For herself')}
            </Button>
            <Button
              icon="plus"
              keys="N"
              does={i18n.t('Told without her consent')}
              onPress={() => go({ name: 'without-consent', clientId })}
            >
              {i18n.t('Without consent')}
            </Button>
          </>
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
        {rows.length > 0 ? (
          <AccountingTable rows={rows} onFollow={mayWork ? (row, what) => setFollowing({ row, what }) : undefined} />
        ) : null}
      </Page>
      {copying ? <OwnCopyDialog clientId={clientId} onPrinted={asked.again} onClose={() => setCopying(false)} /> : null}
      {following?.what === 'second' ? <SecondDialog row={following.row} onDone={done} onClose={close} /> : null}
      {following?.what === 'telephoned' || following?.what === 'written' ? (
        <AgencyDialog row={following.row} how={following.what} onDone={done} onClose={close} />
      ) : null}
      {following?.what === 'tell' ? (
        <TellDialog
          row={following.row}
          safeContact={rule ? [rule.how, rule.when, rule.never].filter(Boolean).join('; ') : ''}
          onDone={done}
          onClose={close}
        />
      ) : null}
    </>
  );
}
