import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Counsel, CounselLine } from '../../electron/contract/forms.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { fullDay } from '../i18n/format.ts';
import { useMay } from '../session/may.ts';
import { practiceIs } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { lineName } from './form-names.ts';
import { PracticePage } from './PracticePage.tsx';

/** What counsel has to read, line by line, and what the whole of it means for the desk. */
export function CounselRegister() {
  const { i18n } = useLingui();
  const asked = useAsked('forms.counsel', {});
  const [changed, setChanged] = useState<Counsel | null>(null);
  const [reading, setReading] = useState<CounselLine | null>(null);
  const [who, setWho] = useState({ by: '', on: '' });
  const [error, setError] = useState<unknown>(null);
  const register = changed ?? asked.value;

  function now(is: Counsel): void {
    setChanged(is);
    practiceIs(is.practice);
    setError(null);
  }
  const withdraw = ({ id, sha256 }: CounselLine) => ask('forms.withdraw', { id, sha256 }).then(now, setError);

  if (!register) return <ErrorNotice error={asked.error} />;
  const groups: [CounselLine['kind'], string][] = [
    ['form', i18n.t('Forms')],
    ['packet', i18n.t('Statements on packets')],
    ['seed', i18n.t('Tables')],
  ];
  return (
    <div className="cols cols--main-side">
      <div className="stack stack--4">
        <ErrorNotice error={error ?? asked.error} />
        {groups.map(([kind, title]) => (
          <Group
            key={kind}
            title={title}
            lines={register.lines.filter((line) => line.kind === kind)}
            onRead={setReading}
            onWithdraw={(line) => void withdraw(line)}
          />
        ))}
      </div>
      <div className="stack stack--4">
        <PracticePage register={register} onChanged={now} onError={setError} />
      </div>
      {reading ? (
        <ConfirmDialog
          line={reading}
          who={who}
          onWho={setWho}
          onConfirmed={(is) => {
            now(is);
            setReading(null);
          }}
          onClose={() => setReading(null)}
        />
      ) : null}
    </div>
  );
}

interface GroupProps {
  title: string;
  lines: readonly CounselLine[];
  onRead: (line: CounselLine) => void;
  onWithdraw: (line: CounselLine) => void;
}

function Group({ title, lines, onRead, onWithdraw }: GroupProps) {
  const { i18n } = useLingui();
  const open = lines.filter(({ confirmed }) => !confirmed).length;
  const note = open === 0 ? i18n.t('all confirmed') : i18n.t('{open} of {all} wait', { open, all: lines.length });
  return (
    <Page icon="sealok" title={title} note={note} flush>
      <ul className="list counsel">
        {lines.map((line) => (
          <Line key={line.id} line={line} onRead={() => onRead(line)} onWithdraw={() => onWithdraw(line)} />
        ))}
      </ul>
    </Page>
  );
}

function Line({ line, onRead, onWithdraw }: { line: CounselLine; onRead: () => void; onWithdraw: () => void }) {
  const { i18n } = useLingui();
  const mayEnter = useMay('forms.confirm');
  const { confirmed } = line;
  const name = lineName(i18n, line);
  return (
    <li>
      <span className="grow stack stack--1">
        <b>{name}</b>
        <span className="small muted">
          {i18n.t('version {version}', { version: line.version })} · {line.sha256.slice(0, 8)}
        </span>
        <span className="xs muted counsel__law" lang="en">
          {line.sources.join(' · ')}
        </span>
      </span>
      <span className="counsel__state">
        {confirmed ? (
          <>
            <Chip tone="ok" icon="check">
              {i18n.t('{by}, {day}', { by: confirmed.by, day: fullDay(confirmed.on) })}
            </Chip>
            <span className="xs muted">{i18n.t('entered by {who}', { who: confirmed.enteredBy })}</span>
          </>
        ) : (
          <Chip tone="due" icon="clock">
            {line.changedSince ? i18n.t('Words changed since') : i18n.t('Waits for counsel')}
          </Chip>
        )}
      </span>
      {mayEnter ? (
        confirmed ? (
          <Button size="sm" kind="quiet" icon="undo" label={i18n.t('Take back: {name}', { name })} onPress={onWithdraw}>
            {i18n.t('Take back')}
          </Button>
        ) : (
          <Button size="sm" icon="pen" label={i18n.t('Enter: {name}', { name })} onPress={onRead}>
            {i18n.t('Enter')}
          </Button>
        )
      ) : null}
    </li>
  );
}
