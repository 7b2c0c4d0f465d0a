import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { type Family, type Relation, relations } from '../../electron/contract/intake.ts';
import { useKept } from '../app/kept.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { useBesideLater } from '../session/FoldsLater.tsx';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { relationWords } from './intake-words.ts';

/** Who belongs to her: files of others, as far as the worker reaches them, and people without one. Never in a packet. */
export function FamilyPage({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const besideMe = useBesideLater();
  const asked = useAsked('family.get', { clientId: file.id });
  const [adding, setAdding] = useState(false);
  const { error, attempt } = useAttempt();
  const family = asked.value ?? { links: [], members: [] };
  const count = family.links.length + family.members.length;
  const clientId = file.id;
  const unlink = ({ id, fileNumber, relation }: Family['links'][number]) =>
    attempt(async () => {
      await ask('family.unlink', { clientId, id });
      asked.again();
      undo.offer(
        () => i18n.t('Link taken away'),
        () => {
          void attempt(() => ask('family.link', { clientId, fileNumber, relation }).then(asked.again));
        },
      );
    });
  const remove = ({ id, words }: Family['members'][number]) =>
    attempt(async () => {
      await ask('family.remove', { clientId, id });
      asked.again();
      undo.offer(
        () => i18n.t('Taken out of the household'),
        () => {
          void attempt(() => ask('family.write', { clientId, words }).then(asked.again));
        },
      );
    });
  return (
    <Page
      title={i18n.t('Household and family')}
      icon="people"
      flush
      actions={
        <Button size="sm" icon="plus" keys="Y" does={i18n.t('Add somebody')} onPress={() => setAdding(!adding)}>
          {adding ? i18n.t('Done') : i18n.t('Add')}
        </Button>
      }
    >
      <ErrorNotice error={asked.error ?? error} />
      {asked.value && count === 0 && !adding ? (
        <p className="small muted page__body">
          {i18n.t(
            'Nobody written down: children, a sister with a file of her own, who lives with her. It never leaves.',
          )}
        </p>
      ) : null}
      {besideMe && count > 0 ? (
        <p className="small muted page__body">{i18n.t('Folded, as someone is beside you')}</p>
      ) : (
        <ul className="list">
          {family.links.map((link) => (
            <li key={link.id}>
              <span className="grow">
                {relationWords(i18n, link.relation)}:{' '}
                <button type="button" className="link" onClick={() => go({ name: 'file', clientId: link.clientId })}>
                  {link.fileNumber}
                </button>
              </span>
              <Remove words={link.fileNumber} onPress={() => void unlink(link)} />
            </li>
          ))}
          {family.members.map((member) => (
            <li key={member.id}>
              <span className="grow">{member.words}</span>
              <Remove words={member.words} onPress={() => void remove(member)} />
            </li>
          ))}
        </ul>
      )}
      {adding ? <AddForm file={file} onAdded={asked.again} /> : null}
    </Page>
  );
}

function Remove({ words, onPress }: { words: string; onPress: () => void }) {
  const { i18n } = useLingui();
  return (
    <button type="button" className="link small" onClick={onPress}>
      {i18n.t('Take away')}
      <span className="vh"> {words}</span>
    </button>
  );
}

const NUMBER = /^\s*sh-\d{1,7}\s*$/i;

/** One field: a file number makes a link, other words stand as they are. */
function AddForm({ file, onAdded }: { file: ClientFile; onAdded: () => void }) {
  const { i18n } = useLingui();
  const [words, setWords, forget] = useKept(`household ${file.id}`, '', { label: file.fileNumber });
  const [relation, setRelation] = useState<Relation | null>(null);
  const [tried, setTried] = useState(false);
  const { error, busy, attempt } = useAttempt();
  const isNumber = NUMBER.test(words);

  function add(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (busy || words.trim() === '' || (isNumber && relation === null)) return;
    void attempt(async () => {
      const of = { clientId: file.id };
      if (isNumber && relation) await ask('family.link', { ...of, fileNumber: words.trim(), relation });
      else await ask('family.write', { ...of, words: words.trim() });
      forget();
      setWords('');
      setRelation(null);
      setTried(false);
      onAdded();
    });
  }

  return (
    <form className="page__body stack stack--2" onSubmit={add} aria-label={i18n.t('Add somebody')}>
      <TextField
        label={i18n.t('File number, or a few words')}
        hint={i18n.t('SH-0007, or “two children, 4 and 9”')}
        value={words}
        maxLength={200}
        wrong={tried && words.trim() === '' ? i18n.t('Write a number or a few words.') : null}
        onChange={setWords}
      />
      {isNumber ? (
        <Select
          label={i18n.t('What this person is to her')}
          value={relation}
          onChange={setRelation}
          placeholder={i18n.t('Choose one')}
          wrong={tried && relation === null ? i18n.t('Choose one.') : null}
          options={relations.map((one) => ({ value: one, label: relationWords(i18n, one) }))}
        />
      ) : null}
      <ErrorNotice error={error} />
      <span className="row">
        <Button type="submit" size="sm" icon="plus" why={busy ? i18n.t('Saving…') : null}>
          {i18n.t('Write it down')}
        </Button>
      </span>
    </form>
  );
}
