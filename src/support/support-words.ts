import type { I18n } from '@lingui/core';
import {
  type BarrierKind,
  barrierKinds,
  type HowWord,
  type PlanKeeping,
  type PlanPart,
  planKeeping,
} from '../../electron/contract/support.ts';

/** What stands in her way, in plain words. */
export function barrierName(i18n: I18n, kind: BarrierKind): string {
  const names: Record<BarrierKind, string> = {
    transport: i18n.t('Getting there'),
    money: i18n.t('Money'),
    insurance: i18n.t('Coverage or insurance'),
    'child-care': i18n.t('Nobody for the children'),
    language: i18n.t('Language'),
    papers: i18n.t('Missing papers'),
    immigration: i18n.t('Worry about immigration'),
    'not-safe': i18n.t('It is not safe'),
    'no-safe-contact': i18n.t('No safe telephone or address'),
    housing: i18n.t('No place to stay'),
    'work-hours': i18n.t('Hours of work'),
    'waiting-list': i18n.t('No appointment to be had'),
    'health-or-access': i18n.t('Health or access'),
    trust: i18n.t('Bad experience before'),
    other: i18n.t('Something else'),
  };
  return names[kind];
}

export const barrierOptions = (i18n: I18n) => barrierKinds.map((value) => ({ value, label: barrierName(i18n, value) }));

/** Her answer, said in a word. */
export function howName(i18n: I18n, answer: HowWord | null): string {
  if (answer === null) return i18n.t('Rather not say');
  const names: Record<HowWord, string> = {
    'very-hard': i18n.t('Very hard'),
    hard: i18n.t('Hard'),
    'in-between': i18n.t('In between'),
    'rather-well': i18n.t('Rather well'),
    well: i18n.t('Well'),
  };
  return names[answer];
}

/** The question of each part of a safety plan, as it may be read to her. */
export function planName(i18n: I18n, part: PlanPart): string {
  const names: Record<PlanPart, string> = {
    signs: i18n.t('How I notice that it gets dangerous'),
    places: i18n.t('Where I can go'),
    people: i18n.t('Whom I can call or tell'),
    takeAlong: i18n.t('What I take along'),
    others: i18n.t('My children, animals and others'),
  };
  return names[part];
}

export function keepingName(i18n: I18n, keeping: PlanKeeping): string {
  const names: Record<PlanKeeping, string> = {
    'only-here': i18n.t('Only here at the desk'),
    'paper-safe': i18n.t('On paper, in a place that is safe'),
    'someone-keeps': i18n.t('Someone keeps it for her'),
    'she-remembers': i18n.t('Nowhere: she knows it by heart'),
  };
  return names[keeping];
}

export const keepingOptions = (i18n: I18n) => planKeeping.map((value) => ({ value, label: keepingName(i18n, value) }));
