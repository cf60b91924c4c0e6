import type { ACoter, Demande } from '../domain/demande.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';
import type { LigneALire } from '../db/save-lignes-synchronisation.ts';
import type { ClientSne, CotationAuSne, EchecSne } from './client-sne.ts';
import type { Insister } from './insister.ts';
import { porteeDe } from './portee-echec.ts';

export type Lecture =
  /** `cotationIllisible` : la demande est bonne à garder, mais le SNE n'a pas su rendre sa cotation. */
  | { tag: 'lue'; rang: number; demande: Demande; aCoter: ACoter; cotation: CotationAuSne | null; cotationIllisible: boolean }
  | { tag: 'inconnue'; rang: number; numero: NumeroUnique }
  | { tag: 'erreur'; rang: number; passagere: boolean }
  | { tag: 'arret'; echec: EchecSne };

/**
 * La cotation du SNE n'est demandée que si elle peut nous apprendre quelque chose : la demande n'est plus à coter, ou nous n'en
 * avons aucune. Une demande jamais cotée (« CREATION ») n'en a pas : l'appel est épargné.
 */
function cotationUtile(ligne: LigneALire, demande: Demande): boolean {
  if (demande.statut.tag === 'radiee') return false;
  return !ligne.aCoter || (!ligne.cotationConnue && ligne.motif !== 'CREATION');
}

const selonPortee = (rang: number, numero: NumeroUnique, echec: EchecSne): Lecture => {
  switch (porteeDe(echec)) {
    case 'inconnue':
      return { tag: 'inconnue', rang, numero };
    case 'demande':
      return { tag: 'erreur', rang, passagere: false };
    case 'passager':
      return { tag: 'erreur', rang, passagere: true };
    case 'canal':
    case 'attendre':
    case 'abandon':
      return { tag: 'arret', echec };
  }
};

export async function lireDemande(sne: ClientSne, insister: Insister, ligne: LigneALire, signal: AbortSignal): Promise<Lecture> {
  const { rang, numero } = ligne;
  const lue = await insister(() => sne.getDemande(numero, { signal }), signal);
  if (!lue.ok) return selonPortee(rang, numero, lue.error);
  const demande = lue.value;
  const aCoter: ACoter = ligne.aCoter && demande.statut.tag !== 'radiee' ? { tag: 'oui', motif: ligne.motif } : { tag: 'non' };
  const complete = { tag: 'lue', rang, demande, aCoter, cotation: null, cotationIllisible: false } as const;
  if (!cotationUtile(ligne, demande)) return complete;
  const cotation = await insister(() => sne.getCotation(numero, { signal }), signal);
  if (cotation.ok) return { ...complete, cotation: cotation.value.tag === 'cotee' ? cotation.value.cotation : null };
  const portee = porteeDe(cotation.error);
  if (portee === 'inconnue') return complete;
  return portee === 'demande' ? { ...complete, cotationIllisible: true } : selonPortee(rang, numero, cotation.error);
}
