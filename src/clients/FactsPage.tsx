import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ItemId, ItemValue } from '../../electron/contract/catalogue.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { go } from '../app/screen.ts';
import { fullDay } from '../i18n/format.ts';
import { useBesideLater } from '../session/FoldsLater.tsx';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import { isFolded } from './beside.ts';
import { recordedItems } from './file-form.ts';
import { factOf } from './person.ts';

/** Shown above the page already: loud, with its own veil. */
const elsewhere: readonly ItemId[] = ['safe-contact'];

/** What is written in the file; what was declined; and, quietly, what nobody has asked. */
export function FactsPage({
  file,
  catalogue,
  sites,
}: {
  file: ClientFile;
  catalogue: Catalogue;
  sites: readonly Site[];
}) {
  const { i18n } = useLingui();
  const besideMe = useBesideLater();
  const nameOf = useNames(catalogue).item;
  const state = (item: ItemId) => factOf(file.facts, item)?.state;
  const items = recordedItems(catalogue, (item) => state(item) !== undefined).filter(
    (item) => !elsewhere.includes(item),
  );
  const [notesShown, setNotesShown] = useState(false);
  const isCovered = (item: ItemId) => besideMe && isFolded(item, notesShown);
  const given = items.filter((item) => state(item) === 'given' && !isCovered(item));
  const declined = items.filter((item) => state(item) === 'declined');
  const notAsked = items.filter((item) => state(item) === undefined);
  const avoided = sites.filter(({ id }) => file.avoidedSites.includes(id)).map(({ name }) => name);
  const covered = besideMe
    ? [
        ...items.filter((item) => state(item) === 'given' && isCovered(item)).map(nameOf),
        ...(file.aliases.length > 0 ? [i18n.t('Other names')] : []),
        ...(avoided.length > 0 && !notesShown ? [i18n.t('Would rather not see')] : []),
        ...(file.avoidedPeople ? [i18n.t('Would rather not meet')] : []),
      ]
    : [];
  const hasNotes =
    avoided.length > 0 || items.some((item) => state(item) === 'given' && isFolded(item) && !isFolded(item, true));
  return (
    <Page
      title={i18n.t('What is written here')}
      icon="doc"
      actions={
        <>
          {besideMe && hasNotes ? (
            <Button size="sm" icon={notesShown ? 'hide' : 'eye'} keys="U" onPress={() => setNotesShown(!notesShown)}>
              {notesShown ? i18n.t('Fold the notes') : i18n.t('Show the notes')}
            </Button>
          ) : null}
          <Button size="sm" icon="pen" keys="E" onPress={() => go({ name: 'edit-file', clientId: file.id })}>
            {i18n.t('Write')}
          </Button>
        </>
      }
      flush
    >
      {file.facts.length === 0 ? (
        <Empty icon="pen" title={i18n.t('Nothing is written yet')}>
          {i18n.t('Press E and write what the survivor chooses to give. It may stay empty.')}
        </Empty>
      ) : null}
      <dl className="facts-list">
        {given.map((item) => (
          <div key={item}>
            <dt>{nameOf(item)}</dt>
            <dd>
              <Value file={file} item={item} folded={besideMe && !notesShown} />
            </dd>
          </div>
        ))}
        {file.aliases.length > 0 && !besideMe ? (
          <div>
            <dt>{i18n.t('Other names')}</dt>
            <dd>{file.aliases.join(' · ')}</dd>
          </div>
        ) : null}
        {avoided.length > 0 && (!besideMe || notesShown) ? (
          <div>
            <dt>{i18n.t('Would rather not see')}</dt>
            <dd>{avoided.join(' · ')}</dd>
          </div>
        ) : null}
        {file.avoidedPeople && !besideMe ? (
          <div>
            <dt>{i18n.t('Would rather not meet')}</dt>
            <dd>{file.avoidedPeople}</dd>
          </div>
        ) : null}
        {covered.length > 0 ? (
          <div>
            <dt>{i18n.t('Folded, as someone is beside you')}</dt>
            <dd>{covered.join(' · ')}</dd>
          </div>
        ) : null}
        {declined.length > 0 ? (
          <div>
            <dt>{i18n.t('Declined')}</dt>
            <dd>{declined.map(nameOf).join(' · ')}</dd>
          </div>
        ) : null}
        {notAsked.length > 0 ? (
          <div className="muted">
            <dt>{i18n.t('Not asked')}</dt>
            <dd>{notAsked.map(nameOf).join(' · ')}</dd>
          </div>
        ) : null}
      </dl>
    </Page>
  );
}

function Value({ file, item, folded }: { file: ClientFile; item: ItemId; folded: boolean }) {
  const { i18n } = useLingui();
  const fact = factOf(file.facts, item);
  if (fact?.state !== 'given') return null;
  const value: ItemValue = fact.value;
  switch (value.kind) {
    case 'text':
      return <span className="prewrap">{value.text}</span>;
    case 'date':
      return <>{fullDay(value.date)}</>;
    case 'contact':
      return <>{value.how}</>;
    case 'language':
      return (
        <>
          {value.interpreter ? i18n.t('{language}, with an interpreter', { language: value.language }) : value.language}
          {value.notFrom && !folded ? ` · ${i18n.t('not from: {community}', { community: value.notFrom })}` : null}
        </>
      );
  }
}
