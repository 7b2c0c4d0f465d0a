import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { DeskState, RecoverySheet, Unlocked } from '../../electron/contract/session.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Cover } from './Cover.tsx';
import { FirstMember } from './FirstMember.tsx';
import { SheetStep } from './SheetStep.tsx';
import { StepsLine } from './StepsLine.tsx';
import { opened } from './session-store.ts';
import { FromAClinic, type OtherWays } from './Unlock.tsx';
import { WhoSends } from './WhoSends.tsx';

interface Answers {
  senderName: string;
  callBack: string;
  signInName: string;
  displayName: string;
}

const blank: Answers = {
  senderName: 'Community Medical Centers, Care Coordination',
  callBack: '',
  signInName: '',
  displayName: '',
};

type Step = 'start' | 'sender' | 'member' | 'sheet';

/** A new desk, in three short steps: who sends, the first member of staff, the recovery sheet. */
export function SetUp({ desk, onReader, onRestore }: { desk: DeskState } & OtherWays) {
  const [step, setStep] = useState<Step>('start');
  const [answers, setAnswers] = useState(blank);
  const [made, setMade] = useState<{ unlocked: Unlocked; sheet: RecoverySheet } | null>(null);
  const change = (some: Partial<Answers>) => setAnswers((before) => ({ ...before, ...some }));

  async function setUp(passphrase: string) {
    setMade(await ask('session.setUp', { ...answers, passphrase }));
    setStep('sheet');
  }

  if (step === 'start') return <NewDesk desk={desk} onBegin={() => setStep('sender')} {...{ onReader, onRestore }} />;
  return (
    <Cover desk={desk} wide>
      <StepsLine now={step === 'sender' ? 0 : step === 'member' ? 1 : 2} />
      {step === 'sender' ? (
        <WhoSends {...answers} onChange={change} onBack={() => setStep('start')} onNext={() => setStep('member')} />
      ) : null}
      {step === 'member' ? (
        <FirstMember {...answers} onChange={change} onBack={() => setStep('sender')} onNext={setUp} />
      ) : null}
      {step === 'sheet' && made ? (
        <SheetStep sheet={made.sheet} onDone={() => opened({ ...made.unlocked, sheetUnconfirmed: false })} />
      ) : null}
    </Cover>
  );
}

function NewDesk({ desk, onBegin, onReader, onRestore }: { desk: DeskState; onBegin: () => void } & OtherWays) {
  const { i18n } = useLingui();
  return (
    <Cover desk={desk}>
      <div className="stack stack--4">
        <div>
          <h1>{i18n.t('A new desk')}</h1>
          <p className="muted">
            {i18n.t('There is nothing here yet. Setting it up takes about five minutes, and a printer helps.')}
          </p>
        </div>
        <Button kind="primary" size="lg" wide keys="Enter" autoFocus onPress={onBegin}>
          {i18n.t('Set up this desk')}
        </Button>
        <div className="stack stack--2">
          <Button size="lg" wide icon="stick" onPress={onRestore}>
            {i18n.t('Restore from a stick')}
          </Button>
          <p className="small meta">
            {i18n.t('When a desk was lost or this is a new machine: the stick, and the recovery sheet from the safe.')}
          </p>
        </div>
      </div>
      <FromAClinic onReader={onReader} />
    </Cover>
  );
}
