import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import { codeOf } from '../i18n/error-text.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { BreakGlassDialog, type ColleaguesFile } from './BreakGlassDialog.tsx';

/** A colleague has a file like that: first ask her; when that cannot wait, a reason opens it. */
export function ElsewhereDoor({ file, action, onOpened }: ElsewhereDoorProps) {
  const { i18n } = useLingui();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Notice
        tone="info"
        icon="people"
        title={<AskWhom file={file} />}
        action={
          <span className="row row--wrap">
            {action}
            <Button icon="key" onPress={() => setAsks(true)}>
              {i18n.t('Open with a reason…')}
            </Button>
          </span>
        }
      >
        <p className="small">
          {i18n.t('It is a colleague’s. When she cannot be asked and it cannot wait, a reason opens it.')}
        </p>
      </Notice>
      {asks ? (
        <BreakGlassDialog file={file} {...(onOpened ? { onOpened } : {})} onClose={() => setAsks(false)} />
      ) : null}
    </>
  );
}

interface ElsewhereDoorProps {
  file: ColleaguesFile;
  action?: ReactNode;
  onOpened?: () => void;
}

/** "A file exists. Ask R. M."; a supervisor, when its owner has left. */
export function AskWhom({ file }: { file: ColleaguesFile }) {
  const { i18n } = useLingui();
  return (
    <>
      {file.ask === null
        ? i18n.t('This file is a colleague’s')
        : file.ask
          ? i18n.t('A file exists. Ask {initials}', { initials: file.ask })
          : i18n.t('A file exists. Ask a supervisor')}
    </>
  );
}

/** What a call on one file was refused with; a colleague's file shows the door to it. Null shows nothing. */
export function FileRefused({ error, clientId, action, onOpened }: FileRefusedProps) {
  if (error === null || error === undefined) return null;
  if (clientId !== null && codeOf(error) === 'file-elsewhere') {
    return <ElsewhereDoor file={{ id: clientId, ask: null }} action={action} onOpened={onOpened} />;
  }
  return <ErrorNotice error={error} action={action} />;
}

interface FileRefusedProps {
  error: unknown;
  /** Null: a file that has no number yet. */
  clientId: string | null;
  /** Asks for it anew, when a reason has opened it. */
  onOpened: () => void;
  action?: ReactNode;
}
