import { factsInWords } from './case-facts.ts';
import { baseWords, cases, type DisclosureCase, type ExpectedAnswer, themes } from './case-table.ts';
import { itemWords, needWords, noticeWords, reasonWords } from './case-words.ts';

/** The table of cases as a page for counsel: Markdown, grouped by theme. `docs/disclosure-cases.md` is this text. */

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function signersWords(signers: string | null): string {
  if (signers === null) return '';
  if (!signers.startsWith('ask:')) return `Signs: ${needWords[signers]}.`;
  const among = signers.slice(4).split(',');
  return `Signs: the privacy officer decides (${among.map((need) => needWords[need]).join(', or ')}).`;
}

function withheldWords(withheld: ExpectedAnswer['withheld']): string[] {
  const reasons = [...new Set(withheld.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const items = withheld.filter((row) => row.reason === reason).map(({ item }) => itemWords(item));
    return `${items.join('; ')}: ${reasonWords[reason]}`;
  });
}

function answerWords({ expected, input }: DisclosureCase): string {
  const { outcome, allowed, withheld, notices, confirmations, clock, consent } = expected;
  const parts: string[] = [];
  const oneReason = new Set(withheld.map(({ reason }) => reason)).size === 1 && allowed.length === 0;
  if (outcome === 'stays')
    parts.push(oneReason ? `**Stays**: ${reasonWords[withheld[0]?.reason ?? '']}.` : '**Stays.**');
  else {
    const what = allowed.length > 0 ? allowed.map(itemWords).join('; ') : 'without any item';
    parts.push(`**${outcome === 'waits' ? 'Waits' : 'May leave'}**: ${what}.`);
  }
  if (withheld.length > 0 && !(outcome === 'stays' && oneReason)) {
    parts.push(`Stays here: ${withheldWords(withheld).join('. ')}.`);
  }
  if (confirmations.length > 0) parts.push(`Missing: ${confirmations.join(', ').replaceAll('-', ' ')}.`);
  const several = Array.isArray(input.facts.consents) && input.facts.consents.length > 1;
  if (consent && several) parts.push(`Carried by ${consent}.`);
  parts.push(signersWords(expected.signers));
  if (notices.length > 0) parts.push(`Notices: ${notices.map(noticeWords).join(', ')}.`);
  if (clock) parts.push(`Telephone at once; in writing by ${clock.writtenBy}.`);
  return parts.filter(Boolean).join(' ');
}

function themeWords({ theme, about, lines }: (typeof themes)[number]): string {
  const used = [...new Set(lines.map((line) => line.base))];
  const starts = used.map((base) => `*${base}*: ${baseWords[base]}`);
  const rows = cases
    .filter((one) => one.theme === theme)
    .map((one) => {
      const base = used.length > 1 ? `*${one.line.base}*. ` : '';
      const cells = [
        `\`${one.line.id}\``,
        one.line.title,
        base + factsInWords(one.line),
        one.line.law.join('; '),
        answerWords(one),
      ];
      return `| ${cells.map(cell).join(' | ')} |`;
    });
  return [
    `## ${theme}`,
    about,
    starts.length > 1 ? `Starts from\n\n${starts.map((one) => `- ${one}`).join('\n')}` : `Starts from ${starts[0]}`,
    ['| | case | facts | law | answer |', '|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

export function casesPage(): string {
  const intro = [
    '# The disclosure cases',
    `${cases.length} cases on which the rules of disclosure were settled before they were written as a program, and on
which the program is tested. Counsel may read this page alone: each table says what its cases start from, and each row
what differs, the law, and the answer. None of it has been confirmed by counsel yet; until it is, the desk stays in
practice mode.`,
    `The page is made from \`tests/unit/vault/disclosures/cases/\`; after a change there, \`vitest run
tests/unit/vault/disclosures/case-table.test.ts --update\` makes it anew. The words of the format: \`docs/formats/disclosure-case.md\`.`,
    '"She" is the survivor, whoever it is. A wrong release can kill; a needless refusal costs care: in doubt nothing leaves, and the privacy officer is asked.',
  ];
  return `${[...intro, ...themes.map(themeWords)].join('\n\n')}\n`;
}
