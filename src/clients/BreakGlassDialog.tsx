import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { go } from '../app/screen.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextArea } from '../ui/TextArea.tsx';

/** As the contract asks (clients.breakGlass): shorter says nothing. */
const SHORTEST_REASON = 10;

export interface ColleaguesFile {
  id: string;
  /** Initials of its owner; empty when she has left, null when it was not said. */
  ask: string | null;
}

/** A colleague's file is opened with a reason. Nobody is asked first, and nothing of it stays unseen. */
export function BreakGlassDialog({ file, onOpened, onClose }: BreakGlassDialogProps) {
  const { i18n } = useLingui();
  const [reason, setReason, forget] = useKept(`glass ${file.id}`, '');
  const [tried, setTried] = useState(false);
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const short = reason.trim().length < SHORTEST_REASON;

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (opening) return;
    if (short) return leadToWrong(event.currentTarget);
    setOpening(true);
    setError(null);
    try {
      const { id } = await ask('clients.breakGlass', { id: file.id, reason: reason.trim() });
      forget();
      onClose();
      if (onOpened) onOpened();
      else go({ name: 'file', clientId: id });
    } catch (refused) {
      setError(refused);
      setOpening(false);
    }
  }

  const who = file.ask || (file.ask === null ? i18n.t('Its owner') : i18n.t('Whoever gets the file next'));
  return (
    <Dialog title={i18n.t('Open a colleague’s file')} onClose={onClose} urgent>
      <form className="stack reasonform" onSubmit={(event) => void open(event)}>
        <TextArea
          label={i18n.t('Why it cannot wait until you have asked her')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={1000}
          autoFocus
          hint={i18n.t('No more of the story than is needed.')}
          wrong={tried && short ? i18n.t('Write a few words: ten letters at least.') : null}
        />
        <p className="row row--top">
          <Icon name="eye" tone="accent" />
          <span>
            {i18n.t('{who} and the privacy officer will read this, with your name and the hour.', { who })}{' '}
            {i18n.t('The file then stays open to you for eight hours.')}
          </span>
        </p>
        <ErrorNotice error={error} />
        <div className="row">
          <span className="push" />
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Leave it closed')}
          </Button>
          <Button kind="primary" icon="key" type="submit" keys="Ctrl Enter" why={opening ? i18n.t('Opening…') : null}>
            {i18n.t('Open the file')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface BreakGlassDialogProps {
  file: ColleaguesFile;
  /** The file is open to her now; without this its screen is shown. */
  onOpened?: () => void;
  onClose: () => void;
}
