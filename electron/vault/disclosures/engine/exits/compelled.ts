import { type Asked, decision, sortItems, stays } from '../asked.ts';
import type { Reason } from '../reasons.ts';
import type { Decision, Paper, RecipientKind, RecordKind } from '../types.ts';

/**
 * What a judge's paper compels, and only the items that it names (34 U.S.C. 12291(b)(2)(C); 28 CFR 94.115(c);
 * 45 CFR 164.512(e), (f)). An order goes past what she avoids and past consents; nobody else's paper goes past anything.
 */

/** No order sends a survivor's item to these. */
const neverCompelledTo: readonly RecipientKind[] = [
  'site',
  'partner',
  'herself',
  'funder',
  'emergency-services',
  'hospital',
];

function paperFault(paper: Paper | undefined): Reason | null {
  if (!paper) return 'no-paper'; // Penal Code 13750(f)
  // Code of Civil Procedure 1985.3, 1987.1: it can be objected to and quashed before anything is handed over.
  if (paper.kind === 'subpoena') return 'subpoena-alone';
  // 8 CFR 287.5(e): signed by an officer of the agency, whatever it looks like.
  if (paper.kind === 'administrative-warrant' || paper.judge !== true) return 'not-from-a-judge';
  return null;
}

/** Told in confidence to a counselor: privileged until an order rules on it (Evidence Code 915, 1037.2, 1037.5, 1038). */
const privileged: readonly RecordKind[] = ['privileged-notes', 'screening-answers'];

function whyStays(kind: RecordKind, paper: Paper): Reason | null {
  const isOrder = paper.kind === 'court-order';
  if (!paper.names.includes(kind)) return 'not-in-paper';
  if (kind === 'other-survivors') return 'other-person'; // an order in her case names no other survivor
  if (privileged.includes(kind)) return isOrder && paper.privilegeRuled === true ? null : 'privileged';
  if (kind === 'mandated-reports') return isOrder ? null : 'report-is-confidential'; // Penal Code 11167(d)(1), 11167.5
  if (kind !== 'part2-records') return null;
  // 42 CFR 2.64, and 2.65 where it is used against her or nobody knows.
  const fits = paper.part2 === '2.65' || (paper.part2 === '2.64' && paper.againstHer === false);
  return isOrder && fits ? null : 'part2-order-needed';
}

export function compelled(asked: Asked): Decision {
  const { paper, recipient } = asked.request;
  const fault = neverCompelledTo.includes(recipient.kind) ? 'wrong-recipient' : paperFault(paper);
  if (fault || !paper) return stays(asked, fault ?? 'no-paper', { notices: ['call-counsel'] });
  const sorted = sortItems(asked, (kind) => whyStays(kind, paper));
  // Something was demanded that the paper does not reach.
  const inDoubt = sorted.withheld.some(({ reason }) => reason !== 'not-recorded' && reason !== 'declined');
  const counsel = inDoubt ? (['call-counsel'] as const) : [];
  if (sorted.allowed.length === 0) return decision(asked, sorted, { notices: counsel });
  return decision(asked, sorted, {
    notices: [
      'not-a-waiver', // Evidence Code 919: what is compelled waives nothing
      ...(sorted.allowed.includes('part2-records') ? (['part2'] as const) : []),
      paper.forbidsTelling === true ? 'tell-her-later' : 'tell-her', // 34 U.S.C. 12291(b)(2)(C)(i)
      ...counsel,
    ],
    confirm: ['second-member'],
  });
}
