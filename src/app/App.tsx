import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { RestoreScreen } from '../backups/RestoreScreen.tsx';
import { FeedbackSheet } from '../feedback/FeedbackSheet.tsx';
import { HelpNow } from '../help/HelpNow.tsx';
import { ReaderScreen } from '../packets/ReaderScreen.tsx';
import { BlankCover } from '../session/BlankCover.tsx';
import { DeskStopped } from '../session/DeskStopped.tsx';
import { HiddenDesk } from '../session/HiddenDesk.tsx';
import { OwnPassphrase } from '../session/OwnPassphrase.tsx';
import { SetUp } from '../session/SetUp.tsx';
import { refresh, useSession } from '../session/session-store.ts';
import { Unlock } from '../session/Unlock.tsx';
import { Clinics } from '../sites/Clinics.tsx';
import { Button } from '../ui/Button.tsx';
import { Frame } from './Frame.tsx';
import { useScreen } from './screen.ts';

/** The window: one of its faces, and "Help now" over any of them. */
export function App() {
  const blank = useSession(
    ({ door, desk, unlocked }) => door === 'closing' || (!desk && !unlocked && door !== 'stopped'),
  );
  return (
    <>
      <Face />
      {blank ? null : <HelpNow />}
    </>
  );
}

/** What the window shows: a closed cover, the public list, the reader, a new desk, the lock, or the open desk. */
function Face() {
  const { i18n } = useLingui();
  const desk = useSession((state) => state.desk);
  const door = useSession((state) => state.door);
  const unlocked = useSession((state) => state.unlocked);
  const handedOver = useScreen().name === 'feedback-sheet';
  const [aside, setAside] = useState<'reader' | 'restore' | 'clinics' | null>(null);

  if (door === 'closing') return <BlankCover />;
  if (door === 'stopped') return <DeskStopped />;
  if (unlocked?.oneTimeWords && desk) return <OwnPassphrase desk={desk} />;
  if (unlocked && desk && handedOver) return <FeedbackSheet />;
  if (unlocked && desk) return <Frame desk={desk} unlocked={unlocked} />;
  if (!desk || door === 'starting') return <BlankCover />;
  if (desk.hidden) return <HiddenDesk hidden={desk.hidden} />;
  if (aside === 'clinics') {
    const away = (
      <Button kind="quiet" size="sm" icon="back" keys="Esc" onPress={() => setAside(null)}>
        {i18n.t('Back')}
      </Button>
    );
    return <Clinics away={away} />;
  }
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
  if (desk.kind === 'new') return <SetUp desk={desk} {...ways} />;
  return <Unlock desk={desk} {...ways} onClinics={() => setAside('clinics')} />;
}
