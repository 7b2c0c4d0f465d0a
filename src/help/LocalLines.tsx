import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type HelpLine, helpLineSchema } from '../../electron/contract/help.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { useHasRight } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Page } from '../ui/Page.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useUndo } from '../ui/UndoBar.tsx';

/** The most that fit on the page and are still read (electron/contract/help.ts). */
const MOST = 20;
const blank: HelpLine = { name: '', number: '', about: '' };
const dialled = (line: HelpLine) =>
  helpLineSchema.safeParse(line).success && line.number.replace(/\D/g, '').length >= 3;

/** The numbers close by on the "Help now" page; the national ones stand in the program. */
export function LocalLines() {
  const { i18n } = useLingui();
  const asked = useAsked('help.lines', {});
  return (
    <Page icon="phone" title={i18n.t('Help close by')}>
      <div className="stack">
        <p className="small muted">
          {i18n.t('They stand under the national lines, for everybody, locked or open:')} <Kbd>F2</Kbd>
        </p>
        <ErrorNotice error={asked.error} />
        {asked.value ? <LinesForm saved={asked.value.local} onSaved={asked.again} /> : null}
      </div>
    </Page>
  );
}

function LinesForm({ saved, onSaved }: { saved: HelpLine[]; onSaved: () => void }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const mayEdit = useHasRight('administrator');
  const [lines, setLines, forget] = useKept('help', saved, { label: i18n.t('Help close by') });
  const [error, setError] = useState<unknown>(null);
  const change = (index: number, patch: Partial<HelpLine>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...patch } : line)));
  const same = JSON.stringify(lines) === JSON.stringify(saved);

  async function save(): Promise<void> {
    setError(null);
    try {
      setLines((await ask('help.save', { local: lines })).local);
      forget();
      onSaved();
    } catch (failure) {
      setError(failure);
    }
  }

  if (!mayEdit) {
    return (
      <ul className="helplines">
        {saved.map((line) => (
          <li key={`${line.name} ${line.number}`}>
            <span className="grow">
              <b>{line.name}</b> <span className="small muted">{line.about}</span>
            </span>
            <b className="num">{line.number}</b>
          </li>
        ))}
        {saved.length === 0 ? (
          <li className="muted">{i18n.t('None yet. An administrator can write them here.')}</li>
        ) : null}
      </ul>
    );
  }
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own; their place is what they are
        <fieldset key={index} className="helpline">
          <legend className="vh">{i18n.t('Line {number}', { number: index + 1 })}</legend>
          <TextField
            label={i18n.t('Who answers')}
            value={line.name}
            onChange={(name) => change(index, { name })}
            maxLength={200}
            autoFocus={line === blank}
          />
          <TextField
            label={i18n.t('Telephone')}
            type="tel"
            value={line.number}
            onChange={(number) => change(index, { number })}
            maxLength={200}
          />
          <TextField
            label={i18n.t('When, and for what')}
            value={line.about}
            onChange={(about) => change(index, { about })}
            maxLength={200}
          />
          <Button
            icon="trash"
            label={i18n.t('Take line {number} off', { number: index + 1 })}
            onPress={() => {
              setLines(lines.filter((_, at) => at !== index));
              undo.offer(
                () => i18n.t('Line taken off'),
                () => setLines(lines),
              );
            }}
          />
        </fieldset>
      ))}
      <ErrorNotice error={error} />
      <div className="row row--wrap">
        <Button
          icon="plus"
          why={lines.length >= MOST ? i18n.t('Twenty are the most') : null}
          onPress={() => setLines([...lines, blank])}
        >
          {i18n.t('Another line')}
        </Button>
        <Button
          kind="second"
          icon="check"
          why={
            same
              ? i18n.t('Nothing was changed')
              : lines.every(dialled)
                ? null
                : i18n.t('Each needs a name and a number')
          }
          onPress={() => void save()}
        >
          {i18n.t('Save these lines')}
        </Button>
      </div>
    </>
  );
}
