import { useLingui } from '@lingui/react';
import { useId, useState } from 'react';
import type { Access, ClientFile } from '../../electron/contract/clients.ts';
import { useKept } from '../app/kept.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { KnowPerson } from '../intake/KnowPerson.tsx';
import { useHasRight, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { accessOrder, accessWords } from './access-words.ts';

/** Share it, keep it, or hand it to a colleague. Sharing can be taken back with Undo; what is handed over cannot. */
export function WhoseFileDialog({ file, isOwner, onChanged, onClose }: WhoseFileDialogProps) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const [access, setAccess] = useState<Access>(file.access);
  const [to, setTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const why = busy ? i18n.t('Saving…') : null;

  async function run(change: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await change();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  }

  const setAs = async () => {
    const saved = await ask('clients.setAccess', { id: file.id, version: file.version, access });
    onChanged();
    onClose();
    undo.offer(
      () => i18n.t('Who opens {number} was changed', { number: file.fileNumber }),
      () => {
        void ask('clients.setAccess', { id: file.id, version: saved.version, access: file.access }).then(
          onChanged,
          onChanged,
        );
      },
    );
  };

  const handTo = async (id: string, note: string) => {
    const said = note.trim() === '' ? {} : { note: note.trim() };
    const handed = await ask('clients.assign', { id: file.id, version: file.version, to: id, ...said });
    if (!handed.stillMine) return go({ name: 'people' });
    onChanged();
    onClose();
  };

  return (
    <Dialog title={i18n.t('Whose file this is')} onClose={onClose}>
      <AccessChoice value={access} onChange={setAccess} />
      <div className="row">
        <span className="push" />
        <Button keys="Esc" onPress={onClose}>
          {i18n.t('Leave it')}
        </Button>
        <Button
          kind="primary"
          icon="check"
          keys="Ctrl Enter"
          why={why ?? (access === file.access ? i18n.t('Nothing was changed') : null)}
          onPress={() => void run(setAs)}
        >
          {i18n.t('Save')}
        </Button>
      </div>
      <HandOver
        file={file}
        isOwner={isOwner}
        to={to}
        onTo={setTo}
        why={why}
        onHand={(id, note) => void run(() => handTo(id, note))}
      />
      <KnowPerson file={file} />
      <ErrorNotice error={error} />
    </Dialog>
  );
}

interface WhoseFileDialogProps {
  file: ClientFile;
  isOwner: boolean;
  onChanged: () => void;
  onClose: () => void;
}

function AccessChoice({ value, onChange }: { value: Access; onChange: (access: Access) => void }) {
  const { i18n } = useLingui();
  const name = useId();
  return (
    <fieldset className="stack stack--2">
      <legend className="label">{i18n.t('Who opens it')}</legend>
      {accessOrder.map((access) => {
        const words = accessWords(i18n, access);
        return (
          <div key={access} className="check">
            <input
              id={`${name}-${access}`}
              type="radio"
              name={name}
              checked={value === access}
              aria-describedby={`${name}-${access}-hint`}
              onChange={() => onChange(access)}
            />
            <span className="stack stack--1">
              <label htmlFor={`${name}-${access}`}>
                <b>{words.name}</b>
              </label>
              <span className="hint" id={`${name}-${access}-hint`}>
                {words.meaning}
              </span>
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}

function HandOver({ file, isOwner, to, onTo, why, onHand }: HandOverProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const supervisor = useHasRight('supervisor');
  const colleagues = useAsked('staff.colleagues', {});
  const [note, setNote, forget] = useKept(`hand on ${file.id}`, '', { label: file.fileNumber });
  const others = (colleagues.value ?? []).filter(({ id }) => id !== file.owner.id);
  return (
    <section className="handover" aria-labelledby="handover">
      <h3 id="handover">{i18n.t('Hand it to a colleague')}</h3>
      <p className="small muted">
        {isOwner && !supervisor && file.access !== 'shared'
          ? i18n.t('Then it is hers, and closed to you. Only she or a supervisor can give it back.')
          : i18n.t('Then it is hers. Only she or a supervisor can give it back.')}
      </p>
      <ErrorNotice error={colleagues.error} />
      {colleagues.value && others.length === 0 ? (
        <p className="small">{i18n.t('Nobody else works with files at this desk.')}</p>
      ) : (
        <>
          <TextArea
            label={i18n.t('A note for her')}
            hint={i18n.t('What she should know first. She alone reads it, once.')}
            rows={2}
            maxLength={500}
            value={note}
            onChange={setNote}
          />
          <div className="row row--end">
            <span className="grow">
              <Select
                label={i18n.t('To whom')}
                value={to}
                onChange={onTo}
                placeholder={i18n.t('Choose a colleague')}
                options={others.map(({ id, displayName, initials }) => ({
                  value: id,
                  label: besideMe ? initials : displayName,
                }))}
              />
            </span>
            <Button
              icon="send"
              keys="H"
              why={why ?? (to === null ? i18n.t('Choose a colleague') : null)}
              onPress={() => {
                if (to === null) return;
                forget();
                onHand(to, note);
              }}
            >
              {i18n.t('Hand over')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface HandOverProps {
  file: ClientFile;
  isOwner: boolean;
  to: string | null;
  onTo: (id: string) => void;
  why: string | null;
  onHand: (id: string, note: string) => void;
}
