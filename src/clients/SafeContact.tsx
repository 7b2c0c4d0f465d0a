import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { neverText } from '../referrals/item-text.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { factOf } from './person.ts';

/**
 * How she may be reached, and how never, loud. While someone is beside the worker the number and the agreed
 * words are veiled, because the one beside her may be the danger; the rule stays.
 */
export function SafeContact({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [shown, setShown] = useState(false);
  const fact = factOf(file.facts, 'safe-contact');
  if (fact?.state !== 'given' || fact.value.kind !== 'contact') {
    return (
      <div className="notice notice--due">
        <Icon name="phone" size="lg" />
        <div className="grow">
          <h2 className="loud">{i18n.t('No safe way to reach this person is known')}</h2>
          <p>
            {fact
              ? i18n.t('They would rather not be reached. Do not call, write or text.')
              : i18n.t('Nobody has asked yet. Until then do not call, write or text.')}
          </p>
        </div>
      </div>
    );
  }
  const { how, when, never, number, words, voicemail } = fact.value;
  const veiled = besideMe && !shown;
  const hasSecret = number !== '' || words !== '';
  return (
    <div className="notice notice--due">
      <Icon name="phone" size="lg" />
      <div className="grow">
        <h2 className="loud">{when ? `${how}, ${when}` : how}</h2>
        <p>
          {never ? <b>{neverText(i18n, never).replace(/\.?$/, '.')} </b> : null}
          {voicemail ? i18n.t('Voicemail is safe.') : null}
          {voicemail || /voice ?mail|buz[oó]n/i.test(never) ? null : <b>{i18n.t('No voicemail.')}</b>}
        </p>
        {veiled || !hasSecret ? null : (
          <p className="contact-secret">
            {number ? <b className="num">{number}</b> : null}
            {words ? <span>{i18n.t('Say: “{words}”', { words })}</span> : null}
          </p>
        )}
      </div>
      {besideMe && hasSecret ? (
        <div className="mid">
          <Button icon={shown ? 'hide' : 'eye'} keys="V" onPress={() => setShown(!shown)}>
            {shown ? i18n.t('Cover again') : i18n.t('Show number and words')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
