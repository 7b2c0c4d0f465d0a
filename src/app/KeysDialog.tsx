import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useKeysStore } from './keys.ts';

/** The shell takes these before the page sees them (electron/main/held-keys.ts). */
const sizeKeys = (i18n: I18n): [string, string][] => [
  ['Ctrl +', i18n.t('Everything larger, up to twice its size')],
  ['Ctrl −', i18n.t('Everything smaller')],
  ['Ctrl 0', i18n.t('Everything in its first size')],
];

/** F1: the keys of the screen that lies under this sheet. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  // The sheet's own keys are not of the screen.
  const bindings = [...useKeysStore((state) => state.bindings).values()].filter(
    ({ element }) => !element?.current?.closest('.dialog'),
  );
  const seen = new Map([...bindings.map(({ keys, does }) => [keys, does] as const), ...sizeKeys(i18n)]);
  return (
    <Dialog title={i18n.t('Keys of this screen')} onClose={onClose} wide>
      <dl className="keylist">
        {[...seen].map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        {i18n.t('In lists, arrows move and Enter opens. Tab goes to the next thing, Esc goes back and loses nothing.')}
      </p>
    </Dialog>
  );
}
