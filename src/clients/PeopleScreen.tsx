import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { go } from '../app/screen.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { ElsewhereDoor } from './ElsewhereDoor.tsx';
import { openFile } from './open-file.ts';
import { PersonList } from './PersonList.tsx';
import { useElsewhere } from './use-elsewhere.ts';
import { useFind } from './use-find.ts';

/** Everyone with a file here: the last worked on first, or those who are like what is typed. */
export function PeopleScreen({ from }: { from?: string }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [lastText, setLastText] = useKept('people', '', { quiet: true });
  const [text, setShown] = useState(from ? lastText : '');
  const setText = (typed: string) => {
    setShown(typed);
    setLastText(typed);
  };
  const results = useRef<HTMLDivElement>(null);
  const { people, fresh, error, again, open, keeps } = useFind(text, (line) => openFile(line.id));
  const typed = text.trim();
  const elsewhere = useElsewhere(text);
  const title = !typed
    ? i18n.t('People')
    : besideMe
      ? i18n.t('{count, plural, =0 {No one like that} one {# person could be meant} other {# people could be meant}}', {
          count: people.length,
        })
      : i18n.t(
          '{count, plural, =0 {No one like “{typed}”} one {# person could be “{typed}”} other {# people could be “{typed}”}}',
          {
            count: people.length,
            typed,
          },
        );
  return (
    <>
      <div className="pagehead">
        <div className="grow">
          <h1 className="cut">{title}</h1>
          <p>{i18n.t('Name, another name or file number; a part of it is enough, and accents do not matter.')}</p>
        </div>
        <Button kind="primary" icon="plus" keys="Ctrl N" onPress={() => go({ name: 'new-file' })}>
          {i18n.t('New file')}
        </Button>
      </div>
      {besideMe ? (
        <Notice tone="info" icon="eye" title={i18n.t('Someone is beside you')}>
          <p className="small muted">
            {i18n.t('Lists show initials only, and notes are folded. They come back when you turn it off with')}{' '}
            <Kbd>F8</Kbd>
          </p>
        </Notice>
      ) : null}
      <ErrorNotice error={error} action={<Button onPress={again}>{i18n.t('Try again')}</Button>} />
      <Page
        flush
        foot={
          people.length > 0 ? (
            <span className="row">
              <Kbd>↑</Kbd> <Kbd>↓</Kbd> {i18n.t('move')} <Kbd>Enter</Kbd> {i18n.t('open')}
            </span>
          ) : null
        }
      >
        <label className="search search--page">
          <Icon name="search" />
          <span className="vh">{i18n.t('Find in the files')}</span>
          <input
            type="text"
            className={besideMe ? 'veiled' : undefined}
            value={text}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            placeholder={i18n.t('Name, another name, or file number')}
            // biome-ignore lint/a11y/noAutofocus: finding is the next step of this room
            autoFocus={from === undefined}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText('');
              const isMove = event.key === 'ArrowDown' || event.key === 'Enter';
              if (!isMove && !keeps(event)) return;
              event.preventDefault();
              if (event.key === 'Enter') open(0);
              else if (isMove) results.current?.querySelector('button')?.focus();
            }}
          />
        </label>
        {elsewhere.length > 0 ? (
          <div className="elsewhere">
            {elsewhere.map((file) => (
              <ElsewhereDoor key={file.id} file={file} />
            ))}
          </div>
        ) : null}
        <div ref={results}>
          {fresh && people.length === 0 ? (
            typed ? (
              <Empty
                icon="search"
                title={besideMe ? i18n.t('No one like that') : i18n.t('No one like “{text}”', { text: typed })}
                action={
                  <Button icon="plus" onPress={() => go({ name: 'new-file' })}>
                    {i18n.t('Start a new file')}
                  </Button>
                }
              >
                {i18n.t('Try a part of the name, another name that was used, or the file number.')}
              </Empty>
            ) : (
              <Empty icon="people" title={i18n.t('No files yet')}>
                {i18n.t(
                  'When the first person sits down with you, press Ctrl N. No field is required; the desk gives the file its number.',
                )}
              </Empty>
            )
          ) : (
            <PersonList people={people} label={i18n.t('People')} showMatch={typed !== ''} {...(from ? { from } : {})} />
          )}
        </div>
      </Page>
    </>
  );
}
