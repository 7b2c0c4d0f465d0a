import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button as Pressable } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { openHelp } from '../help/help-store.ts';
import { PinDialog } from '../session/PinCard.tsx';
import { hide, lock, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';

/** Hide and lock, with what belongs to them beside. Their keys work whatever lies on the screen. */
export function LockMenu() {
  const { i18n } = useLingui();
  const hideKey = useSession((state) => state.unlocked?.habits.hideKey);
  const pinChosen = useSession((state) => state.unlocked?.pinChosen ?? false);
  const [choosesPin, setChoosesPin] = useState(false);
  const items = [
    {
      id: 'pin',
      words: pinChosen ? i18n.t('Another PIN for stepping away') : i18n.t('A PIN for stepping away'),
      run: () => setChoosesPin(true),
    },
    { id: 'help', words: i18n.t('Help now'), keys: 'F2', run: openHelp },
  ];
  return (
    <>
      {hideKey ? (
        <Button icon="hide" keys={hideKey} everywhere onPress={() => void hide()}>
          {i18n.t('Hide')}
        </Button>
      ) : null}
      <Button icon="lock" keys="Ctrl L" everywhere onPress={() => void lock()}>
        {i18n.t('Lock')}
      </Button>
      <MenuTrigger>
        <Pressable className="btn btn--quiet lockmenu" aria-label={i18n.t('More, beside the lock')}>
          <Icon name="down" />
        </Pressable>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="options"
            aria-label={i18n.t('More, beside the lock')}
            items={items}
            onAction={(key) => items.find(({ id }) => id === key)?.run()}
          >
            {({ words, keys }) => (
              <MenuItem className="option option--keys" textValue={words}>
                {words}
                {keys ? <Kbd silent>{keys}</Kbd> : null}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {choosesPin ? <PinDialog onClose={() => setChoosesPin(false)} /> : null}
    </>
  );
}
