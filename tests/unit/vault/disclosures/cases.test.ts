import { describe, expect, test } from 'vitest';
import { authorize } from '../../../../electron/vault/disclosures/engine/authorize.ts';
import type { Decision, Signers } from '../../../../electron/vault/disclosures/engine/types.ts';
import { caseSchema, fromText } from '../../../../scripts/decide/case.ts';
import { cases, type ExpectedAnswer, themes } from './case-table.ts';

// The table was settled first (docs/disclosure-cases.md); the engine answers each case exactly so.

function signersText(signers: Signers | null): string | null {
  if (!signers) return null;
  return signers.need === 'ask' ? `ask:${signers.among.join()}` : signers.need;
}

const answerOf = ({ signers, ...decision }: Decision): ExpectedAnswer => ({
  ...decision,
  signers: signersText(signers),
});

describe.each(themes)('$theme', ({ theme }) => {
  const own = cases.filter((one) => one.theme === theme);
  test.each(own.map((one) => [one.line.id, one.line.title, one] as const))('%s: %s', (_id, _title, one) => {
    const { request, facts, on } = fromText(caseSchema.parse(one.input));
    expect(answerOf(authorize(request, facts, on))).toEqual(one.expected);
  });
});
