import wordings from '../../../resources/wordings/own-copy.json' with { type: 'json' };
import type { Appointment, FollowUp } from '../../contract/appointments.ts';
import type { ItemId, ItemValue, ServiceId } from '../../contract/catalogue.ts';
import type { ClientFile, Fact } from '../../contract/clients.ts';
import type { Consent } from '../../contract/consents.ts';
import type { AccountingRow } from '../../contract/disclosures.ts';
import type { Referral } from '../../contract/referrals.ts';
import type { SigningFacts } from '../../contract/signing.ts';
import type { Goal, How } from '../../contract/support.ts';
import { auditPaper, type Paper } from '../audit/paper.ts';
import { type Html, html, paragraphs } from '../packets/pages-html.ts';
import { dayOf } from './days.ts';

/** All that goes on the paper, and nothing else of the desk. */
export interface OwnCopy {
  language: 'en' | 'es';
  /** Her file; `aliases` and what she would rather not see are her own words. */
  file: Pick<ClientFile, 'fileNumber' | 'aliases' | 'facts' | 'avoidedPeople' | 'limitsExplainedOn'>;
  avoidedSites: readonly string[];
  signing: SigningFacts;
  consents: readonly Consent[];
  referrals: readonly Referral[];
  appointments: readonly Appointment[];
  followUps: readonly FollowUp[];
  /** What was done with her, the latest first; names in her language. */
  done: readonly { day: string; what: string; minutes: number }[];
  goals: readonly Goal[];
  /** How she said she is; null: she would rather not say. */
  how: readonly Pick<How, 'day' | 'answer'>[];
  /** There is a safety plan. It is said and not printed: whoever finds the paper must not find the plan. */
  hasPlan: boolean;
  /** People without a file, in her words; a link to another's file is the other's. */
  household: readonly string[];
  /** Sentences in her language, with the last day of each. */
  flags: readonly { says: string; endsOn: string }[];
  /** Where she lives is held under Safe at Home: said, and not printed. */
  residenceKept: boolean;
  received: readonly AccountingRow[];
  names: { item: (id: ItemId) => string; service: (id: ServiceId) => string; purpose: (id: string) => string };
  /** ISO 8601 UTC instant. */
  at: string;
}

type Words = (typeof wordings)['en'];

const STYLE = `body{font-size:11.5pt} h2{break-after:avoid} dt{font-weight:600;margin-top:5pt;break-after:avoid} dd{margin:0 0 2pt}
dd p{margin:0} table{width:100%;border-collapse:collapse;font-size:10.5pt} th{text-align:left;border-bottom:1.2pt solid #1d1a18;padding:3pt 6pt 3pt 0}
td{vertical-align:top;border-bottom:.5pt solid #b9b2a9;padding:3pt 6pt 3pt 0} tr{break-inside:avoid} .soft{color:#4a4440}`;

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');

function saidOf(words: Words, value: ItemValue, day: (day: string) => string): Html {
  switch (value.kind) {
    case 'text':
      return paragraphs(value.text);
    case 'date':
      return html`${day(value.date)}`;
    case 'language': {
      const interpreter = value.interpreter ? `, ${words.contact.interpreter}` : '';
      const notFrom = value.notFrom ? `, ${words.contact['not-from']} ${value.notFrom}` : '';
      return html`${value.language}${interpreter}${notFrom}`;
    }
    case 'contact': {
      const lines: [string, string][] = [
        [words.contact.when, value.when],
        [words.contact.never, value.never],
        [words.contact.voicemail, value.voicemail ? words.yes : words.no],
        [words.contact.words, value.words],
      ];
      return html`${[value.how, value.number].filter(Boolean).join(', ')}${lines
        .filter(([, said]) => said !== '')
        .map(([name, said]) => html`<br/>${name}: ${said}`)}`;
    }
  }
}

function factsPart(copy: OwnCopy, words: Words, day: (day: string) => string): Html {
  const lineOf = (fact: Fact) =>
    html`<dt>${copy.names.item(fact.item)}</dt><dd>${fact.state === 'given' ? saidOf(words, fact.value, day) : words.declined}</dd>`;
  const { file } = copy;
  const avoided = [...copy.avoidedSites, file.avoidedPeople].filter(Boolean);
  const explained = file.limitsExplainedOn;
  return html`<h2>${words.facts}</h2>
${file.facts.length > 0 ? html`<dl>${file.facts.map(lineOf)}</dl>` : html`<p>${words.none}</p>`}
${file.aliases.length > 0 ? html`<h2>${words.names}</h2><p>${file.aliases.join(', ')}</p>` : null}
${avoided.length > 0 ? html`<h2>${words.avoid}</h2>${avoided.map(paragraphs)}` : null}
${copy.residenceKept ? html`<p>${words.residence}</p>` : null}
${copy.household.length > 0 ? html`<h2>${words.household}</h2>${copy.household.map(paragraphs)}` : null}
${copy.flags.length > 0 ? html`<h2>${words.flags}</h2><ul>${copy.flags.map(({ says, endsOn }) => html`<li>${fill(words.flag, { says: says.replace('{day}', day(endsOn)), day: day(endsOn) })}</li>`)}</ul>` : null}
${signingPart(copy.signing, words)}
<p>${explained ? `${words.explained} ${day(explained)}.` : words['not-explained']}</p>`;
}

function signingPart(facts: SigningFacts, words: Words): Html | null {
  const said = words['facts-of-signing'];
  const lines = (Object.entries(facts) as [keyof SigningFacts, boolean | 'adult' | 'minor' | 'conserved' | 'doubted'][])
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const answer = typeof value === 'boolean' ? (value ? words.yes : words.no) : said[value];
      return html`<dt>${said[name]}</dt><dd>${answer}</dd>`;
    });
  return lines.length > 0 ? html`<h2>${words.signing}</h2><dl>${lines}</dl>` : null;
}

