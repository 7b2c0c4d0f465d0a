import '../styles/packets.css';
import '../styles/referrals.css';
import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import type { Site } from '../../electron/contract/sites.ts';
import { go, type Screen } from '../app/screen.ts';
import { listed } from '../consents/consent-sentence.ts';
import { type Handed, HandedOver } from '../packets/HandedOver.tsx';
import { PrintDialog } from '../packets/PrintDialog.tsx';
import { StickDialog } from '../packets/StickDialog.tsx';
import { useSession } from '../session/session-store.ts';
import { useNames } from '../sites/directory.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { ComposerBar } from './ComposerBar.tsx';
import { ComposerSteps, type StepName } from './ComposerSteps.tsx';
import { essentialsMissing, nextThing } from './next-thing.ts';
import { PreviewPane } from './PreviewPane.tsx';
import { StepConsent } from './StepConsent.tsx';
import { StepNeeds } from './StepNeeds.tsx';
import { StepService } from './StepService.tsx';
import { StepSite } from './StepSite.tsx';
import { useStepLines } from './step-lines.ts';
import { type Composer, type ComposerFacts, useComposer } from './use-composer.ts';
import { usePacket } from './use-packet.ts';
import { useStanding } from './use-standing.ts';
import { writtenItems } from './written.ts';

/** A referral from service to packet: four steps at the left, the pages as the clinic will see them at the right. */
export function ComposerScreen({ clientId, referralId, back }: Omit<Extract<Screen, { name: 'composer' }>, 'name'>) {
  const composer = useComposer(clientId, referralId, back?.service);
  if (!composer.facts)
    return (
      <div className="pane">
        <ErrorNotice error={composer.error} />
      </div>
    );
  const usual = referralId === undefined ? 'service' : 'consent';
  return <Opened composer={composer} facts={composer.facts} first={back?.step ?? usual} />;
}

