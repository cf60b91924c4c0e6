import type { ModeleWire, MotifACoter } from '../cotation/wire.ts';
import type { Jour } from './dates.ts';
import type { CotationStockee, Demande } from './demande.ts';

export type ModeleEnVigueur = (epci: string, mutation: boolean, jour: Jour) => ModeleWire | undefined;

/** Depuis quand, et pourquoi, la demande attend une cotation ; le passage d'un palier n'a pas de motif au contrat. */
export type Attente = { depuis: number; motif?: MotifACoter };

/** Règles du contrat §8.3, pour les EPCI de l'appelant : la plus ancienne attente l'emporte. */
export function attenteDeCotation(
  demande: Demande,
  epcis: readonly string[],
  jour: Jour,
  modeleEnVigueur: ModeleEnVigueur,
): Attente | undefined {
  let attente: Attente | undefined;
  for (const epci of demande.epcis) {
    if (!epcis.includes(epci)) continue;
    const candidate = attenteDansEpci(demande, epci, jour, modeleEnVigueur);
    if (candidate && (!attente || candidate.depuis < attente.depuis)) attente = candidate;
  }
  return attente;
}

function attenteDansEpci(demande: Demande, epci: string, jour: Jour, modeleEnVigueur: ModeleEnVigueur): Attente | undefined {
  const cotation = demande.cotations.find((c) => c.epci === epci);
  const { le, motif } = demande.changement;
  if (!cotation || le > cotation.enregistreeLe) return { depuis: le, motif };
  return attenteDuModele(cotation, modeleEnVigueur(epci, demande.donnees.mutation, jour), jour);
}

function attenteDuModele(cotation: CotationStockee, modele: ModeleWire | undefined, jour: Jour): Attente | undefined {
  if (modele && (modele.code !== cotation.modele.code || modele.version !== cotation.modele.version)) {
    return { depuis: Date.parse(modele.date_debut), motif: 'CHANGEMENT_MODELE' };
  }
  if (cotation.seuilLe && cotation.seuilLe <= jour) return { depuis: Date.parse(cotation.seuilLe) };
  return undefined;
}
