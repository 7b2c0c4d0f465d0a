import type { serviceCalls } from '../contract/services.ts';
import type { feedbackCalls, supportCalls } from '../contract/support.ts';
import { giveFeedback, readFeedback } from './feedback/feedback.ts';
import type { Handlers } from './router.ts';
import { changeService, entriesOf, logService, putServiceBack, takeServiceBack } from './services/entries.ts';
import { categories, kinds } from './services/kinds.ts';
import { usualServices } from './services/usual.ts';
import { barriersOf, changeBarrier, setBarrierSolved, takeBarrierBack, writeBarrier } from './support/barriers.ts';
import { changeGoal, goalsOf, setGoalState, takeGoalBack, writeGoal } from './support/goals.ts';
import { answerHow, howOf, takeHowBack } from './support/how.ts';
import { earlierPlans, getPlan, savePlan, undoPlan } from './support/plans.ts';

const done = { done: true } as const;
type Of = keyof typeof serviceCalls | keyof typeof supportCalls | keyof typeof feedbackCalls;

/** One line for each call about what was done and what is hers on the way; a part of handlers.ts. */
export const supportHandlers: Pick<Handlers, Of> = {
  'services.kinds': () => ({
    categories: [...categories],
    kinds: kinds.map(({ voca: _block, usual: _often, ...kind }) => kind),
  }),
  'services.usual': (vault) => usualServices(vault.db(), vault.mustBeOpen()),
  'services.list': (vault, input) => entriesOf(vault.db(), vault.mustBeOpen(), input),
  'services.log': (vault, input) => logService(vault.db(), vault.mustBeOpen(), input),
  'services.change': (vault, input) => changeService(vault.db(), vault.mustBeOpen(), input),
  'services.takeBack': (vault, input) => takeServiceBack(vault.db(), vault.mustBeOpen(), input),
  'services.putBack': (vault, input) => {
    putServiceBack(vault.db(), vault.mustBeOpen(), input);
    return done;
  },

  'plans.get': (vault, input) => getPlan(vault.db(), vault.mustBeOpen(), input.clientId),
  'plans.save': (vault, input) => savePlan(vault.db(), vault.mustBeOpen(), input),
  'plans.undo': (vault, input) => undoPlan(vault.db(), vault.mustBeOpen(), input),
  'plans.versions': (vault, input) => earlierPlans(vault.db(), vault.mustBeOpen(), input.clientId),

  'goals.list': (vault, input) => goalsOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'goals.write': (vault, input) => writeGoal(vault.db(), vault.mustBeOpen(), input),
  'goals.change': (vault, input) => changeGoal(vault.db(), vault.mustBeOpen(), input),
  'goals.setState': (vault, input) => setGoalState(vault.db(), vault.mustBeOpen(), input),
  'goals.takeBack': (vault, input) => {
    takeGoalBack(vault.db(), vault.mustBeOpen(), input);
    return done;
  },

  'how.list': (vault, input) => howOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'how.answer': (vault, input) => answerHow(vault.db(), vault.mustBeOpen(), input),
  'how.takeBack': (vault, input) => {
    takeHowBack(vault.db(), vault.mustBeOpen(), input);
    return done;
  },

  'barriers.list': (vault, input) => barriersOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'barriers.write': (vault, input) => writeBarrier(vault.db(), vault.mustBeOpen(), input),
  'barriers.change': (vault, input) => changeBarrier(vault.db(), vault.mustBeOpen(), input),
  'barriers.setSolved': (vault, input) => setBarrierSolved(vault.db(), vault.mustBeOpen(), input),
  'barriers.takeBack': (vault, input) => {
    takeBarrierBack(vault.db(), vault.mustBeOpen(), input);
    return done;
  },

  'feedback.give': (vault, input) => {
    giveFeedback(vault.db(), input);
    return done;
  },
  'feedback.read': (vault) => readFeedback(vault.db(), vault.mustBeOpen()),
};
