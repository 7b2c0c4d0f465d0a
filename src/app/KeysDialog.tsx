import { useLingui } from '@lingui/react';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useKeysStore } from './keys.ts';

/** F1: the keys of the screen that lies under this sheet. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  // The sheet's own keys are not of the screen.
  const bindings = [...useKeysStore((state) => state.bindings).values()].filter(
    ({ element }) => !element?.current?.closest('.dialog'),
  );
  const seen = new Map(bindings.map((binding) => [binding.keys, binding.does]));
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