function consentPart(copy: OwnCopy, words: Words, day: (day: string) => string): Html {
  const { names } = copy;
  const one = (consent: Consent) => html`<dt>${words.to}: ${consent.recipientName} (${consent.code})</dt>
<dd>${words.what}: ${consent.items.map(names.item).join('; ')}<br/>
${words.for}: ${consent.purposes.map(names.purpose).join('; ')}<br/>
${fill(words.until, { from: day(consent.signedOn), until: day(consent.endsOn) })}
${consent.wayBack.length > 0 ? html`<br/>${fill(words['way-back'], { services: consent.wayBack.map(names.service).join('; ') })}` : null}
${consent.revokedAt ? html`<br/>${fill(words.revoked, { day: day(dayOf(new Date(consent.revokedAt))) })}` : null}</dd>`;
  return html`<h2>${words.consents}</h2>
${copy.consents.length > 0 ? html`<dl>${copy.consents.map(one)}</dl>` : html`<p>${words['no-consents']}</p>`}`;
}

function referralPart(copy: OwnCopy, words: Words): Html | null {
  if (copy.referrals.length === 0) return null;
  return html`<h2>${words.referrals}</h2><dl>${copy.referrals.map(
    (one) =>
      html`<dt>${copy.names.service(one.service)}</dt><dd>${words.words}: ${paragraphs([one.helpWanted, one.howSoon].filter(Boolean).join('\n'))}</dd>`,
  )}</dl>`;
}

function daysPart(copy: OwnCopy, words: Words, day: (day: string) => string): Html | null {
  const { appointments, followUps } = copy;
  if (appointments.length + followUps.length === 0) return null;
  const one = ({ day: on, time, placeName, service, withWhom, goesAlong }: Appointment) =>
    html`<li>${day(on)}, ${time}: ${[placeName || words['here-at-desk'], service ? copy.names.service(service) : '', withWhom, goesAlong].filter(Boolean).join('; ')}</li>`;
  return html`<h2>${words.days}</h2><ul>${appointments.map(one)}${followUps.map(
    (followUp) => html`<li>${day(followUp.day)}: ${followUp.words}</li>`,
  )}</ul>`;
}

function wayPart(copy: OwnCopy, words: Words, day: (day: string) => string): Html {
  const { done, goals, how } = copy;
  const doneLine = (one: OwnCopy['done'][number]) =>
    fill(one.minutes > 0 ? words['done-minutes'] : words['done-line'], {
      day: day(one.day),
      what: one.what,
      minutes: String(one.minutes),
    });
  const step = ({ words: said, doneOn }: Goal['steps'][number]) =>
    doneOn ? fill(words['step-done'], { step: said, day: day(doneOn) }) : said;
  const goal = (one: Goal) => html`<dt>${one.words} (${words['goal-state'][one.state]})</dt>
<dd>${one.steps.map((of) => html`${step(of)}<br/>`)}</dd>`;
  const said = ({ day: on, answer }: OwnCopy['how'][number]) =>
    html`<li>${day(on)}: ${answer ? words['how-words'][answer] : words.declined}</li>`;
  return html`${goals.length > 0 ? html`<h2>${words.goals}</h2><dl>${goals.map(goal)}</dl>` : null}
${how.length > 0 ? html`<h2>${words.how}</h2><ul>${how.map(said)}</ul>` : null}
${copy.hasPlan ? html`<p>${words.plan}</p>` : null}
${done.length > 0 ? html`<h2>${words.done}</h2><ul>${done.map((one) => html`<li>${doneLine(one)}</li>`)}</ul>` : null}`;
}

function receivedPart(copy: OwnCopy, words: Words, day: (day: string) => string): Html {
  const line = (row: AccountingRow) => html`<tr><td>${day(dayOf(new Date(row.at)))}</td>
<td>${row.recipient}<br/><span class="soft">${row.recipientAddress}</span></td>
<td>${row.items.map(copy.names.item).join('; ')}</td><td>${words.basis[row.basis]}</td>
<td>${words.method[row.method]}<br/><span class="soft">${words.outcome[row.outcome]}</span></td></tr>`;
  return html`<h2>${words.received}</h2>
${
  copy.received.length > 0
    ? html`<table><thead><tr><th>${words.when}</th><th>${words.whom}</th><th>${words.what}</th><th>${words.why}</th><th>${words.how}</th></tr></thead>
<tbody>${copy.received.map(line)}</tbody></table>`
    : html`<p>${words.nobody}</p>`
}`;
}

/** "What we hold about you", in her language. */
export function ownCopyPage(copy: OwnCopy): Paper {
  const words: Words = wordings[copy.language];
  const format = new Intl.DateTimeFormat(copy.language === 'es' ? 'es-US' : 'en-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const day = (plain: string) => format.format(new Date(`${plain}T12:00:00Z`));
  const head = { day: day(dayOf(new Date(copy.at))), file: copy.file.fileNumber };
  return auditPaper(
    STYLE,
    html`<h1>${words.title}</h1><p class="soft">${fill(words.made, head)}</p><p>${words.yours}</p>
${factsPart(copy, words, day)}${daysPart(copy, words, day)}${wayPart(copy, words, day)}${referralPart(copy, words)}${consentPart(copy, words, day)}${receivedPart(copy, words, day)}
<h2>${words.kinds}</h2><ul>${words['kinds-list'].map((kind) => html`<li>${kind}</li>`)}</ul>
<p>${words['left-out']}</p><p>${words.rights}</p>`,
    copy.language,
  );
}
