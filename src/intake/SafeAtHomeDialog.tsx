import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { SafeAtHome } from '../../electron/contract/intake.ts';
import { useKept } from '../app/kept.ts';
import { ask } from '../app/vault-port.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ToldWhere } from './ToldWhere.tsx';

/** The program's box in Sacramento, as its cards have it (sos.ca.gov); hers may be another, and is then written over it. */
const USUAL_BOX = 'P.O. Box 1679, Sacramento, CA 95812-1679';

/** She takes part: substitute, number, and if it must be written at all, where she lives. Or she has left the program. */
export function SafeAtHomeDialog({ file, kept, onClose, onDone }: SafeAtHomeDialogProps) {
  const { i18n } = useLingui();
  const [draft, setDraft, forget] = useKept(
    `safe at home ${file.id}`,
    { address: kept?.address ?? USUAL_BOX, participant: kept?.participant ?? '' },
    { label: file.fileNumber },
  );
  // Not kept with the other words: where she lives is to stand in one place only.
  const [residence, setResidence] = useState('');
  const [leaving, setLeaving] = useState(false);
  const { error, busy, attempt } = useAttempt();
  const isBox = /\bbox\b/i.test(draft.address);
  const isNumber = /^[\p{L}\p{N}-]{1,20}$/u.test(draft.participant.trim());
  const mayWriteHome = file.mine || !kept;
  const lack = !isBox
    ? i18n.t('The substitute is a post office box')
    : !isNumber
      ? i18n.t('Her participant number is needed')
      : null;
  const done = () => {
    forget();
    onDone();
  };
  const save = () =>
    attempt(async () => {
      const { address, participant } = draft;
      const home = residence.trim() === '' ? null : residence.trim();
      const about = { clientId: file.id, version: kept?.version ?? 0, residence: home };
      await ask('safeAtHome.save', { ...about, address: address.trim(), participant: participant.trim() });
      done();
    });
  const end = () =>
    attempt(async () => {
      await ask('safeAtHome.end', { clientId: file.id, version: kept?.version ?? 0 });
      done();
    });
  if (leaving) {
    return (
      <Dialog
        urgent
        title={i18n.t('She has left Safe at Home?')}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button keys="Esc" onPress={() => setLeaving(false)}>
              {i18n.t('Leave it')}
            </Button>
            <Button icon="trash" keys="Ctrl Enter" why={busy ? i18n.t('Saving…') : null} onPress={() => void end()}>
              {i18n.t('She has left it')}
            </Button>
          </>
        }
      >
        <p>
          {i18n.t(
            'The substitute address goes, and where she lives goes with it. This cannot be taken back; she says anew where letters may go.',
          )}
        </p>
        <ErrorNotice error={error} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={i18n.t('Safe at Home')}
      onClose={onClose}
      actions={
        <>
          {kept && file.mine ? (
            <Button kind="quiet" onPress={() => setLeaving(true)}>
              {i18n.t('She has left it…')}
            </Button>
          ) : null}
          <span className="push" />
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button
            kind="primary"
            icon="check"
            keys="Ctrl Enter"
            why={busy ? i18n.t('Saving…') : lack}
            onPress={() => void save()}
          >
            {i18n.t('Save')}
          </Button>
        </>
      }
    >
      <p className="small muted">
        {i18n.t(
          'California’s address program (Government Code 6205): if she takes part, the substitute is her address everywhere, also in packets, and where she lives is shown to nobody.',
        )}
      </p>
      <TextField
        label={i18n.t('Participant number, as on her card')}
        value={draft.participant}
        maxLength={20}
        onChange={(participant) => setDraft({ ...draft, participant })}
      />
      <TextField
        label={i18n.t('Substitute address')}
        value={draft.address}
        maxLength={200}
        wrong={isBox ? null : i18n.t('A post office box, never a street.')}
        onChange={(address) => setDraft({ ...draft, address })}
      />
      {mayWriteHome ? (
        <TextField
          label={i18n.t('Where she lives')}
          hint={
            kept?.hasResidence
              ? i18n.t('It is written. What you type here takes its place.')
              : i18n.t('Better left empty. An address that stands in the file now is moved here and covered.')
          }
          value={residence}
          maxLength={300}
          onChange={setResidence}
        />
      ) : null}
      <ErrorNotice error={error} />
      <ToldWhere error={error} />
    </Dialog>
  );
}

interface SafeAtHomeDialogProps {
  file: ClientFile;
  /** Null: she does not take part yet. */
  kept: SafeAtHome | null;
  onClose: () => void;
  onDone: () => void;
}