function Opened({ composer, facts, first }: { composer: Composer; facts: ComposerFacts; first: StepName }) {
  const { i18n } = useLingui();
  const { draft, weighed } = composer;
  const besideMe = useSession((state) => state.besideMe);
  const names = useNames(facts.catalogue);
  const packet = usePacket();
  const [step, setStep] = useState<StepName>(first);
  const [large, setLarge] = useState(false);
  const [dialog, setDialog] = useState<'print' | 'stick' | null>(null);
  const [handed, setHanded] = useState<Handed[]>([]);
  const site: Site | null = facts.sites.find(({ id }) => id === draft.siteId) ?? null;
  const here = facts.consents.filter(({ recipient }) => recipient.id === draft.siteId);
  const written = writtenItems(i18n, facts.client.facts, draft, besideMe);
  const next = nextThing({ ...draft, weighed });
  const lines = useStepLines({ draft, weighed, names, site, next, step, handed: handed.length > 0 });
  const { prepared } = packet;
  // A new step takes the focus, unless a field of it has taken it already.
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step
  useEffect(() => {
    if (!pane.current?.contains(document.activeElement)) pane.current?.focus();
  }, [step]);
  useStanding(draft, step);
  const untold = handed.some((one) => one.way === 'stick' && one.words !== null);

  // The pages belong to the words of this moment: any change makes them old.
  const change: Composer['change'] = (patch) => {
    packet.discard();
    composer.change(patch);
  };
  const record = async () => {
    await composer.flush();
    go({
      name: 'consent',
      clientId: draft.clientId,
      items: draft.items,
      ...(draft.siteId ? { siteId: draft.siteId } : {}),
      ...(draft.service ? { service: draft.service } : {}),
      returnTo: { name: 'composer', clientId: draft.clientId, ...(draft.id ? { referralId: draft.id } : {}) },
    });
  };
  const makePages = async () => {
    await composer.flush();
    setStep('consent');
    if (draft.id) await packet.prepare(draft.id);
  };
  const cure = () => {
    if (!next) return;
    if (next.cure === 'pages') void makePages();
    else if (next.cure === 'consent') void record();
    else if (next.cure === 'paper') go({ name: 'suspended' });
    else if (next.cure === 'file')
      void composer.flush().then(() => go({ name: 'edit-file', clientId: draft.clientId }));
    else setStep(next.cure);
  };

  return (
    <div className="room">
      <div className={large ? 'frame frame--composer frame--large' : 'frame frame--composer'}>
        <ComposerSteps
          title={i18n.t('New referral')}
          meta={[facts.client.fileNumber, composer.code].filter(Boolean).join(' · ')}
          steps={lines}
          now={step}
          onGo={setStep}
          onBack={() => go({ name: 'file', clientId: draft.clientId })}
          stays={untold ? i18n.t('Tell the six words first') : null}
        />
        <section
          className="pane composer__step"
          key={step}
          ref={pane}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long step is scrolled with the keyboard
          tabIndex={0}
          aria-label={lines.find(({ name }) => name === step)?.title}
        >
          {step === 'handed' && site ? (
            <HandedOver
              handed={handed}
              site={site}
              onForgetWords={() =>
                setHanded(handed.map((one) => (one.way === 'stick' ? { ...one, words: null } : one)))
              }
              untold={untold}
              onFile={() => go({ name: 'file', clientId: draft.clientId })}
            />
          ) : (
            <Step
              {...{ facts, composer, step, site, here, written }}
              change={change}
              onService={(service) => {
                packet.discard();
                composer.chooseService(service);
                setStep('site');
              }}
              onSite={(siteId) => {
                change({ siteId });
                setStep('needs');
              }}
              onRecord={() => void record()}
            />
          )}
          <ErrorNotice error={packet.error ?? composer.error} />
        </section>
        <PreviewPane
          job={prepared?.draftId ?? null}
          pages={prepared?.pages ?? 0}
          busy={packet.preparing}
          large={large}
          onLarge={() => setLarge(!large)}
        />
      </div>
      <ComposerBar
        next={next}
        here={step}
        values={{
          site: site?.name ?? '',
          items: listed(i18n.locale, (weighed ? essentialsMissing(weighed) : []).map(names.item)),
          count: weighed?.goes.length ?? 0,
          code: weighed?.consentCode ?? '',
        }}
        prepared={prepared}
        preparing={packet.preparing}
        handed={step === 'handed'}
        ways={weighed?.ways ?? []}
        onCure={cure}
        onPrint={() => setDialog('print')}
        onStick={() => setDialog('stick')}
      />
      {dialog === 'print' && prepared ? (
        <PrintDialog
          draftId={prepared.draftId}
          pages={prepared.pages}
          onClose={() => setDialog(null)}
          onPrinted={(done) => {
            setDialog(null);
            composer.sent();
            setHanded((before) => [{ way: 'print', ...done }, ...before.filter(({ way }) => way !== 'print')]);
            setStep('handed');
          }}
        />
      ) : null}
      {dialog === 'stick' && prepared && site ? (
        <StickDialog
          draftId={prepared.draftId}
          site={site}
          onClose={() => setDialog(null)}
          onWritten={(done) => {
            setDialog(null);
            composer.sent();
            setHanded((before) => [{ way: 'stick', ...done }, ...before]);
            setStep('handed');
          }}
        />
      ) : null}
    </div>
  );
}

function Step({ facts, composer, step, site, here, written, change, onService, onSite, onRecord }: StepProps) {
  const { i18n } = useLingui();
  const names = useNames(facts.catalogue);
  const { draft, weighed } = composer;
  const { service } = draft;
  if (step === 'service' || service === null) {
    return <StepService catalogue={facts.catalogue} chosen={service} onChoose={onService} />;
  }
  if (step === 'site' || site === null) {
    return (
      <StepSite
        sites={facts.sites}
        service={service}
        serviceName={names.service(service)}
        avoided={facts.client.avoidedSites}
        avoidedPeople={facts.client.avoidedPeople}
        chosen={draft.siteId}
        onChoose={onSite}
      />
    );
  }
  const siteName = site.name;
  if (step === 'needs') {
    return (
      <StepNeeds catalogue={facts.catalogue} {...{ service, siteName, draft, written, weighed }} onChange={change} />
    );
  }
  return (
    <>
      <StepConsent catalogue={facts.catalogue} consents={here} {...{ service, siteName, weighed, written, onRecord }} />
      {site.verified ? null : (
        <p className="small due">
          {i18n.t('Nobody has checked the address and telephone of this site yet. Look before you hand over.')}
        </p>
      )}
    </>
  );
}

interface StepProps {
  facts: ComposerFacts;
  composer: Composer;
  step: StepName;
  site: Site | null;
  here: ComposerFacts['consents'];
  written: ReturnType<typeof writtenItems>;
  change: Composer['change'];
  onService: Composer['chooseService'];
  onSite: (siteId: string) => void;
  onRecord: () => void;
}
