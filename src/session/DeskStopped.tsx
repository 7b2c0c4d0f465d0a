import { useLingui } from '@lingui/react';
import { Notice } from '../ui/Notice.tsx';
import { Cover } from './Cover.tsx';
import { useSession } from './session-store.ts';

/** The vault died under the window. A fresh one is being made; its port brings the lock screen by itself. */
export function DeskStopped() {
  const { i18n } = useLingui();
  const desk = useSession((state) => state.desk);
  return (
    <Cover desk={desk}>
      <h1>{i18n.t('The desk stopped and is starting again')}</h1>
      <Notice tone="info" icon="clock" alert>
        <div className="stack stack--2">
          <p>{i18n.t('Something inside the program ended without being asked to. The desk closed itself at once.')}</p>
          <p>
            <b>{i18n.t('All that was saved is safe.')}</b>{' '}
            {i18n.t('Of what was being typed, at most the last two seconds are lost.')}
          </p>
          <p>
            {i18n.t(
              'In a moment you can open it with your passphrase. If it stays like this, close the window and start the program again.',
            )}
          </p>
        </div>
      </Notice>
    </Cover>
  );
}
