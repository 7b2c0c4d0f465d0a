import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { tellingWord } from '../../electron/contract/telling-names.ts';
import { TextField } from '../ui/TextField.tsx';
import type { NameLack } from './catalogue-form.ts';

interface Names {
  en: string;
  es: string;
}

/** Why a name cannot be saved, in one sentence. */
export function nameWords(i18n: I18n, lack: NameLack | null, name: string): string | null {
  switch (lack) {
    case 'letters':
      return i18n.t('At most 80 letters of English or Spanish, on one line.');
    case 'telling':
      return i18n.t(
        '“{word}” speaks of something that law seals or that never leaves. Under this name it would stand on an ordinary page.',
        { word: tellingWord(name) ?? '' },
      );
    case 'taken':
      return i18n.t('Another one has this name; on a consent nobody could tell them apart.');
    default:
      return null;
  }
}

/** The name in both languages: English stands on the clinic's page, both on the desk's screen. */
export function NameFields({ names, lacks, cameAs, hint, autoFocus, onChange }: NameFieldsProps) {
  const { i18n } = useLingui();
  const came = (language: 'en' | 'es') =>
    cameAs && cameAs[language] !== names[language] ? i18n.t('It came as “{name}”.', { name: cameAs[language] }) : null;
  const field = (language: 'en' | 'es', label: string, words: string) => (
    <TextField
      label={label}
      value={names[language]}
      onChange={(text) => onChange({ ...names, [language]: text })}
      maxLength={100}
      hint={[words, came(language)].filter(Boolean).join(' ')}
      wrong={nameWords(i18n, lacks[language], names[language])}
      autoFocus={autoFocus === true && language === 'en'}
    />
  );
  return (
    <div className="form2 tight">
      {field('en', i18n.t('Name in English'), hint ?? '')}
      {field('es', i18n.t('Name in Spanish'), '')}
    </div>
  );
}

interface NameFieldsProps {
  names: Names;
  lacks: Record<'en' | 'es', NameLack | null>;
  /** Null for an own item. */
  cameAs: Names | null;
  hint?: string;
  autoFocus?: boolean;
  onChange: (names: Names) => void;
}
