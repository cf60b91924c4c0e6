import type { Base } from '../donnees/base.ts';
import { prochainSeuil } from '../donnees/coter.ts';
import type { CotationStockee, Demande } from '../donnees/demande.ts';
import type { CotationEnvoyee } from './wire.ts';

/** Remplace la cotation de l'EPCI : la demande n'y est plus « à coter » tant que rien ne change (contrat §8.3). */
export function appliquerCotation(
  base: Base,
  demande: Demande,
  epci: string,
  cotation: CotationEnvoyee,
  instant: Date,
): CotationStockee {
  const jour = instant.toISOString().slice(0, 10);
  const modele = base.modeleEnVigueur(epci, demande.donnees.mutation, jour);
  const seuilLe = modele && prochainSeuil(demande.donnees, modele, jour);
  const stockee: CotationStockee = { ...cotation, epci, enregistreeLe: instant.getTime(), ...(seuilLe ? { seuilLe } : {}) };
  demande.cotations = [...demande.cotations.filter((c) => c.epci !== epci), stockee];
  base.version += 1;
  return stockee;
}
