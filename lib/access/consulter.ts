import type { Agent } from './agent.ts';
import { tracer } from './installation.ts';

/** Le dossier d'un ménage va être montré à cet agent : la trace d'abord, ou rien ne sort. */
export const consulter = ({ id }: Agent, objet: `demande/${string}` | `cotation/${string}`): Promise<void> =>
  tracer({ agentId: id, action: 'demande.consulter', objet, issue: 'accordee' });
