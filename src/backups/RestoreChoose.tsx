import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Generation } from '../../electron/contract/backups.ts';
import type { Input } from '../../electron/contract/calls.ts';
import { useAsked } from '../app/use-asked.ts';
import { CallError } from '../app/vault-port.ts';
import { PlaceChoice, usePlaces } from '../packets/PlaceChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { Generations } from './Generations.tsx';
import { RecoveryCodeField } from './RecoveryCodeField.tsx';
import { lettersLeft, wholeCode } from './recovery-code.ts';

export type RestoreInput = Input<'backups.restore'>;

/** Which stick, which day, and the code of the sheet that was valid then. */
export function RestoreChoose({
  error,
  onRestore,
}: {
  error: unknown;
  onRestore: (input: RestoreInput) => Promise<void>;
}) {
  const { i18n } = useLingui();
  const places = usePlaces();
  const { place } = places;
  const found = useAsked('backups.find', place ? { placeId: place.id } : null);
  const [picked, setPicked] = useState<Generation | null>(null);
  const [code, setCode] = useState('');
  const list = place ? (found.value ?? []) : [];
  const chosen =
    list.find(({ name, readable }) => readable && name === picked?.name) ?? list.find(({ readable }) => readable);
  const recoveryCode = wholeCode(code);
  const why = !place
    ? i18n.t('Needs a stick')
    : !chosen
      ? i18n.t('Needs a backup that can be read')
      : recoveryCode === null
        ? i18n.t('{left, plural, one {# letter} other {# letters}} still to come', { left: lettersLeft(code) })
        : null;

  return (
    <form
      className="stack stack--4"
      onSubmit={(event) => {
        event.preventDefault();
        if (place && chosen && recoveryCode) void onRestore({ placeId: place.id, name: chosen.name, recoveryCode });
      }}
    >
      <div>
        <h1>{i18n.t('Bring the desk back')}</h1>
        <p className="muted">
          {i18n.t('You need one of the sticks, and the recovery sheet from the safe. The stick is only read.')}
        </p>
      </div>
      <Page icon="stick" title={i18n.t('1. The stick, and the day')} flush>
        <div className="page__body">
          <PlaceChoice places={places} label={i18n.t('Where from')} />
        </div>
        {place && found.value ? (
          list.length > 0 ? (
            <Generations generations={list} chosen={chosen?.name} onChoose={setPicked} />
          ) : (
            <Empty icon="search" title={i18n.t('No backup on this stick')}>
              {i18n.t('Nothing is lost by looking on another one.')}
            </Empty>
          )
        ) : null}
      </Page>
      <Page
        icon="key"
        title={i18n.t('2. The recovery sheet')}
        note={chosen ? i18n.t('number {sheet} was valid on that day', { sheet: chosen.sheetNumber }) : undefined}
      >
        <RecoveryCodeField
          value={code}
          onChange={setCode}
          wrong={error instanceof CallError && error.code === 'wrong-recovery-code'}
        />
      </Page>
      <ErrorNotice error={error ?? found.error ?? places.error} />
      <p>
        <Button kind="primary" size="lg" type="submit" icon="undo" keys="Ctrl Enter" why={why}>
          {i18n.t('Bring this day back')}
        </Button>
      </p>
    </form>
  );
}
