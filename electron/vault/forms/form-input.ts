import type { ItemClass } from '../../contract/catalogue.ts';
import type { Signer, Way } from '../../contract/consents.ts';
import type { compelledReasons, FormLanguage } from '../../contract/forms.ts';

/*
 * All that a form is made of, as plain data: the composers have no database and no client. Names come in the form's
 * language. In a blank form nothing is ticked and what only a person's file knows is null.
 */

/** A line with a box before it. */
export interface Tick {
  name: string;
  ticked: boolean;
}

export interface ReleaseTerms {
  /** Null in a blank one, and until the consent is recorded. */
  code: string | null;
  person: string | null;
  /** One recipient (34 U.S.C. 12291(b)(2)(B)). An empty role is the care team of the visit. */
  recipient: { name: string; role: string; address: string } | null;
  /** A filled form shows what is ticked; a blank one everything that may ever be. */
  items: (Tick & { class: ItemClass })[];
  purposes: Tick[];
  /** Services about which the recipient may say whether she came. */
  wayBack: Tick[];
  ways: Record<Way, boolean>;
  /** Last day, `YYYY-MM-DD`; null in a blank one. */
  endsOn: string | null;
  /** Days a consent may last at most, for the blank. */
  capDays: number;
  signers: Signer | null;
  /** Language it was gone over in, as the worker writes it. */
  spoken: string;
  /** Null: not known yet. */
  interpreter: boolean | null;
}

export interface SignedConsent {
  code: string;
  recipient: string;
  signedOn: string;
}

export interface CompelledTerms {
  person: string;
  recipient: string;
  on: string;
  what: string[];
  why: (typeof compelledReasons)[number];
}

/** One form. `terms` null: a blank for the drawer. */
export type FormInput = {
  language: FormLanguage;
  /** Every page then says PRACTICE. */
  practice: boolean;
  /** Neutral sender and number of set-up. */
  sender: { name: string; callBack: string };
} & (
  | { form: 'release'; terms: ReleaseTerms }
  | { form: 'acknowledgement'; terms: { person: string } | null }
  | { form: 'revocation'; terms: ({ person: string } & SignedConsent) | null }
  | { form: 'compelled-notice'; terms: CompelledTerms | null }
  | { form: 'copy-receipt'; terms: ({ person: string } & SignedConsent) | null }
);

/** What stands on the neutral card: no service, no agency, no name but a first name to ask for. */
export interface CardInput {
  language: FormLanguage;
  practice: boolean;
  /** `YYYY-MM-DD`. */
  day: string;
  /** `HH:MM`, the clock at the desk. */
  time: string;
  door: string;
  askFor: string;
}
