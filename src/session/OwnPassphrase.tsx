import { useLingui } from '@lingui/react';
import type { DeskState } from '../../electron/contract/session.ts';
import { Button } from '../ui/Button.tsx';
import { Cover } from './Cover.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import { lock, ownPassphraseChosen } from './session-store.ts';

/**
 * She came in with words that somebody told her: before anything else she chooses her own. The words are asked once
 * more, so that nobody who finds this screen open can choose for her.
 */
export function OwnPassphrase({ desk }: { desk: DeskState }) {
  const { i18n } = useLingui();
  return (
    <Cover desk={desk} wide>
      <div>
        <h1>{i18n.t('Choose your own passphrase')}</h1>
        <p className="muted">
          {i18n.t(
            'The words you were told opened the desk this once. From now on only what you choose opens it for you, and nobody else knows it, not even an administrator.',
          )}
        </p>
      </div>
      <PassphraseForm
        oldLabel={i18n.t('The words you were told, once more')}
        oldHint={i18n.t('So that nobody else can choose for you while you are away.')}
        yes={i18n.t('Take it and go on')}
        size="lg"
        leave={
          <Button size="lg" icon="lock" keys="Ctrl L" onPress={() => void lock()}>
            {i18n.t('Lock')}
          </Button>
        }
        onDone={ownPassphraseChosen}
      />
    </Cover>
  );
}
