import { useLingui } from '@lingui/react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Elsewhere } from '../../electron/contract/clients.ts';
import { BreakGlassDialog } from '../clients/BreakGlassDialog.tsx';
import { AskWhom } from '../clients/ElsewhereDoor.tsx';
import { openFile } from '../clients/open-file.ts';
import { PersonRow } from '../clients/PersonRow.tsx';
import { useElsewhere } from '../clients/use-elsewhere.ts';
import { useFind } from '../clients/use-find.ts';
import { useSession } from '../session/session-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useKey } from './keys.ts';

/** Rows shown under the box; the room of people shows them all. */
const SHOWN = 8;

/** Finds a person as you type: arrows choose, Enter opens, Esc clears. */
export function FindBox() {
  const { i18n } = useLingui();
  const id = useId();
  const besideMe = useSession((state) => state.besideMe);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [here, setHere] = useState(0);
  const [open, setOpen] = useState(false);
  const [asksFor, setAsksFor] = useState<Elsewhere | null>(null);
  const asked = text.trim();
  const find = useFind(open ? asked : null, (line) => {
    openFile(line.id);
    leave();
  });
  const shown = find.people.slice(0, SHOWN);
  // A colleague's file stands after those that are found; while the list is an older one, nothing follows it.
  const found = useElsewhere(open ? asked : null);
  const elsewhere = find.fresh ? found : [];
  const rows = shown.length + elsewhere.length;
  const at = Math.min(here, rows - 1);
  useKey({ keys: 'Ctrl K', does: i18n.t('Find a person'), run: () => input.current?.focus() });

  function leave() {
    setText('');
    setOpen(false);
    setHere(0);
    input.current?.blur();
  }

  function choose(index: number) {
    const file = elsewhere[index - shown.length];
    if (!file) return find.open(index);
    leave();
    setAsksFor(file);
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setHere(Math.min(rows - 1, at + 1));
    else if (event.key === 'ArrowUp') setHere(Math.max(0, at - 1));
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') choose(here);
    else if (!find.keeps(event)) return;
    event.preventDefault();
  }

  return (
    <div className="find">
      <label className="search">
        <Icon name="search" />
        <span className="vh">{i18n.t('Find a person')}</span>
        <input
          ref={input}
          type="text"
          className={besideMe ? 'veiled' : undefined}
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          placeholder={i18n.t('Find a person')}
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
          onChange={(event) => {
            setText(event.target.value);
            setHere(0);
            setOpen(true);
          }}
        />
        <Kbd silent>Ctrl K</Kbd>
      </label>
      {open ? (
        <div className="found" onPointerDown={(event) => event.preventDefault()}>
          <div id={`${id}-list`} role="listbox" aria-label={i18n.t('People found')} tabIndex={-1}>
            {shown.map((line, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant
              <div
                key={line.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className="found__row"
                onClick={() => choose(index)}
              >
                <PersonRow line={line} showMatch={asked !== ''} narrow />
              </div>
            ))}
            {elsewhere.map((file, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant
              <div
                key={file.id}
                id={`${id}-${shown.length + index}`}
                role="option"
                aria-selected={shown.length + index === at}
                className="found__row"
                onClick={() => choose(shown.length + index)}
              >
                <span className="face" aria-hidden="true">
                  <Icon name="lock" />
                </span>
                <b className="grow">
                  <AskWhom file={file} />
                </b>
                <span className="meta nowrap">{i18n.t('Open with a reason…')}</span>
              </div>
            ))}
          </div>
          <p className="found__foot" role="status">
            {find.fresh && rows === 0 ? (
              asked ? (
                besideMe ? (
                  i18n.t('No one like that')
                ) : (
                  i18n.t('No one like “{text}”', { text: asked })
                )
              ) : (
                i18n.t('No files yet')
              )
            ) : (
              <span className="row" aria-hidden="true">
                <Kbd>↑</Kbd> <Kbd>↓</Kbd> {i18n.t('move')} <Kbd>Enter</Kbd> {i18n.t('open')} <Kbd>Esc</Kbd>{' '}
                {i18n.t('clear')}
              </span>
            )}
          </p>
        </div>
      ) : null}
      {asksFor ? <BreakGlassDialog file={asksFor} onClose={() => setAsksFor(null)} /> : null}
    </div>
  );
}
