import { parseArgs } from 'node:util';
import { dayOf, daysAfter } from '../../electron/vault/disclosures/days.ts';
import { appointmentFields } from '../fixtures/invented-days.ts';
import { consentTerms, dentist, facts, noFile } from '../fixtures/invented-file.ts';
import { testDesk } from '../fixtures/test-desk.ts';
import { colleague, staff } from './invented.ts';

/*
 * A colleague at the same desk, while the window is closed: run as a program of its own, as another account would.
 * `--do make`: the desk, one shared file with one of each thing that is written, and the colleague with her own passphrase.
 * `--do change`: she saves another version of each. `--do fill --count N`: so many entries more, by the first member.
 * `--do old --count N`: a new desk, set up so many days ago; its recovery code is what the program says.
 * `--do astray --count N`: the same, with a second sheet that was made without the paper of the first.
 * `--do unsure`: a consent of which the privacy officer is asked who may sign.
 */

const { values } = parseArgs({
  options: { do: { type: 'string' }, desk: { type: 'string' }, stick: { type: 'string' }, count: { type: 'string' } },
});
const desk = testDesk({ path: values.desk ?? '', stick: values.stick ?? '' });
const today = dayOf(new Date());
const ordinary = (words: string) => ({ class: 'ordinary' as const, words });
const entry = { kind: 'ride', minutes: 20, count: 1, way: 'provided', place: 'on-the-way', interpreter: '' } as const;
const plan = { people: '', takeAlong: '', others: '', keeping: 'only-here', keepingWords: '' } as const;
const asColleague = { signInName: colleague.signInName, passphrase: colleague.passphrase };
const asFirst = { signInName: staff.signInName, passphrase: staff.passphrase };

async function make(): Promise<void> {
  const { sheet } = await desk.call('session.setUp', staff);
  await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
  const named = facts.filter(({ item }) => item !== 'what-helps');
  const made = await desk.call('clients.create', { ...noFile, facts: named, limitsExplainedOn: today });
  await desk.call('clients.setAccess', { id: made.id, version: made.version, access: 'shared' });
  const clientId = made.id;
  await desk.call('notes.write', { clientId, day: today, content: ordinary('Came by bus.') });
  await desk.call('services.log', { clientId, entry: { ...entry, day: today } });
  await desk.call('appointments.save', { ...appointmentFields(clientId), day: daysAfter(today, 9) });
  await desk.call('plans.save', {
    clientId,
    version: 0,
    plan: { ...plan, signs: 'He stops talking.', places: 'Elena' },
  });
  await desk.call('goals.write', { clientId, goal: { words: 'A room of my own', steps: [] } });
  const { signInName, displayName } = colleague;
  const rights: ('worker' | 'supervisor')[] = ['worker', 'supervisor'];
  const added = await desk.call('staff.add', { signInName, displayName, rights, passphrase: staff.passphrase });
  await desk.reopen();
  await desk.call('session.unlock', { signInName, passphrase: added.words });
  await desk.call('session.changePassphrase', { passphrase: added.words, newPassphrase: colleague.passphrase });
}

async function theFile() {
  const [line] = await desk.call('clients.find', { text: '' });
  if (!line) throw new Error('no file');
  return desk.call('clients.get', { id: line.id });
}

async function change(): Promise<void> {
  await desk.call('session.unlock', asColleague);
  const { id: clientId, version, fileNumber: _number, ...file } = await theFile();
  const { aliases, avoidedSites, avoidedPeople, limitsExplainedOn } = file;
  const helps = {
    item: 'what-helps',
    state: 'given',
    value: { kind: 'text', text: 'A woman, if there is one' },
  } as const;
  const others = file.facts.filter(({ item }) => item !== 'what-helps');
  const fields = { aliases, avoidedSites, avoidedPeople, limitsExplainedOn, facts: [...others, helps] };
  await desk.call('clients.update', { id: clientId, version, ...fields });
  const { notes } = await desk.call('notes.list', { clientId });
  for (const note of notes) {
    const content = ordinary('Came by bus, and her sister waited.');
    await desk.call('notes.change', { id: note.id, version: note.version, day: today, content });
  }
  const { entries } = await desk.call('services.list', { clientId, most: 9 });
  for (const one of entries) {
    await desk.call('services.change', {
      id: one.id,
      version: one.version,
      entry: { ...entry, day: today, minutes: 45 },
    });
  }
  for (const one of await desk.call('appointments.ofFile', { clientId })) {
    const { placeName: _name, outcome: _outcome, ...same } = one;
    await desk.call('appointments.save', { ...same, time: '11:15' });
  }
  const before = await desk.call('plans.get', { clientId });
  const newer = { ...plan, signs: 'He stops talking.', places: 'The library' };
  await desk.call('plans.save', { clientId, version: before?.version ?? 0, plan: newer });
  for (const goal of await desk.call('goals.list', { clientId })) {
    const steps = [{ words: 'Ask at the office', doneOn: today }];
    await desk.call('goals.change', { id: goal.id, version: goal.version, goal: { words: goal.words, steps } });
  }
}

async function fill(): Promise<void> {
  await desk.call('session.unlock', asFirst);
  const { id: clientId } = await theFile();
  for (let count = 0; count < Number(values.count ?? 0); count += 1) {
    const day = daysAfter(today, -count);
    if (count % 3 === 0) await desk.call('services.log', { clientId, entry: { ...entry, day } });
    else
      await desk.call('notes.write', {
        clientId,
        day,
        content: ordinary(`Number ${count}: bus pass, José comes along`),
      });
  }
}

async function unsure(): Promise<void> {
  await desk.call('session.unlock', asFirst);
  const { id } = await theFile();
  const site = await dentist(desk);
  const terms = consentTerms(id, site.id, today, daysAfter(today, 20));
  await desk.call('consents.record', { ...terms, asksOfficer: true });
}

/** The clock of this program alone, which ends with it. */
function turnBack(): void {
  const behind = Number(values.count ?? 0) * 86_400_000;
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...given: []) {
      super(...((given.length === 0 ? [Now.now() - behind] : given) as []));
    }
    static override now = () => Now.now() - behind;
  } as DateConstructor;
}

const confirm = (code: string) => desk.call('session.confirmSheet', { lastGroup: code.slice(-4) });

async function old(): Promise<void> {
  turnBack();
  const { sheet } = await desk.call('session.setUp', staff);
  await confirm(sheet.recoveryCode);
  process.stdout.write(sheet.recoveryCode);
}

async function astray(): Promise<void> {
  turnBack();
  const { sheet } = await desk.call('session.setUp', staff);
  await confirm(sheet.recoveryCode);
  const { recoveryCode } = await desk.call('session.newSheet', { passphrase: staff.passphrase });
  await confirm(recoveryCode);
  process.stdout.write(recoveryCode);
}

const all = { make, change, fill, old, astray, unsure };
await all[values.do as keyof typeof all]();
await desk.vault.close();
