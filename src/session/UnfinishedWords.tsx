import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { go, type Screen } from '../app/screen.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { type Unfinished, useUnfinished } from './my-drafts.ts';
import { useSession } from './session-store.ts';

/** After an unlock: where she was writing when the desk closed. It leads there and does not jump. */
export function UnfinishedWords() {
  const { list } = useUnfinished();
  if (list.length === 0) return null;
  return (
    <ul className="unfinished">
      {list.map((one) => (
        <OnePlace key={one.place} one={one} />
      ))}
    </ul>
  );
}

function OnePlace({ one }: { one: Unfinished }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const besideMe = useSession((state) => state.besideMe);
  const what = wordsFor(i18n, one.at);
  // A consent or a referral beside a file number tells more than the number.
  const place = one.label === '' ? what : besideMe ? one.label : `${one.label}, ${what}`;
  const throwAway = () => undo.offer(() => i18n.t('Unfinished words thrown away'), one.discard());
  return (
    <li className="notice notice--info">
      <Icon name="pen" />
      <p className="grow">{i18n.t('You were writing in {place}', { place })}</p>
      <div className="row mid">
        <Button size="sm" label={i18n.t('Go on: {place}', { place })} onPress={() => go(one.at)}>
          {i18n.t('Go on')}
        </Button>
        <Button kind="quiet" size="sm" label={i18n.t('Discard: {place}', { place })} onPress={throwAway}>
          {i18n.t('Discard')}
        </Button>
      </div>
    </li>
  );
}

/** On what kind of page the words stand. */
function wordsFor(i18n: I18n, at: Screen): string {
  switch (at.name) {
    case 'new-file':
      return i18n.t('a new file');
    case 'edit-file':
    case 'file':
      return i18n.t('a file');
    case 'consent':
      return i18n.t('a consent');
    case 'composer':
      return i18n.t('a referral');
    case 'sites':
      return i18n.t('a site');
    case 'settings':
      return i18n.t('the settings');
    default:
      return i18n.t('another page');
  }
}
