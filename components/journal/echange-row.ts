import type { Ton } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { EchangeLu } from '@/lib/contracts/journal.ts';
import { PARTENAIRES, VERDICTS } from '@/lib/domain/echange.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';

const TONS: Record<EchangeLu['verdict'], Ton> = { reussi: 'succes', refuse: 'avertissement', echec: 'erreur', delai: 'erreur' };

const nombre = new Intl.NumberFormat('fr-FR');

/** Un échange, en mots. La cause manque au catalogue ? Sa classe ou son code la nomme. */
export function versEchange(e: EchangeLu) {
  return {
    cle: e.cle,
    quand: formaterInstant(new Date(e.le), 'seconde'),
    operation: libelleOperation(e.operation),
    service: `${PARTENAIRES[e.partenaire as keyof typeof PARTENAIRES] ?? e.partenaire} ${e.sens}`,
    sens: e.sens === 'entrant' ? 'Reçu' : 'Émis',
    verdict: VERDICTS[e.verdict],
    ton: TONS[e.verdict],
    cause: e.verdict === 'reussi' ? null : (e.cause ?? 'Cause non répertoriée'),
    code: e.code ?? e.classe,
    http: e.http === null ? 'sans réponse' : String(e.http),
    duree: `${nombre.format(e.dureeMs)} ms`,
    essai: e.tentative > 1 ? `essai ${e.tentative}` : null,
    route: `${e.methode} ${e.route}`,
    correlation: e.correlation,
    demande: e.demande,
    envoi: e.envoi,
    agent: e.agent ?? 'Système',
    environnement: libelleEnvironnement(e.environnement),
  };
}
export type EchangeVu = ReturnType<typeof versEchange>;

/** Le bloc à copier pour écrire au support de PISTE ou du SNE : rien de personnel n'y paraît. */
export const pourLeSupport = (e: EchangeLu): string =>
  [
    `Environnement : ${e.environnement}`,
    `Instant (UTC) : ${e.le}`,
    `Opération : ${e.methode} ${e.route}`,
    `Statut HTTP : ${e.http ?? 'sans réponse'}`,
    `Code : ${e.code ?? '–'} (classe ${e.classe ?? '–'})`,
    `Durée : ${e.dureeMs} ms`,
    `X-Correlation-Id : ${e.correlation}`,
  ].join('\n');
