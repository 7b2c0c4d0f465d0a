import { useLingui } from '@lingui/react';
import { useDeferredValue, useEffect, useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { useOnItsWay } from '../app/keys.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { FileDays } from '../appointments/FileDays.tsx';
import { FilePapers } from '../forms/FilePapers.tsx';
import { FileHandovers } from '../handovers/FileHandovers.tsx';
import { day, moment } from '../i18n/format.ts';
import { FamilyPage } from '../intake/FamilyPage.tsx';
import { FileFlags } from '../intake/FileFlags.tsx';
import { FileStandingChip, HandOnNote } from '../intake/FileStanding.tsx';
import { JoinSafeAtHome, SafeAtHome } from '../intake/SafeAtHome.tsx';
import { FileKeeping } from '../retention/FileKeeping.tsx';
import { FoldsLater } from '../session/FoldsLater.tsx';
import { useSession } from '../session/session-store.ts';
import { OnTheWay } from '../support/OnTheWay.tsx';
import { timelineAhead } from '../timeline/use-timeline.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Page } from '../ui/Page.tsx';
import { FileRefused } from './ElsewhereDoor.tsx';
import { FactsPage } from './FactsPage.tsx';
import { FileConsents } from './FileConsents.tsx';
import { FileReferrals } from './FileReferrals.tsx';
import { faceOf, factOf, fileTitle, initialsOf, textOf } from './person.ts';
import { SafeContact } from './SafeContact.tsx';
import { WhoseFile } from './WhoseFile.tsx';

/** Milliseconds for which a file that has come waits for its first lines. */
const LINES_MS = 80;

/** One person's file: how to reach her first, then what is written, what is asked of whom, and what was agreed. */
export function FileScreen({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const asked = useAsked('clients.get', { id: clientId });
  const catalogue = useAsked('sites.catalogue', {});
  const sites = useAsked('sites.list', {});
  // Asked behind the file, and drawn with it at one go; how to reach her does not wait for it long.
  const [linesCame, setLinesCame] = useState(false);
  useEffect(() => {
    const goOn = () => setLinesCame(true);
    const atLast = setTimeout(goOn, LINES_MS);
    let here = true;
    void timelineAhead(clientId).then(() => here && goOn());
    return () => {
      here = false;
      clearTimeout(atLast);
    };
  }, [clientId]);
  // How to reach her and what happened stand first; what stands beside and below follows in the next breath.
  const file = linesCame ? asked.value : null;
  const whole = useDeferredValue(file !== null, false);
  useOnItsWay(!whole && asked.error === null);
  const error = asked.error ?? catalogue.error ?? sites.error;
  if (!file || !catalogue.value || !sites.value) {
    return (
      <FileRefused
        error={error}
        clientId={clientId}
        onOpened={asked.again}
        action={<Button onPress={() => go({ name: 'people' })}>{i18n.t('Back to the people')}</Button>}
      />
    );
  }
  return (
    <>
      <FileHead file={file} onChanged={asked.again} />
      <HandOnNote key={`note ${file.id} ${file.version}`} clientId={file.id} />
      <FileFlags key={`flags ${file.id}`} file={file}>
        {file.safeAtHome ? null : <JoinSafeAtHome file={file} onChanged={asked.again} />}
      </FileFlags>
      <SafeContact file={file} />
      {file.safeAtHome ? <SafeAtHome key={`home ${file.id}`} file={file} onChanged={asked.again} /> : null}
      <div className="cols cols--main-side">
        <div className="stack stack--4">
          <OnTheWay key={file.id} file={file} catalogue={catalogue.value} />
          {whole ? (
            <FoldsLater>
              <FactsPage file={file} catalogue={catalogue.value} sites={sites.value} />
            </FoldsLater>
          ) : null}
        </div>
        <aside className="stack stack--4" aria-label={i18n.t('Referrals and consents')}>
          {whole ? (
            <FoldsLater>
              <FileSide file={file} catalogue={catalogue.value} sites={sites.value} onChanged={asked.again} />
            </FoldsLater>
          ) : null}
        </aside>
      </div>
    </>
  );
}

/** What stands beside: days, referrals, consents, hand-overs, family, papers, who received what, and how the file is kept. */
function FileSide({ file, catalogue, sites, onChanged }: FileSideProps) {
  const { i18n } = useLingui();
  const clientId = file.id;
  // A booking has become an appointment, or an appointment tells of its referral: the other is asked for anew.
  const [booked, setBooked] = useState(0);
  const [visited, setVisited] = useState(0);
  return (
    <>
      <FileDays
        key={`days ${booked}`}
        file={file}
        catalogue={catalogue}
        sites={sites}
        onEnded={() => setVisited(visited + 1)}
      />
      <FileReferrals
        key={`referrals ${visited}`}
        clientId={clientId}
        catalogue={catalogue}
        sites={sites}
        onChanged={() => setBooked(booked + 1)}
      />
      <FileConsents clientId={clientId} />
      <FileHandovers clientId={clientId} />
      <FamilyPage key={`family ${file.id}`} file={file} />
      <FilePapers clientId={clientId} />
      <Page title={i18n.t('Who received what')} icon="eye">
        <div className="stack stack--2">
          <p className="small muted">{i18n.t('One page: every disclosure of this file, with its consent.')}</p>
          <span className="row">
            <Button size="sm" keys="L" onPress={() => go({ name: 'accounting', clientId })}>
              {i18n.t('Open the list')}
            </Button>
          </span>
        </div>
      </Page>
      <FileKeeping file={file} catalogue={catalogue} onChanged={onChanged} />
    </>
  );
}

interface FileSideProps {
  file: ClientFile;
  catalogue: Catalogue;
  sites: readonly Site[];
  onChanged: () => void;
}

function FileHead({ file, onChanged }: { file: ClientFile; onChanged: () => void }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const title = fileTitle(file, besideMe);
  const language = factOf(file.facts, 'language');
  const spoken = language?.state === 'given' && language.value.kind === 'language' ? language.value : null;
  const pronouns = textOf(file.facts, 'pronouns');
  return (
    <div className="row row--3">
      <span className="face face--lg" aria-hidden="true">
        {faceOf(initialsOf(textOf(file.facts, 'name-to-use'))) || '—'}
      </span>
      <div className="grow">
        <div className="row row--base row--3">
          <h1 className="cut">{title}</h1>
          {title === file.fileNumber ? null : <span className="muted nowrap">{file.fileNumber}</span>}
          {pronouns ? <span className="meta cut pronouns">{pronouns}</span> : null}
        </div>
        <div className="row row--wrap small chips">
          {spoken ? (
            <Chip tone="info" icon="lang">
              {spoken.interpreter ? i18n.t('{language}, interpreter', { language: spoken.language }) : spoken.language}
            </Chip>
          ) : null}
          {file.limitsExplainedOn ? (
            <Chip icon="check">{i18n.t('Two sentences said {day}', { day: day(file.limitsExplainedOn) })}</Chip>
          ) : (
            <Chip tone="due" icon="msg">
              {i18n.t('Two sentences not said yet')}
            </Chip>
          )}
          <span className="meta">{i18n.t('Last written {when}', { when: moment(file.updatedAt) })}</span>
          <FileStandingChip key={file.version} clientId={file.id} />
          <WhoseFile file={file} onChanged={onChanged} />
        </div>
      </div>
      <Button icon="back" keys="Esc" onPress={() => go({ name: 'people', from: file.id })}>
        {i18n.t('People')}
      </Button>
      <Button kind="primary" icon="send" keys="R" onPress={() => go({ name: 'composer', clientId: file.id })}>
        {i18n.t('New referral')}
      </Button>
    </div>
  );
}
