import '../styles/backups.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { dayOf, daysBetween, moment, today } from '../i18n/format.ts';
import { sizeText } from '../packets/free-space.ts';
import { PlaceChoice, usePlaces } from '../packets/PlaceChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { AboutBackups } from './AboutBackups.tsx';
import { Generations } from './Generations.tsx';
import { HeadsWarning, olderThan } from './HeadsWarning.tsx';
import { RunningBackup } from './RunningBackup.tsx';

type Made = Output<'backups.run'>;

/** Evening: the stick goes in, the backup runs, is read back and proved. */
export function BackupScreen() {
  const { i18n } = useLingui();
  const places = usePlaces();
  const last = useAsked('backups.last', {});
  const found = useAsked('backups.find', places.place ? { placeId: places.place.id } : null);
  const [running, setRunning] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { place } = places;

  async function run(): Promise<void> {
    if (!place || running) return;
    setRunning(true);
    setMade(null);
    setError(null);
    try {
      setMade(await ask('backups.run', { placeId: place.id }));
      last.again();
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
      found.again();
    }
  }

  const older = olderThan(found.value ?? []) !== null;
  const since = last.value ? daysBetween(dayOf(last.value.at), today()) : null;
  const lead = !last.value
    ? i18n.t('There is no backup yet. Without one, a lost computer takes everything with it.')
    : since === 0
      ? i18n.t('Last proved today, {when}.', { when: moment(last.value.at) })
      : i18n.t('Last proved {days, plural, one {# day} other {# days}} ago: {when}.', {
          days: since ?? 0,
          when: moment(last.value.at),
        });
  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{i18n.t('Backup')}</h1>
          <p>{lead}</p>
        </div>
      </div>
      <div className="cols cols--main-side">
        <div className="stack stack--4">
          {running ? (
            <RunningBackup />
          ) : (
            <Page icon="stick" title={made ? i18n.t('Another copy') : i18n.t('Today’s copy')}>
              <div className="stack">
                <PlaceChoice places={places} label={i18n.t('Where to')} />
                <p>
                  <Button
                    kind={made ? 'second' : 'primary'}
                    size="lg"
                    icon="stick"
                    keys="Ctrl Enter"
                    why={
                      place ? (older ? i18n.t('This desk is older than this stick') : null) : i18n.t('Needs a stick')
                    }
                    onPress={() => void run()}
                  >
                    {i18n.t('Back up now')}
                  </Button>
                </p>
              </div>
            </Page>
          )}
          {made ? (
            <Notice tone="ok" icon="sealok" title={i18n.t('Proved. You may take the stick out.')}>
              {i18n.t(
                'Number {generation}, {size}, audit checked to row {row}. It was read back from the stick, opened, and every table counted.',
                {
                  generation: made.generation,
                  size: sizeText(i18n.locale, made.bytes),
                  row: made.auditRow,
                },
              )}
            </Notice>
          ) : null}
          {made?.sheetUnconfirmed ? (
            <Notice tone="due" icon="key" title={i18n.t('No paper is known that opens this backup')} alert>
              {i18n.t(
                'It cannot be brought back until the recovery sheet is confirmed. Make a new sheet on the first page, confirm it, and then back up again: a new sheet opens only what is backed up after it.',
              )}
            </Notice>
          ) : null}
          <HeadsWarning generations={found.value ?? []} />
          <ErrorNotice error={error ?? found.error ?? places.error} />
          {place && found.value ? (
            <Page
              icon="book"
              title={i18n.t('On “{stick}”', { stick: place.label })}
              note={i18n.t('{size} free', { size: sizeText(i18n.locale, place.freeBytes) })}
              flush
            >
              {found.value.length > 0 ? (
                <Generations generations={found.value} madeNow={made?.generation} />
              ) : (
                <Empty icon="stick" title={i18n.t('No backup on it yet')}>
                  {i18n.t('What you make now will be listed here.')}
                </Empty>
              )}
            </Page>
          ) : null}
        </div>
        <AboutBackups running={running} />
      </div>
    </>
  );
}
