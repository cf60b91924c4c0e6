import { type Reponse, repondreJson } from '../http/echange.ts';
import type { Contexte } from './contexte.ts';
import { trouverDemande } from './trouver-demande.ts';
import type { DemandeWire } from './wire.ts';

const STATUT_WIRE = {
  active: 'ACTIVE',
  'en-attente-renouvellement': 'EN_ATTENTE_RENOUVELLEMENT',
  radiee: 'RADIEE',
} as const;

/** GET /demandes/{num_unique} (contrat §5.2). */
export function getDemande(contexte: Contexte, numero: string): Reponse {
  const trouvee = trouverDemande(contexte, numero);
  if (!trouvee.ok) return trouvee.reponse;
  const { demande, statut } = trouvee;
  const corps: DemandeWire = {
    ...demande.donnees,
    statut: STATUT_WIRE[statut.tag],
    date_fin_validite: statut.finValidite,
    ...(statut.tag === 'radiee' ? { radiation: { motif: statut.motif, date: statut.date } } : {}),
  };
  return repondreJson(200, corps);
}
