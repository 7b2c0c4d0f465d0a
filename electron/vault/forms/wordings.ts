import { createHash } from 'node:crypto';
import { z } from 'zod';
import acknowledgement from '../../../resources/wordings/forms/acknowledgement.json' with { type: 'json' };
import common from '../../../resources/wordings/forms/common.json' with { type: 'json' };
import compelledNotice from '../../../resources/wordings/forms/compelled-notice.json' with { type: 'json' };
import copyReceipt from '../../../resources/wordings/forms/copy-receipt.json' with { type: 'json' };
import release from '../../../resources/wordings/forms/release.json' with { type: 'json' };
import revocation from '../../../resources/wordings/forms/revocation.json' with { type: 'json' };
import takeHome from '../../../resources/wordings/forms/take-home.json' with { type: 'json' };
import { type FormId, type FormLanguage, formIds } from '../../contract/forms.ts';

const fileSchema = z.strictObject({
  id: z.enum([...formIds, 'common']),
  /** Raised with every change of a word. */
  version: z.string().min(1),
  about: z.string().min(1),
  /** As shipped always null: counsel's confirmations stand in the desk's register (counsel.ts). */
  confirmedByCounselOn: z.null(),
  wordings: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-zA-Z]+(-[a-zA-Z]+)*$/),
        /** The statute or decision it follows; never printed. */
        source: z.string().min(1),
        text: z.strictObject({ en: z.string().min(1), es: z.string().min(1) }),
      }),
    )
    .min(1),
});
export type FormFile = z.infer<typeof fileSchema>;

const raw = { release, acknowledgement, revocation, 'compelled-notice': compelledNotice, 'copy-receipt': copyReceipt };

function read(file: unknown, id: string): FormFile {
  const parsed = fileSchema.parse(file);
  const ids = new Set(parsed.wordings.map((one) => one.id));
  if (parsed.id !== id || ids.size !== parsed.wordings.length) throw new Error(`form ${id}: ids`);
  return parsed;
}

const shared = read(common, 'common');
const files: Record<FormId, FormFile> = {
  release: read(raw.release, 'release'),
  acknowledgement: read(raw.acknowledgement, 'acknowledgement'),
  revocation: read(raw.revocation, 'revocation'),
  'compelled-notice': read(raw['compelled-notice'], 'compelled-notice'),
  'copy-receipt': read(raw['copy-receipt'], 'copy-receipt'),
  'take-home': read(takeHome, 'take-home'),
};

/** The words of a form and those that all forms share, for tests and for counsel's register. */
export function formFile(form: FormId): { own: FormFile; shared: FormFile } {
  return { own: files[form], shared };
}

export interface FormWording {
  form: FormId;
  language: FormLanguage;
  /** `1.1`: the form's version and that of the shared words. */
  version: string;
  /** SHA-256 of the JSON of `["desk/form-wording/v1", form, language, version, [[id, text], …]]`, in hex. */
  sha256: string;
}

/**
 * Which words a form says in a language. A consent keeps `version` and `sha256` of what was signed; counsel's
 * confirmation holds for one `sha256`. Names of items, purposes and services are data of their own (seed tables).
 */
export function formWording(form: FormId, language: FormLanguage): FormWording {
  const { own } = formFile(form);
  const version = `${own.version}.${shared.version}`;
  const words = [...shared.wordings, ...own.wordings].map(({ id, text }) => [id, text[language]]);
  const sha256 = createHash('sha256')
    .update(JSON.stringify(['desk/form-wording/v1', form, language, version, words]))
    .digest('hex');
  return { form, language, version, sha256 };
}

/** Stands at the foot of every page, so that a paper filled in by hand tells which words were signed. */
export function wordingMark({ version, language, sha256 }: FormWording): string {
  return `${version} ${language} ${sha256.slice(0, 8)}`;
}

/** Says a sentence of a form with its words in braces filled in. */
export type Say = (id: string, words?: Record<string, string>) => string;

/**
 * The voice of one form in one language; shared words are found too.
 * @throws when there is no such sentence or a brace is left over: a form with a hole must not be printed
 */
export function sayIn(form: FormId, language: FormLanguage): Say {
  const texts = new Map([...shared.wordings, ...files[form].wordings].map(({ id, text }) => [id, text[language]]));
  return (id, words = {}) => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`form ${form}: no wording ${id}`);
    return text.replace(/\{(\w+)\}/g, (_brace, name: string) => {
      const word = words[name];
      if (word === undefined) throw new Error(`form ${form}, ${id}: nothing given for ${name}`);
      return word;
    });
  };
}
