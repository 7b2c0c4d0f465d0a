import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { dropDraft } from '../clients/file-drafts.ts';
import { day } from '../i18n/format.ts';
import { useMay } from '../session/may.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

/** "I know this person": the file closes to her at once, and she owes nobody a reason. A supervisor takes it from there. */
export function KnowPerson({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const [asking, setAsking] = useState(false);
  return (
    <section className="handover" aria-labelledby="know-person">
      <h3 id="know-person">{i18n.t('I know this person')}</h3>
      <p className="small muted">
        {i18n.t(
          'From family, the street or before. No reason is asked. The file is closed to you, and waits for a colleague.',
        )}
      </p>
      <span className="row">
        <Button icon="hands" keys="K" onPress={() => setAsking(true)}>
          {i18n.t('I know this person…')}
        </Button>
      </span>
      <ClosedTo clientId={file.id} />
      {asking ? <KnowPersonDialog file={file} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

/** She cannot take it back herself, so it is asked. */
export function KnowPersonDialog({ file, onClose }: { file: ClientFile; onClose: () => void }) {
  const { i18n } = useLingui();
  const { error, busy, attempt } = useAttempt();
  const say = () =>
    attempt(async () => {
      await ask('clients.knowPerson', { clientId: file.id });
      dropDraft(file.id);
      go({ name: 'people' });
    });
  return (
    <Dialog
      urgent
      title={i18n.t('Close {number} to you?', { number: file.fileNumber })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Leave it')}
          </Button>
          <Button
            kind="primary"
            icon="lock"
            keys="Ctrl Enter"
            why={busy ? i18n.t('Saving…') : null}
            onPress={() => void say()}
          >
            {i18n.t('Close it to me')}
          </Button>
        </>
      }
    >
      <p>
        {i18n.t(
          'You will not find it any more, not even with a reason. If it is yours, a supervisor gives it to a colleague. Only a supervisor can open it to you again.',
        )}
      </p>
      <ErrorNotice error={error} />
    </Dialog>
  );
}

/** For a supervisor: to whom it is closed, and the way back when it was a mistake. */
function ClosedTo({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const may = useMay('clients.closedTo');
  const asked = useAsked('clients.closedTo', may ? { clientId } : null);
  const { error, attempt } = useAttempt();
  return (
    <>
      {(asked.value ?? []).map(({ staffId, initials, on }) => (
        <p key={staffId} className="row small">
          <span className="grow">{i18n.t('{initials} knows her: closed since {day}', { initials, day: day(on) })}</span>
          <button
            type="button"
            className="link"
            onClick={() => void attempt(() => ask('clients.openAgainTo', { clientId, staffId }).then(asked.again))}
          >
            {i18n.t('It was a mistake')}
          </button>
        </p>
      ))}
      <ErrorNotice error={asked.error ?? error} />
    </>
  );
}
