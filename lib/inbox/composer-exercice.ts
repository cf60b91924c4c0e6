import type { CodeExercice } from '../domain/exercice.ts';

/** De quoi parle l'exercice : des identifiants connus de nous, ou inventés. */
export type ObjetsExercice = { marche: string; candidature: string; siret: string };

const TRENTE_JOURS_MS = 30 * 86_400_000;

/** Sans décimales et avec décalage, comme le code l'écrit (contrat §6.3). */
const instantDuCode = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, '+00:00');

function marcheConfigure(identifiant: string, le: string, guides: boolean) {
  const commun = { identifier: identifiant, name: 'Exercice & essai', market_type_codes: ['works'], field_keys: ['exercice'] };
  return {
    event: 'market.completed',
    timestamp: le,
    market: guides
      ? { ...commun, lots: [{ name: 'Lot d’exercice' }], deadline: le }
      : { ...commun, lots: [{ id: 1, name: 'Lot d’exercice' }], completed_at: le },
  };
}

const candidatureFinalisee = ({ marche, candidature, siret }: ObjetsExercice, le: string) => ({
  event: 'market_application.completed',
  timestamp: le,
  market_identifier: marche,
  market_application: {
    identifier: candidature,
    siret,
    attestation_url: `https://exercice.invalid/api/v1/market_applications/${candidature}/attestation`,
    documents_package_url: `https://exercice.invalid/api/v1/market_applications/${candidature}/documents_package`,
  },
});

// Passe Marché écrit ainsi les signes du HTML : une réception qui relirait puis réécrirait le corps se tromperait de condensé (contrat §6.2).
const ecrire = (valeur: unknown): string =>
  JSON.stringify(valeur).replace(/[<>&]/g, (signe) => `\\u00${signe.charCodeAt(0).toString(16)}`);

const PLUS_QUE_LA_LIMITE = 256 * 1024 + 1;

/** Les octets d'un exercice, à la forme de Passe Marché. */
export function composerExercice(code: CodeExercice, objets: ObjetsExercice, maintenant: Date): string {
  const le = instantDuCode(maintenant);
  switch (code) {
    case 'marche-configure-guides':
      return ecrire(marcheConfigure(objets.marche, maintenant.toISOString(), true));
    case 'candidature-finalisee':
      return ecrire(candidatureFinalisee(objets, le));
    case 'tardive':
      return ecrire(marcheConfigure(objets.marche, instantDuCode(new Date(maintenant.getTime() - TRENTE_JOURS_MS)), false));
    case 'evenement-inconnu':
      return ecrire({ event: 'market.archived', timestamp: le });
    case 'illisible':
      return '{"event":';
    case 'trop-grosse':
      return ecrire({ event: 'market.completed', timestamp: le, remplissage: 'x'.repeat(PLUS_QUE_LA_LIMITE) });
    case 'marche-configure':
    case 'mal-signee':
    case 'non-signee':
    case 'secret-precedent':
    case 'doublon':
      return ecrire(marcheConfigure(objets.marche, le, false));
  }
}
