import type { Asked } from './asked.ts';
import { byConsent } from './exits/by-consent.ts';
import { compelled } from './exits/compelled.ts';
import { emergency } from './exits/emergency.ts';
import { mandated } from './exits/mandated.ts';
import { ownCopy } from './exits/own-copy.ts';
import { report } from './exits/report.ts';
import { takeHome } from './exits/take-home.ts';
import { signersOf } from './signers.ts';
import type { Decision, Facts, Request } from './types.ts';

/**
 * The only way out. Pure: plain facts in, a plain decision out, the day handed in (`YYYY-MM-DD` at the desk). In
 * doubt nothing leaves and the privacy officer is asked, except where a life or a child waits. What is decided and
 * why stands as a table for counsel in docs/disclosure-cases.md.
 */
export function authorize(request: Request, facts: Facts, on: string): Decision {
  const service = request.exit === 'packet' ? (request.service ?? null) : null;
  const asked: Asked = {
    request,
    facts,
    on,
    items: [...new Set(request.items)],
    service,
    serviceClass: service === null ? null : (facts.catalogue.services.get(service) ?? null),
    whoSigns: signersOf(facts.person),
  };
  switch (request.exit) {
    case 'packet':
    case 'release':
    case 'export':
      return byConsent(asked, request.exit);
    case 'own-copy':
      return ownCopy(asked);
    case 'take-home':
      return takeHome(asked);
    case 'report':
      return report(asked);
    case 'compelled':
      return compelled(asked);
    case 'mandated':
      return mandated(asked);
    case 'emergency':
      return emergency(asked);
  }
}
