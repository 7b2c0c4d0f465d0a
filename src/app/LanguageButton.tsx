import { currentLanguage, setLanguage } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';

/** The other language of the window, in its own words; on every screen at the same corner. */
export function LanguageButton({ small }: { small?: boolean }) {
  const other = currentLanguage() === 'en' ? 'es' : 'en';
  return (
    <Button kind="quiet" {...(small ? { size: 'sm' as const } : {})} icon="lang" onPress={() => setLanguage(other)}>
      {other === 'es' ? 'Español' : 'English'}
    </Button>
  );
}
