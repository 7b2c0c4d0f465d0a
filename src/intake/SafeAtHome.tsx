import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { useSession } from '../session/session-store.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SafeAtHomeDialog } from './SafeAtHomeDialog.tsx';

/**
 * Safe at Home, loud where she takes part: the substitute is the only address. Where she lives is asked of the vault on
 * purpose, each time anew, and leaves the window when it is covered again or the screen is left. While someone is beside
 * the worker not even the program is named.
 */
export function SafeAtHome({ file, onChanged }: { file: ClientFile; onChanged: () => void }) {
  const { i18n } = useLingui();
  const asked = useAsked('safeAtHome.get', { clientId: file.id });
  const besideMe = useSession((state) => state.besideMe);
  const [open, setOpen] = useState(false);
  const [residence, setResidence] = useState<string | null>(null);
  const { error, busy, attempt } = useAttempt();
  const kept = asked.value;
  // Somebody sat down beside her: it is covered, and stays so when they have gone.
  if (besideMe && residence !== null) setResidence(null);
  const show = () => attempt(async () => setResidence((await ask('safeAtHome.show', { clientId: file.id })).residence));
  const dialog = open ? (
    <SafeAtHomeDialog
      file={file}
      kept={kept}
      onClose={() => setOpen(false)}
      onDone={() => {
        setOpen(false);
        setResidence(null);
        asked.again();
        onChanged();
      }}
    />
  ) : null;
  if (!kept) return <ErrorNotice error={asked.error} />;
  if (besideMe) {
    return (
      <div className="notice notice--info">
        <Icon name="home" size="lg" />
        <p className="grow strong">{i18n.t('How to use her address: folded, as someone is beside you')}</p>
      </div>
    );
  }
  return (
    <div className="notice notice--info">
      <Icon name="home" size="lg" />
      <div className="grow">
        <h2 className="loud">{i18n.t('Safe at Home: use only this address')}</h2>
        <p className="num">{`#${kept.participant}, ${kept.address}`}</p>
        {residence !== null ? (
          <p className="contact-secret">
            <b>{residence}</b>
          </p>
        ) : (
          <p className="small">
            {kept.hasResidence
              ? i18n.t('Where she lives is written here and covered. No list, no page and no packet has it.')
              : i18n.t('Where she lives is not written here.')}
          </p>
        )}
        <ErrorNotice error={asked.error ?? error} />
      </div>
      <div className="row row--wrap mid">
        {kept.hasResidence && file.mine ? (
          <Button
            size="sm"
            icon={residence === null ? 'eye' : 'hide'}
            keys="X"
            why={busy ? i18n.t('Asking…') : null}
            onPress={() => (residence === null ? void show() : setResidence(null))}
          >
            {residence === null ? i18n.t('Show where she lives') : i18n.t('Cover again')}
          </Button>
        ) : null}
        <Button size="sm" kind="quiet" icon="pen" keys="D" does={i18n.t('Safe at Home')} onPress={() => setOpen(true)}>
          {i18n.t('Change')}
        </Button>
      </div>
      {dialog}
    </div>
  );
}

/** The way in, for whoever does not take part yet. */
export function JoinSafeAtHome({ file, onChanged }: { file: ClientFile; onChanged: () => void }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon="home" keys="D" onPress={() => setOpen(true)}>
        {i18n.t('Safe at Home…')}
      </Button>
      {open ? <SafeAtHomeDialog file={file} kept={null} onClose={() => setOpen(false)} onDone={onChanged} /> : null}
    </>
  );
}
