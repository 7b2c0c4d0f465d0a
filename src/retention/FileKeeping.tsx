import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { FileKeeping as Keeping, Part } from '../../electron/contract/retention.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { dropKept } from '../app/kept.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { dropDraft } from '../clients/file-drafts.ts';
import { day, dayOf, fullDay } from '../i18n/format.ts';
import { useMay } from '../session/may.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { CloseFileDialog } from './CloseFileDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { PurgeDialog } from './PurgeDialog.tsx';
import { className, reasonWords } from './retention-words.ts';

export interface FileKeepingProps {
  file: ClientFile;
  catalogue: Catalogue;
  /** The file changed: it is read again. */
  onChanged: () => void;
}

/** The file in time: open or closed, held, what is due next; and the way to let something go for good. */
export function FileKeeping({ file, catalogue, onChanged }: FileKeepingProps) {
  const { i18n } = useLingui();
  const mayHold = useMay('retention.hold');
  const asked = useAsked('retention.file', { clientId: file.id });
  const parts = useParts(file, catalogue);
  const [doing, setDoing] = useState<'close' | 'hold' | 'lift' | 'purge' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const keeping = asked.value;
  const close = () => setDoing(null);
  const changed = () => {
    close();
    asked.again();
    onChanged();
  };

  const reopen = (version: number) => {
    setError(null);
    ask('clients.reopen', { id: file.id, version }).then(changed, setError);
  };
  const purged = (part: Part) => {
    if (part.kind !== 'file') return changed();
    dropKept(`note ${file.id}`);
    dropDraft(file.id);
    go({ name: 'people' });
  };

  return (
    <Page title={i18n.t('How long it is kept')} icon="clock" actions={keeping ? <Standing keeping={keeping} /> : null}>
      <div className="stack stack--2">
        <ErrorNotice error={asked.error ?? error} />
        {keeping ? <Words keeping={keeping} /> : null}
        {keeping ? (
          <span className="row row--wrap">
            {keeping.closed ? (
              <Button size="sm" onPress={() => reopen(keeping.version)}>
                {i18n.t('Open it again')}
              </Button>
            ) : (
              <Button size="sm" onPress={() => setDoing('close')}>
                {i18n.t('Close the file…')}
              </Button>
            )}
            {mayHold ? (
              <Button size="sm" onPress={() => setDoing(keeping.hold ? 'lift' : 'hold')}>
                {keeping.hold ? i18n.t('Lift the hold…') : i18n.t('Legal hold…')}
              </Button>
            ) : null}
            <Button size="sm" kind="quiet" icon="trash" onPress={() => setDoing('purge')}>
              {i18n.t('Purge…')}
            </Button>
          </span>
        ) : null}
      </div>
      {doing === 'close' && keeping ? (
        <CloseFileDialog file={file} version={keeping.version} onClosed={changed} onClose={close} />
      ) : null}
      {doing === 'hold' || doing === 'lift' ? (
        <HoldDialog fileNumber={file.fileNumber} what={doing} onDone={changed} onClose={close} />
      ) : null}
      {doing === 'purge' ? (
        <PurgeDialog fileNumber={file.fileNumber} also={parts} onClose={close} onPurged={purged} />
      ) : null}
    </Page>
  );
}

function Standing({ keeping }: { keeping: Keeping }) {
  const { i18n } = useLingui();
  return (
    <span className="row">
      {keeping.hold ? (
        <Chip tone="due" icon="lock">
          {i18n.t('Held')}
        </Chip>
      ) : null}
      <Chip icon={keeping.closed ? 'check' : 'doc'}>{keeping.closed ? i18n.t('Closed') : i18n.t('Under way')}</Chip>
    </span>
  );
}

function Words({ keeping }: { keeping: Keeping }) {
  const { i18n } = useLingui();
  const { closed, next, hold } = keeping;
  return (
    <>
      <p className="small muted">
        {closed
          ? i18n.t('Closed {day}. {reason}.', { day: day(closed.on), reason: reasonWords(i18n, closed.reason) })
          : i18n.t('While the work goes on nothing falls due.')}
      </p>
      {next ? (
        <p className="small">
          {i18n.t('Next: {what}, {day}', { what: className(i18n, next.class), day: fullDay(next.on) })}
        </p>
      ) : null}
      {hold ? (
        <p className="small due">
          {i18n.t('Held since {day} by {initials}: {reason}', {
            day: day(dayOf(hold.setAt)),
            initials: hold.setBy,
            reason: hold.reason,
          })}
        </p>
      ) : null}
    </>
  );
}

/** Each answer of the file, and where each paper lies, as parts that can go by themselves. */
function useParts(file: ClientFile, catalogue: Catalogue): { label: string; part: Part }[] {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const consents = useAsked('consents.list', { clientId: file.id });
  const referrals = useAsked('referrals.list', { clientId: file.id });
  return [
    ...file.facts.map(({ item }) => ({
      label: i18n.t('The answer: {item}', { item: names.item(item) }),
      part: { kind: 'fact' as const, item },
    })),
    ...(consents.value ?? [])
      .filter(({ paperPlace }) => paperPlace !== '')
      .map(({ id, code }) => ({
        label: i18n.t('Where the paper of {code} lies', { code }),
        part: { kind: 'paper-place' as const, consentId: id },
      })),
    ...(referrals.value ?? [])
      .filter(({ helpWanted, howSoon }) => helpWanted !== '' || howSoon !== '')
      .map(({ id, code }) => ({
        label: i18n.t('Her words in {code}', { code }),
        part: { kind: 'referral-words' as const, referralId: id },
      })),
  ];
}
