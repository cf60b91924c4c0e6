import { attenteDeCotation } from '../donnees/a-coter.ts';
import type { CotationStockee, Demande } from '../donnees/demande.ts';
import type { Contexte } from './contexte.ts';
import type { CotationLue } from './wire.ts';

/** La cotation stockée, dans la forme du contrat §5.4 ; position et délai sont estimés, sans prétendre au vrai classement. */
export function lireCotation(contexte: Contexte, demande: Demande, stockee: CotationStockee): CotationLue {
  const base = contexte.base();
  const { epci, enregistreeLe, seuilLe: _seuil, localisations_souhaitees, ...envoyee } = stockee;
  const attente = attenteDeCotation(demande, [epci], contexte.horloge.jour(), base.modeleEnVigueur);
  return {
    num_unique: demande.donnees.num_unique,
    ...envoyee,
    date_enregistrement: new Date(enregistreeLe).toISOString(),
    a_recalculer: attente !== undefined,
    localisations_souhaitees: localisations_souhaitees.map((localisation) => {
      const sur = Math.max(1, base.souhaitsParCommune.get(localisation.code_insee) ?? 1);
      const part = Math.min(1, Math.max(0, 1 - localisation.points / 150));
      return {
        ...localisation,
        position: { rang: Math.max(1, Math.round(part * sur)), sur },
        delai_moyen_mois: 14 + (Number.parseInt(localisation.code_insee.slice(2), 10) % 29),
      };
    }),
  };
}
