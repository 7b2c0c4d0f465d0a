import type { Method } from '../contract/calls.ts';
import {
  appointmentsBetween,
  appointmentsOf,
  removeAppointment,
  saveAppointment,
} from './appointments/appointments.ts';
import { printDay } from './appointments/day-paper.ts';
import { followUpsDue, followUpsOf, saveFollowUp, settleFollowUp } from './appointments/follow-ups.ts';
import { endAppointment, undoOutcome } from './appointments/outcomes.ts';
import {
  contacted,
  endHandover,
  handoversOf,
  joinFile,
  makeFileFrom,
  receiveHandover,
  waitingHandovers,
} from './handovers/handovers.ts';
import { reply, weighReply } from './handovers/reply.ts';
import { addStep, livesOf, unanswered, undoStep } from './referrals/life.ts';
import { spreadTombstones } from './retention/sticks.ts';
import type { Handlers } from './router.ts';
import { timelineOf } from './timeline/timeline.ts';

const done = { done: true } as const;

type Ours = Extract<
  Method,
  | `appointments.${string}`
  | `followUps.${string}`
  | `handovers.${string}`
  | 'referrals.life'
  | 'referrals.step'
  | 'referrals.undoStep'
  | 'referrals.unanswered'
  | 'timeline.list'
>;

/** One line for each call about the days ahead: appointments, follow-ups, what became of a referral, hand-overs to us, and the timeline of a file. */
export const workHandlers: Pick<Handlers, Ours> = {
  'appointments.save': (vault, input) => saveAppointment(vault.db(), vault.mustBeOpen(), input),
  'appointments.ofFile': (vault, input) => appointmentsOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'appointments.between': (vault, input) => appointmentsBetween(vault.db(), vault.mustBeOpen(), input),
  'appointments.end': (vault, input) => endAppointment(vault.db(), vault.mustBeOpen(), input),
  'appointments.undo': (vault, input) => undoOutcome(vault.db(), vault.mustBeOpen(), input),
  'appointments.remove': (vault, input) => {
    removeAppointment(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'appointments.printDay': (vault, input) => printDay(vault, vault.mustBeOpen(), input),
  'followUps.save': (vault, input) => saveFollowUp(vault.db(), vault.mustBeOpen(), input),
  'followUps.settle': (vault, input) => settleFollowUp(vault.db(), vault.mustBeOpen(), input),
  'followUps.ofFile': (vault, input) => followUpsOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'followUps.due': (vault, input) => followUpsDue(vault.db(), vault.mustBeOpen(), input.to),
  'referrals.life': (vault, input) => livesOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'referrals.step': (vault, input) => addStep(vault.db(), vault.mustBeOpen(), input),
  'referrals.undoStep': (vault, input) => undoStep(vault.db(), vault.mustBeOpen(), input),
  'referrals.unanswered': (vault) => unanswered(vault.db(), vault.mustBeOpen()),
  'handovers.receive': (vault, input) => receiveHandover(vault.db(), vault.mustBeOpen(), input),
  'handovers.waiting': (vault) => waitingHandovers(vault.db(), vault.mustBeOpen()),
  'handovers.ofFile': (vault, input) => handoversOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'handovers.contacted': (vault, input) => contacted(vault.db(), vault.mustBeOpen(), input),
  'handovers.makeFile': (vault, input) => makeFileFrom(vault.db(), vault.mustBeOpen(), input),
  'handovers.join': (vault, input) => joinFile(vault.db(), vault.mustBeOpen(), input),
  'handovers.end': async (vault, input) => {
    endHandover(vault.db(), vault.mustBeOpen(), input);
    // The sticks that are in know at once; the others when they are looked at.
    await spreadTombstones(vault).catch(() => undefined);
    return done;
  },
  'handovers.weighReply': (vault, input) => weighReply(vault.db(), vault.mustBeOpen(), input.id),
  'handovers.reply': (vault, input) => {
    reply(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'timeline.list': (vault, input) => timelineOf(vault.db(), vault.mustBeOpen(), input),
};
