import type { CopieEnBase } from '../db/find-copies.ts';
import type { VersionConnue } from '../db/save-cotations-lues.ts';
import type { SuiviDemande } from '../db/save-demandes.ts';
import type { ACoter } from '../domain/demande.ts';
import type { EtatCotation } from '../domain/etat-cotation.ts';
import type { CotationAuSne } from './client-sne.ts';

/** La cotation lue est-elle déjà l'une de nos versions ? Même date, mêmes points, même grille (contrat provisoire §5.3). */
export function dejaConnue(versions: readonly VersionConnue[], lue: CotationAuSne): boolean {
  return versions.some(
    (v) =>
      v.dateCotation === lue.dateCotation &&
      v.points === lue.points &&
      v.grilleCode === lue.modele.code &&
      v.grilleVersion === lue.modele.version,
  );
}

/** Ces états attendent une personne ou un envoi : la liste du SNE, qui dit encore « à coter », ne les efface pas. */
const TIENNENT: ReadonlySet<EtatCotation> = new Set(['a-transmettre', 'rejetee']);

function etatApres(copie: CopieEnBase | null, aCoter: ACoter, nouvelleCotation: boolean, cotee: boolean): EtatCotation {
  if (copie !== null && TIENNENT.has(copie.etatCotation) && !nouvelleCotation) return copie.etatCotation;
  if (aCoter.tag === 'oui') return 'a-coter';
  if (!cotee) return copie?.etatCotation ?? 'a-coter';
  return !nouvelleCotation && copie?.etatVersion === 'transmise' ? 'transmise' : 'cotee';
}

/** Le suivi d'une demande après lecture. Un envoi en jeu l'emporte sur tout ce que la liste disait : rien n'est touché. */
export function suiviApres(
  copie: CopieEnBase | null,
  recue: { empreinte: string; aCoter: ACoter },
  cotation: { id: number; points: number } | null,
): SuiviDemande {
  const { empreinte } = recue;
  if (copie?.envoiEnJeu) {
    const { aCoter, etatCotation, note, cotationId, revision } = copie;
    return { empreinte, aCoter, etatCotation, note, cotationId, revision };
  }
  const cotationId = cotation?.id ?? copie?.cotationId ?? null;
  return {
    empreinte,
    aCoter: recue.aCoter,
    etatCotation: etatApres(copie, recue.aCoter, cotation !== null, cotationId !== null),
    note: cotation?.points ?? copie?.note ?? null,
    cotationId,
    revision: (copie?.revision ?? 0) + (cotation === null ? 0 : 1),
  };
}
