import type { AuditFilter, AuditLine } from '../../contract/audit.ts';
import { sayAction } from '../../contract/audit-actions.ts';
import type { Input, Output } from '../../contract/calls.ts';
import type { ItemId } from '../../contract/catalogue.ts';
import type { AccountingRow } from '../../contract/disclosures.ts';
import { sayDay, sayInstant } from '../packets/pages-days.ts';
import { type Html, html } from '../packets/pages-html.ts';
import { readCatalogue } from '../sites/catalogue.ts';
import { purposeOf } from '../sites/seeds.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import type { Vault } from '../vault.ts';
import { appendAudit } from './audit.ts';
import { deskNow } from './desk-clock.ts';
import { auditPaper, type Paper } from './paper.ts';
import { findRows, linesOf, receivedOf } from './read.ts';

/** About 50 pages. Whoever needs more prints it in parts, by days. */
export const MOST_ON_PAPER = 2000;

const kindWords = {
  desk: 'opening and closing',
  staff: 'members of staff',
  file: 'files',
  release: 'consents and what left',
  site: 'sites and care teams',
  backup: 'backups and recovery sheets',
  audit: 'the trail itself',
  settings: 'settings',
} as const;

export interface Printed {
  filter: AuditFilter;
  /** Initials of the member it is filtered by, empty for everybody. */
  staff: string;
  lines: readonly AuditLine[];
  more: boolean;
  /** With a file number: what of hers left; else null. */
  received: readonly AccountingRow[] | null;
  /** The name of an item as the catalogue in force has it. */
  nameOf: (item: ItemId) => string;
  at: string;
  by: string;
}

const STYLE = `table{width:100%;border-collapse:collapse;font-size:9pt;line-height:1.35}
th{text-align:left;font-weight:600;border-bottom:1.2pt solid #1d1a18;padding:3pt 6pt 3pt 0}
td{vertical-align:top;border-bottom:.5pt solid #b9b2a9;padding:3pt 6pt 3pt 0}
tr{break-inside:avoid} thead{display:table-header-group}
.num{font-variant-numeric:tabular-nums;white-space:nowrap} .soft{color:#4a4440}`;

const outcomes = {
  left: 'Left',
  leaving: 'On its way',
  failed: 'May not have left',
  prepared: 'Waits for a second member',
} as const;
const methods = {
  print: 'On paper',
  paper: 'On paper',
  stick: 'On a stick',
  spoken: 'Spoken',
  telephone: 'By telephone',
  form: 'By form',
} as const;
const bases = {
  consent: '',
  'own-copy': 'Her own copy',
  'take-home': 'Taken home',
  compelled: 'Compelled by a court',
  mandated: 'Mandated report',
  emergency: 'Emergency',
} as const;

const outcomeOf = ({ basis, outcome }: AccountingRow): string =>
  basis === 'mandated' && outcome === 'prepared' ? 'Not telephoned yet' : outcomes[outcome];

function receivedTable(rows: readonly AccountingRow[], nameOf: (item: ItemId) => string): Html {
  if (rows.length === 0) return html`<h2>Who received what</h2><p>Nothing of this file has left.</p>`;
  return html`<h2>Who received what</h2>
<table><thead><tr><th>When, by</th><th>To whom</th><th>What</th><th>Why, by which consent</th><th>How</th></tr></thead><tbody>
${rows.map(
  (row) => html`<tr><td class="num">${sayInstant(row.at)}<br/><span class="soft">${row.by}</span></td>
<td>${row.recipient}<br/><span class="soft">${row.recipientAddress}</span></td>
<td>${row.items.map(nameOf).join(' · ')}</td>
<td>${row.purposes.map((id) => purposeOf(id)?.name.en ?? id).join(' · ')}<br/><span class="soft">${row.consentCode ?? bases[row.basis]}</span></td>
<td>${methods[row.method]}<br/><span class="soft">${outcomeOf(row)}</span></td></tr>`,
)}</tbody></table>`;
}

function choiceOf({ filter, staff }: Printed): string {
  const parts = [
    filter.fileNumber ? `file ${filter.fileNumber}` : '',
    staff ? `by ${staff}` : '',
    filter.kind ? `about ${kindWords[filter.kind]}` : '',
    filter.from ? `from ${sayDay(filter.from)}` : '',
    filter.to ? `to ${sayDay(filter.to)}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'everything';
}

/** The rows as they go to paper: initials, plain sentences, file numbers; no name of anybody in a file. */
export function auditPage(printed: Printed): Paper {
  const { lines, more, received, filter, at, by } = printed;
  const title = filter.fileNumber ? `File ${filter.fileNumber}` : 'Record';
  return auditPaper(
    STYLE,
    html`<h1>${title}</h1>
<p>Printed by ${by} on ${sayInstant(at)}. Chosen: ${choiceOf(printed)}.</p>
${more ? html`<p><b>The newest ${lines.length} rows only. Older ones are not on this paper: choose fewer days.</b></p>` : null}
${received ? receivedTable(received, printed.nameOf) : null}
${received ? html`<h2>Who saw or changed it</h2>` : null}
<table><thead><tr><th>Row</th><th>When</th><th>Who</th><th>What</th><th>Which</th></tr></thead><tbody>
${lines.map(
  (
    line,
  ) => html`<tr><td class="num">${line.row}</td><td class="num">${sayInstant(line.at)}</td><td class="num">${line.by || 'the desk'}</td>
<td>${sayAction(line.action)}</td><td>${line.subject}</td></tr>`,
)}</tbody></table>
${lines.length === 0 ? html`<p>No row fits.</p>` : null}`,
  );
}

/**
 * Prints what the filter chooses. Whatever became of the paper, that it was asked for is a row: some of it may have
 * come out. Throws `no-printer`, `printer-refused`, `render-failed`.
 */
export async function printAudit(
  vault: Vault,
  session: Session,
  { queue, filter }: Input<'audit.print'>,
): Promise<Output<'audit.print'>> {
  const { db } = session.desk;
  const rows = await findRows(db, filter, null, MOST_ON_PAPER + 1);
  vault.mustBeOpen();
  const names = new Map(readCatalogue(db).items.map(({ id, name }) => [id, name.en]));
  const page = auditPage({
    filter,
    nameOf: (item) => names.get(item) ?? item,
    staff: filter.staffId ? initialsOfStaff(db, filter.staffId) : '',
    lines: linesOf(db, rows.slice(0, MOST_ON_PAPER)),
    more: rows.length > MOST_ON_PAPER,
    received: filter.fileNumber ? receivedOf(db, session, filter.fileNumber).rows : null,
    at: deskNow(db).toISOString(),
    by: session.member.initials,
  });
  const { pdf } = await vault.shell.ask('render', page);
  const result = await vault.shell.ask('print', { pdf, queue, twoSided: false });
  vault.mustBeOpen();
  db.transaction(() => appendAudit(db, session.member.id, 'audit.printed', filter.fileNumber ?? '')).immediate();
  return result;
}
