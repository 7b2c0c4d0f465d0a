import { useState } from 'react';
import { RestoreScreen } from '../backups/RestoreScreen.tsx';
import { ReaderScreen } from '../packets/ReaderScreen.tsx';
import { BlankCover } from '../session/BlankCover.tsx';
import { DeskStopped } from '../session/DeskStopped.tsx';
import { SetUp } from '../session/SetUp.tsx';
import { refresh, useSession } from '../session/session-store.ts';
import { Unlock } from '../session/Unlock.tsx';
import { Frame } from './Frame.tsx';

/** What the window shows: a closed cover, the reader, a new desk, the lock, or the open desk. */
export function App() {
  const desk = useSession((state) => state.desk);
  const door = useSession((state) => state.door);
  const unlocked = useSession((state) => state.unlocked);
  const [aside, setAside] = useState<'reader' | 'restore' | null>(null);

  if (door === 'closing') return <BlankCover />;
  if (door === 'stopped') return <DeskStopped />;
  if (unlocked && desk) return <Frame desk={desk} unlocked={unlocked} />;
  if (!desk || door === 'starting') return <BlankCover />;
  if (aside === 'reader') return <ReaderScreen testRuntime={desk.testRuntime} onClose={() => setAside(null)} />;
  if (aside === 'restore') {
    const back = () => setAside(null);
    return (
      <RestoreScreen
        desk={desk}
        onCancel={back}
        onDone={() => {
          back();
          void refresh().catch(() => undefined);
        }}
      />
    );
  }
  const ways = { onReader: () => setAside('reader'), onRestore: () => setAside('restore') };
  return desk.kind === 'new' ? <SetUp desk={desk} {...ways} /> : <Unlock desk={desk} {...ways} />;
}
