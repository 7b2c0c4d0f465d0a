import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { PrintResult } from '../../electron/contract/packets.ts';
import { ask } from '../app/vault-port.ts';
import { PaperOutcome, PrinterChoice, usePrinters } from '../audit/PrinterChoice.tsx';
import { codeOf } from '../i18n/error-text.ts';
import { currentLanguage, type Language } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { TextField } from '../ui/TextField.tsx';

/** "What we hold about you", on paper for herself. Two questions come first, and for some the privacy officer. */
export function OwnCopyDialog({ clientId, onPrinted, onClose }: OwnCopyProps) {
  const { i18n } = useLingui();
  const printers = usePrinters();
  const [safe, setSafe] = useState<'yes' | 'no' | null>(null);
  const [known, setKnown] = useState(false);
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ queue: string; result: PrintResult } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [officer, setOfficer] = useState<Officer | null>(null);
  const { queue } = printers;

  async function print(): Promise<void> {
    if (queue === null || safe !== 'yes' || !known || busy) return;
    setBusy(true);
    setError(null);
    try {
      const asked = { clientId, language, queue, identityChecked: true as const, safeToTake: true as const };
      setDone({ queue, result: await ask('disclosures.ownCopy', { ...asked, officer }) });
      onPrinted();
    } catch (failure) {
      // The first time it is no error: the desk has found that the officer has to look at it.
      const asksOfficer = officer === null && codeOf(failure) === 'second-needed';
      setOfficer(asksOfficer ? { signInName: '', passphrase: '' } : officer && { ...officer, passphrase: '' });
      setError(asksOfficer ? null : failure);
    }
    setBusy(false);
  }

  const why =
    safe === null
      ? i18n.t('Ask first whether it is safe')
      : safe === 'no'
        ? i18n.t('It stays here, then')
        : !known
          ? i18n.t('Make sure first that it is she')
          : officer && (officer.signInName.trim() === '' || officer.passphrase === '')
            ? i18n.t('The privacy officer signs in first')
            : (printers.why ?? (busy ? i18n.t('Printing now') : null));
  return (
    <Dialog
      title={i18n.t('What we hold about you')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {done ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="print" keys="Ctrl Enter" why={why} onPress={() => void print()}>
            {i18n.t('Print it for her')}
          </Button>
        </>
      }
    >
      <Choice
        label={i18n.t('Is it safe to take this with you?')}
        value={safe}
        onChange={setSafe}
        options={[
          { value: 'yes', label: i18n.t('Yes, it is safe') },
          { value: 'no', label: i18n.t('No, or not sure') },
        ]}
      />
      {safe === 'no' ? (
        <p className="small">
          {i18n.t('Then nothing is printed. She may read it here on the screen, and ask for it on another day.')}
        </p>
      ) : null}
      <Checkbox checked={known} onChange={setKnown}>
        {i18n.t('It is she herself: I know her, or have seen a paper of hers')}
      </Checkbox>
      <Choice<Language>
        label={i18n.t('In her language')}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
      />
      <PrinterChoice printers={printers} />
      <p className="small muted">
        {i18n.t(
          'All she told, her consents, who received what. No mandated report, no other person, no record of others.',
        )}
      </p>
      {officer && !done ? <OfficerSigns officer={officer} onChange={setOfficer} /> : null}
      {done ? <PaperOutcome {...done} /> : null}
      <ErrorNotice error={error ?? printers.error} />
    </Dialog>
  );
}

interface Officer {
  signInName: string;
  passphrase: string;
}

/** She looks at it beside whoever has the desk open, and signs in for this one paper. */
function OfficerSigns({ officer, onChange }: { officer: Officer; onChange: (officer: Officer) => void }) {
  const { i18n } = useLingui();
  return (
    <>
      <p>
        {i18n.t(
          'She may be under 18, or somebody may have to stand for her. The privacy officer looks at it first, and signs in here.',
        )}
      </p>
      <TextField
        label={i18n.t('Her name at this desk')}
        value={officer.signInName}
        maxLength={200}
        onChange={(signInName) => onChange({ ...officer, signInName })}
        autoFocus
      />
      <PassphraseField
        label={i18n.t('Her passphrase')}
        value={officer.passphrase}
        onChange={(passphrase) => onChange({ ...officer, passphrase })}
      />
    </>
  );
}

interface OwnCopyProps {
  clientId: string;
  onPrinted: () => void;
  onClose: () => void;
}
