import { useLingui } from '@lingui/react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { IconName } from '../ui/drawings.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';

/**
 * A dialog whose last word is her own passphrase: whoever walks past an open desk must not do for good what stands
 * in it. While it runs it cannot be closed, because what was begun goes on behind it.
 */
export function ProvedDialog(props: ProvedDialogProps) {
  const { i18n } = useLingui();
  const { title, onClose, run, why, kind = 'primary', children } = props;
  const [passphrase, setPassphrase] = useState('');
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (running || why || passphrase === '') return;
    setRunning(true);
    setError(null);
    try {
      await run(passphrase);
    } catch (refused) {
      setPassphrase('');
      setError(refused);
      setRunning(false);
    }
  }

  if (running && props.whileRunning) {
    return (
      <Dialog title={title} onClose={() => undefined} urgent>
        <Running>{props.whileRunning}</Running>
      </Dialog>
    );
  }
  return (
    <Dialog title={title} onClose={running ? () => undefined : onClose} urgent {...(props.wide ? { wide: true } : {})}>
      <form className="stack" onSubmit={(event) => void begin(event)}>
        {children}
        <PassphraseField
          label={i18n.t('Your passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          {...(props.startsElsewhere ? {} : { autoFocus: true })}
        />
        <ErrorNotice error={error} />
        <div className="row">
          <span className="push" />
          <Button keys="Esc" onPress={onClose} why={running ? i18n.t('This takes a moment on purpose') : null}>
            {props.no}
          </Button>
          <Button
            kind={kind}
            icon={props.icon}
            type="submit"
            keys="Enter"
            why={
              running
                ? i18n.t('This takes a moment on purpose')
                : (why ?? (passphrase === '' ? i18n.t('Needs your passphrase') : null))
            }
          >
            {props.yes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Takes the cursor from the field that went away, so that what happens is read out. */
function Running({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="stack quietfocus" role="status" tabIndex={-1} ref={place}>
      {children}
    </div>
  );
}

export interface ProvedDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The words that leave all as it is. */
  no: string;
  /** The words that do it. */
  yes: string;
  icon: IconName;
  kind?: 'primary' | 'stop';
  /** What is missing before the passphrase. */
  why?: string | null;
  /** Does it; rejects with what the vault refused it with. On success the caller takes the dialog away. */
  run: (passphrase: string) => Promise<void>;
  /** Stands in place of the form while it runs, for what takes long. */
  whileRunning?: ReactNode;
  /** Another field takes the cursor first. */
  startsElsewhere?: boolean;
  wide?: boolean;
}
