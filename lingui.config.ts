import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// English sentences are the message ids; Spanish lies beside them.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  catalogs: [{ path: 'src/i18n/locales/{locale}', include: ['src'] }],
  format: formatter({ origins: false }),
});
