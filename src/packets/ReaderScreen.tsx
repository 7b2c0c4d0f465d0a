import '../styles/packets.css';
import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import type { Input } from '../../electron/contract/calls.ts';
import type { OpenedPacket } from '../../electron/contract/packets.ts';
import { Band } from '../app/Band.tsx';
import { LanguageButton } from '../app/LanguageButton.tsx';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ReaderBand } from './ReaderBand.tsx';
import { ReaderChoose } from './ReaderChoose.tsx';
import { ReaderPages } from './ReaderPages.tsx';

/**
 * The packet reader, for the desk and for a clinic, also while the desk is locked. Pages are shown only of a
 * packet that passed every check; closing forgets it.
 */
export function ReaderScreen({ testRuntime, onClose }: { testRuntime: string | null; onClose: () => void }) {
  const { i18n } = useLingui();
  /** What was tried with another certificate than the known one. It may hold the six words, so nothing else is kept. */
  const [refused, setRefused] = useState<Input<'reader.open'> | null>(null);
  const [opened, setOpened] = useState<OpenedPacket | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  // However the reader is left, nothing of the packet stays.
  useEffect(() => () => forget(), []);

  async function open(input: Input<'reader.open'>, replace = false): Promise<void> {
    setBusy(true);
    setError(null);
    setOpened(null);
    try {
      if (replace && input.authority) await ask('reader.replaceAuthority', { authority: input.authority });
      const answer = await ask('reader.open', input);
      setOpened(answer);
      setRefused(answer.fingerprints ? input : null);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  function another(): void {
    forget();
    setRefused(null);
    setOpened(null);
  }

  const shown = opened?.ok ? opened : null;
  return (
    <div className="house">
      <Band practice={false} testRuntime={testRuntime} />
      <div className="app app--reader">
        <header className="topbar">
          <div className="brand brand--top">
            <Icon name="safe" />
            <span>{i18n.t('Packet reader')}</span>
          </div>
          <span className="push" />
          <LanguageButton />
          {shown ? (
            <Button icon="doc" keys="Ctrl O" onPress={another}>
              {i18n.t('Open another')}
            </Button>
          ) : null}
          <Button icon="x" keys="Ctrl W" onPress={onClose}>
            {i18n.t('Close and forget')}
          </Button>
        </header>
        <main className="main main--flush" id="main">
          {opened ? <ReaderBand opened={opened} onReplace={() => void (refused && open(refused, true))} /> : null}
          {shown ? (
            <ReaderPages opened={shown} />
          ) : (
            <ReaderChoose busy={busy} error={error} opened={opened} onOpen={open} />
          )}
        </main>
      </div>
    </div>
  );
}

function forget(): void {
  void ask('reader.forget', {}).catch(() => undefined); // a vault that is gone remembers nothing
}
