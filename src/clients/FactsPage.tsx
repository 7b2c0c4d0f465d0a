import { useLingui } from '@lingui/react';
import type { ItemId, ItemValue } from '../../electron/contract/catalogue.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { go } from '../app/screen.ts';
import { fullDay } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import { recordedItems } from './file-form.ts';
import { factOf } from './person.ts';

/** Shown above the page already: loud, with its own veil. */
const elsewhere: readonly ItemId[] = ['safe-contact'];
/** Names stay covered while someone is beside the worker. */
const names: readonly ItemId[] = ['name-to-use', 'legal-name', 'emergency-contact', 'date-of-birth', 'mailing-address'];

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
  const besideMe = useSession((state) => state.besideMe);
  const nameOf = useNames(catalogue).item;
  const items = recordedItems(catalogue).filter((item) => !elsewhere.includes(item));
  const state = (item: ItemId) => factOf(file.facts, item)?.state;
  const isCovered = (item: ItemId) => besideMe && names.includes(item);
  const given = items.filter((item) => state(item) === 'given' && !isCovered(item));
  const declined = items.filter((item) => state(item) === 'declined');
  const notAsked = items.filter((item) => state(item) === undefined);
  const avoided = sites.filter(({ id }) => file.avoidedSites.includes(id)).map(({ name }) => name);
  const covered = besideMe
    ? [
        ...items.filter((item) => state(item) === 'given' && isCovered(item)).map(nameOf),
        ...(file.aliases.length > 0 ? [i18n.t('Other names')] : []),
        ...(file.avoidedPeople ? [i18n.t('Would rather not meet')] : []),
      ]
    : [];
  return (
    <Page
      title={i18n.t('What is written here')}
      icon="doc"
      actions={
        <Button size="sm" icon="pen" keys="E" onPress={() => go({ name: 'edit-file', clientId: file.id })}>
          {i18n.t('Write')}
        </Button>
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
              <Value file={file} item={item} />
            </dd>
          </div>
        ))}
        {file.aliases.length > 0 && !besideMe ? (
          <div>
            <dt>{i18n.t('Other names')}</dt>
            <dd>{file.aliases.join(' · ')}</dd>
          </div>
        ) : null}
        {avoided.length > 0 ? (
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
            <dt>{i18n.t('Covered, as someone is beside you')}</dt>
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

function Value({ file, item }: { file: ClientFile; item: ItemId }) {
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
          {value.notFrom ? ` · ${i18n.t('not from: {community}', { community: value.notFrom })}` : null}
        </>
      );
  }
}
