import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { ToldWords } from './MemberDialog.tsx';
import { nameOf } from './staff-names.ts';

/**
 * One-time words, shown this once, to be read aloud to her. Closing needs a word: either they were told, or they
 * are thrown away and she is let in again another time. While someone sits beside, they come only when asked for.
 */
export function WordsDialog({ told, onClose }: { told: ToldWords; onClose: () => void }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [covered, setCovered] = useState(besideMe);
  const [toldHer, setToldHer] = useState(false);
  const [asked, setAsked] = useState(false);
  const tick = useRef<HTMLDivElement>(null);
  const words = told.words.split(/[\s-]+/).filter(Boolean);

  function lead(): void {
    setAsked(true);
    tick.current?.querySelector('input')?.focus();
  }

  return (
    <Dialog
      title={i18n.t('Tell her these words')}
      onClose={toldHer ? onClose : lead}
      wide
      urgent
      actions={
        <>
          <Button onPress={onClose}>{i18n.t('I cannot tell her now')}</Button>
          <Button
            kind="primary"
            icon="check"
            keys="Ctrl Enter"
            why={toldHer ? null : i18n.t('Tick first that you told her')}
            onBlocked={lead}
            onPress={onClose}
          >
            {i18n.t('Forget the words')}
          </Button>
        </>
      }
    >
      <p>
        {i18n.t(
          'With {name} beside you, read them aloud, or let her read them here. They open the desk once; then she chooses her own passphrase.',
          { name: nameOf(told.member, besideMe) },
        )}
      </p>
      <ol className="sixwords sixwords--aloud" aria-label={i18n.t('One-time words')} data-sealed>
        {words.map((word, index) => (
          <li key={words.slice(0, index + 1).join(' ')}>{covered ? '••••••' : word}</li>
        ))}
      </ol>
      <div className="row row--wrap">
        <Button icon={covered ? 'eye' : 'hide'} keys="V" onPress={() => setCovered(!covered)}>
          {covered ? i18n.t('Show the words') : i18n.t('Cover the words')}
        </Button>
        <span className="small muted">{i18n.t('Not on paper that stays, not by message. They are kept nowhere.')}</span>
      </div>
      <div ref={tick}>
        <Checkbox
          checked={toldHer}
          onChange={setToldHer}
          hint={
            asked && !toldHer
              ? i18n.t(
                  'Once this closes nobody can show them again. If she does not have them, let her in again later.',
                )
              : null
          }
        >
          <b>{i18n.t('I have told her')}</b>
        </Checkbox>
      </div>
    </Dialog>
  );
}
