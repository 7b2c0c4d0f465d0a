import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Handover } from '../../electron/contract/handovers.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { moment } from '../i18n/format.ts';
import { whyNotTold } from '../referrals/life-words.ts';
import { useBesideLater } from '../session/FoldsLater.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { clockChip, howWords } from './handover-words.ts';

/** By whom she was handed over to us, and whether they may hear that she was met. Nothing where nobody did. */
export function FileHandovers({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const asked = useAsked('handovers.ofFile', { clientId });
  const all = asked.value ?? [];
  if (all.length === 0) return <ErrorNotice error={asked.error} />;
  return (
    <Page title={i18n.t('Handed over to us')} icon="hands" flush>
      <ul className="list">
        {all.map((one) => (
          <HandoverOfFile key={`${one.id} ${one.version}`} handover={one} onChanged={asked.again} />
        ))}
      </ul>
    </Page>
  );
}

function HandoverOfFile({ handover, onChanged }: { handover: Handover; onChanged: () => void }) {
  const { i18n } = useLingui();
  const besideMe = useBesideLater();
  const reply = useAsked('handovers.weighReply', { id: handover.id });
  const [telling, setTelling] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const chip = clockChip(i18n, handover);
  const { fromPlace, fromName, how, receivedAt, contactedAt, id, version, reach, number, never } = handover;
  const why = reply.value?.reason;

  async function reached(): Promise<void> {
    setError(null);
    try {
      await ask('handovers.contacted', { id, version, at: new Date().toISOString() });
      onChanged();
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <li className="handover">
      <span className="row row--top">
        <span className="grow">
          <b>{besideMe ? i18n.t('A hand-over') : [fromName, fromPlace].filter(Boolean).join(', ')}</b>
          <span className="block small muted">
            {howWords(i18n, how)} · {moment(receivedAt)}
          </span>
          {besideMe || !(reach || number || never) ? null : (
            <span className="block small">
              {never ? <b className="block due">{i18n.t('Never: {never}', { never })}</b> : null}
              {reach || number
                ? i18n.t('They told: {words}', { words: [reach, number].filter(Boolean).join(' · ') })
                : null}
              <span className="block muted">
                {i18n.t('What stands above under “how to reach her” goes before this.')}
              </span>
            </span>
          )}
        </span>
        <Chip tone={chip.tone ?? 'plain'} icon={chip.icon}>
          {chip.words}
        </Chip>
      </span>
      {contactedAt === null ? (
        <span className="row">
          <Button size="sm" icon="phone" onPress={() => void reached()}>
            {i18n.t('She was reached')}
          </Button>
        </span>
      ) : reply.value?.repliedAt ? (
        <p className="small muted">
          {i18n.t('They heard on {when} that she was met.', { when: moment(reply.value.repliedAt) })}
        </p>
      ) : why === null ? (
        <span className="row">
          <Button size="sm" icon="phone" onPress={() => setTelling(true)}>
            {i18n.t('Tell them that she was met')}
          </Button>
        </span>
      ) : why ? (
        <p className="small muted">
          {i18n.t('They may not hear that she was met.')} {whyNotTold(i18n, why)}
        </p>
      ) : null}
      <ErrorNotice error={reply.error ?? error} />
      {telling && reply.value ? (
        <TellDialog
          handover={handover}
          telephone={reply.value.telephone}
          onClose={() => setTelling(false)}
          onDone={() => {
            setTelling(false);
            reply.again();
          }}
        />
      ) : null}
    </li>
  );
}

/** What may be said, to which number; then that it was said. It cannot be taken back, so it is asked. */
function TellDialog({ handover, telephone, onClose, onDone }: TellDialogProps) {
  const { i18n } = useLingui();
  const [error, setError] = useState<unknown>(null);

  async function told(): Promise<void> {
    setError(null);
    try {
      await ask('handovers.reply', { id: handover.id, version: handover.version });
      onDone();
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <Dialog
      urgent
      title={i18n.t('Tell {place} that she was met', { place: handover.fromPlace })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" onPress={() => void told()}>
            {i18n.t('I have told them')}
          </Button>
        </>
      }
    >
      <p className="loud num">{telephone || i18n.t('No telephone is on file for this place.')}</p>
      <p>
        {i18n.t('Say her name to use, that she was met, and nothing else. It becomes a line of who received what.')}
      </p>
      <ErrorNotice error={error} />
    </Dialog>
  );
}

interface TellDialogProps {
  handover: Handover;
  telephone: string;
  onClose: () => void;
  onDone: () => void;
}
