import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import type { Unlocked } from '../../electron/contract/session.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Page } from '../ui/Page.tsx';
import { PinField } from './PinField.tsx';
import { pinLack } from './pin-lack.ts';
import { pinAnswered, useSession } from './session-store.ts';

/** On Today, once after an unlock: quiet, at the side, and gone with either answer. */
export function PinCard({ unlocked }: { unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const later = useSession((state) => state.pinLater);
  if (unlocked.pinChosen || later || unlocked.oneTimeWords) return null;
  return (
    <Page title={i18n.t('A short PIN for stepping away')} icon="hide">
      <PinForm onDone={() => pinAnswered('chosen')} onLater={() => pinAnswered('later')} />
    </Page>
  );
}

/** The same from the top bar, also to choose another. */
export function PinDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  return (
    <Dialog title={i18n.t('A short PIN for stepping away')} onClose={onClose} urgent>
      <PinForm
        autoFocus
        onDone={() => {
          pinAnswered('chosen');
          onClose();
        }}
        onLater={onClose}
      />
    </Dialog>
  );
}

function PinForm({ onDone, onLater, autoFocus }: { onDone: () => void; onLater: () => void; autoFocus?: boolean }) {
  const { i18n } = useLingui();
  const hideKey = useSession((state) => state.unlocked?.habits.hideKey ?? '');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const lack = pinLack(pin, again);

  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (lack) return leadToWrong(event.currentTarget);
    setError(null);
    try {
      await ask('session.setPin', { pin });
      onDone();
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <form className="stack stack--2" onSubmit={(event) => void choose(event)}>
      <p className="small muted">
        {i18n.t('{key} hides the desk when somebody walks in. These digits bring it back, until it locks.', {
          key: hideKey,
        })}
      </p>
      <div className="pins">
        <PinField
          label={i18n.t('4 to 8 digits')}
          value={pin}
          onChange={setPin}
          wrong={
            !tried
              ? null
              : lack === 'short'
                ? i18n.t('Four digits at least.')
                : lack === 'easy'
                  ? i18n.t('Anybody would try this one first.')
                  : null
          }
          {...(autoFocus ? { autoFocus } : {})}
        />
        <PinField
          label={i18n.t('Once more')}
          value={again}
          onChange={setAgain}
          wrong={tried && lack === 'differs' ? i18n.t('Not the same digits.') : null}
        />
      </div>
      <ErrorNotice error={error} />
      <div className="row">
        <Button type="submit" size="sm" icon="check">
          {i18n.t('Keep this PIN')}
        </Button>
        <Button kind="quiet" size="sm" onPress={onLater}>
          {i18n.t('Not now')}
        </Button>
      </div>
    </form>
  );
}
