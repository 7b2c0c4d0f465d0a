import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import type { DeskState, Unlocked } from '../../electron/contract/session.ts';
import { useMay } from '../session/may.ts';
import { useScrollStop } from '../ui/scroll-stop.ts';
import { UndoBar } from '../ui/UndoBar.tsx';
import { Band } from './Band.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { useKey } from './keys.ts';
import { Rail } from './Rail.tsx';
import { Room } from './Room.tsx';
import { go, type Screen, useScreen } from './screen.ts';
import { TopBar } from './TopBar.tsx';

/** Screens that bring their own columns and bottom bar to the edges. */
const flush: readonly Screen['name'][] = ['composer', 'consent', 'new-file', 'edit-file', 'without-consent'];

/** The open desk: rail, top bar, and the room. */
export function Frame({ desk, unlocked }: { desk: DeskState; unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const screen = useScreen();
  const main = useRef<HTMLElement>(null);
  const mayWork = useMay('clients.create');
  useScrollStop(main, null);
  const [showsKeys, setShowsKeys] = useState(false);
  useKey({ keys: 'F1', does: i18n.t('Keys of this screen'), run: () => setShowsKeys(true) });
  useKey(mayWork ? { keys: 'Ctrl N', does: i18n.t('New file'), run: () => go({ name: 'new-file' }) } : null);

  // A new screen takes the focus, unless a field of it has taken it already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each screen
  useEffect(() => {
    const room = main.current;
    if (!room) return;
    room.scrollTop = 0;
    if (!room.contains(document.activeElement)) room.focus();
  }, [screen]);

  return (
    <div className="house">
      <Band practice={unlocked.practice} testRuntime={desk.testRuntime} />
      <div className="app">
        <Rail unlocked={unlocked} onKeys={() => setShowsKeys(true)} />
        <TopBar />
        <main ref={main} className={flush.includes(screen.name) ? 'main main--flush' : 'main'} id="main" tabIndex={-1}>
          <Room screen={screen} unlocked={unlocked} />
        </main>
        <UndoBar />
      </div>
      {showsKeys ? <KeysDialog onClose={() => setShowsKeys(false)} /> : null}
    </div>
  );
}
