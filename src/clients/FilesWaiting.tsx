import { useLingui } from '@lingui/react';
import { useAsked } from '../app/use-asked.ts';
import { useMay } from '../session/may.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useFold } from '../ui/fold.tsx';
import { Page } from '../ui/Page.tsx';
import { PersonList } from './PersonList.tsx';

/** How many are named, the longest untouched first; the rest is a press away. */
const MOST = 5;

/** For a supervisor: files of members who have left, each to be opened and handed to somebody. Nothing when all have an owner. */
export function FilesWaiting() {
  const { i18n } = useLingui();
  const may = useMay('clients.waiting');
  const asked = useAsked('clients.waiting', may ? {} : null);
  const people = asked.value ?? [];
  const { shown, foot } = useFold(people, MOST);
  if (people.length === 0) return <ErrorNotice error={asked.error} />;
  const title = i18n.t('{count, plural, one {# file waits for an owner} other {# files wait for an owner}}', {
    count: people.length,
  });
  return (
    <Page title={title} icon="doc" note={i18n.t('Open it, and hand it over with W')} flush>
      <PersonList people={shown} label={title} />
      {foot}
    </Page>
  );
}
