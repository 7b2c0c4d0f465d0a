import { useEffect, useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { ask } from '../app/vault-port.ts';
import { codeOf } from '../i18n/error-text.ts';
import { draftOf, dropDraft, keepDraft } from './file-drafts.ts';
import { emptyForm, type FileForm, fieldsOf, formOf, lacking } from './file-form.ts';
import { isChanged, layOnTop } from './file-merge.ts';

export interface WorkingFile {
  /** The file as it was when the typing began. */
  base: FileForm;
  version: number;
  form: FileForm;
}

/** The form of one file, or of a new one: what is typed, saved, and met by somebody else's saving. */
export function useFileForm(clientId: string | null, file: ClientFile | null) {
  const key = clientId ?? 'new';
  const fileNumber = file?.fileNumber ?? '';
  const [working, setWorking] = useState<WorkingFile | null>(() => draftOf(key) ?? null);
  const [resumed, setResumed] = useState(working !== null);
  const [saving, setSaving] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<ClientFile | null>(null);

  // The file is there for the first time: begin from it, unless unfinished words are waiting.
  if (!working) {
    if (clientId === null) setWorking({ base: emptyForm, version: 0, form: emptyForm });
    else if (file) setWorking(startFrom(file));
  } else if (resumed && file && file.version !== working.version && !isChanged(formOf(file), working.form)) {
    // They were saved, and the desk ended before it could forget them: nothing is unfinished.
    setWorking(startFrom(file));
    setResumed(false);
  }

  useEffect(() => {
    if (!working) return;
    if (isChanged(working.base, working.form)) keepDraft(key, working, fileNumber);
    else dropDraft(key);
  }, [key, working, fileNumber]);

  const change = (form: FileForm) => setWorking((before) => (before ? { ...before, form } : before));

  /** Resolves with the saved file, or with null when it could not be saved; nothing typed is lost then. */
  async function save(over?: WorkingFile): Promise<ClientFile | null> {
    const now = over ?? working;
    setTried(true);
    if (!now || saving || lacking(now.form).length > 0) return null;
    setSaving(true);
    setError(null);
    try {
      const fields = fieldsOf(now.form);
      const saved =
        clientId === null
          ? await ask('clients.create', fields)
          : await ask('clients.update', { id: clientId, version: now.version, ...fields });
      dropDraft(key);
      return saved;
    } catch (refused) {
      if (clientId !== null && codeOf(refused) === 'changed-meanwhile') {
        setTheirs(await ask('clients.get', { id: clientId }).catch(() => null));
      }
      setError(refused);
      setSaving(false);
      return null;
    }
  }

  return {
    working,
    /** Unfinished words of an earlier visit to this screen are shown. */
    resumed,
    saving,
    tried,
    error,
    /** What somebody else saved in the meantime. */
    theirs,
    changed: working !== null && isChanged(working.base, working.form),
    change,
    save,
    /** Lays what I changed on theirs, and saves it. */
    saveOnTop(): Promise<ClientFile | null> {
      if (!working || !theirs) return Promise.resolve(null);
      const base = formOf(theirs);
      const mine: WorkingFile = { base, version: theirs.version, form: layOnTop(working.base, working.form, base) };
      setWorking(mine);
      setTheirs(null);
      return save(mine);
    },
    /** Decides later: the form stays as it is. */
    decideLater: () => setTheirs(null),
    /** Takes theirs, or throws unfinished words away. Returns the way back. */
    startAgain(from: ClientFile | null): () => void {
      const before = working;
      setWorking(from ? startFrom(from) : { base: emptyForm, version: 0, form: emptyForm });
      setTheirs(null);
      setError(null);
      setResumed(false);
      // Also for whoever has gone to another screen in the meantime.
      return () => {
        if (!before) return;
        keepDraft(key, before, fileNumber);
        setWorking(before);
      };
    },
  };
}

function startFrom(file: ClientFile): WorkingFile {
  const base = formOf(file);
  return { base, version: file.version, form: base };
}
