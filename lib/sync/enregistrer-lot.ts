import type { Tx } from '../db/client.ts';
import { versDemande, versLigne } from '../db/demande.transfer.ts';
import { type CopieEnBase, findCopies } from '../db/find-copies.ts';
import { marquerDisparues } from '../db/marquer-disparues.ts';
import { type CotationLueAEcrire, findVersions, saveCotationsLues, tirerIdsCotation } from '../db/save-cotations-lues.ts';
import { type DemandeAEcrire, saveDemandes } from '../db/save-demandes.ts';
import { type EvenementAEcrire, saveEvenements } from '../db/save-evenements.ts';
import { marquerLignes } from '../db/save-lignes-synchronisation.ts';
import { avancerSynchronisation, type SynchronisationPrise } from '../db/save-synchronisation.ts';
import type { CotationAuSne } from './client-sne.ts';
import { comparer, type Difference, empreinteDe } from './diff.ts';
import type { Lecture } from './lire-demande.ts';
import { dejaConnue, suiviApres } from './planifier-ecriture.ts';

type Lue = Extract<Lecture, { tag: 'lue' }>;
type Faite = Extract<Lecture, { tag: 'lue' | 'inconnue' | 'erreur' }>;
type Examinee = {
  lue: Lue;
  empreinte: string;
  copie: CopieEnBase | null;
  difference: Difference;
  nouvelle: CotationAuSne | null;
};

async function examiner(tx: Tx, lues: readonly Lue[], debut: Date): Promise<(Examinee & { numeroVersion: number })[]> {
  const recues = lues.map((lue) => ({ lue, numero: lue.demande.numero, empreinte: empreinteDe(lue.demande) }));
  const copies = await findCopies(tx, recues, debut);
  const cotees = recues.flatMap(({ lue, numero }) => (lue.cotation === null ? [] : [copies.get(numero)?.id ?? 0]));
  const versions = await findVersions(
    tx,
    cotees.filter((id) => id > 0),
  );
  return recues.map(({ lue, numero, empreinte }) => {
    const copie = copies.get(numero) ?? null;
    const connues = copie === null ? [] : (versions.get(copie.id) ?? []);
    const nouvelle = lue.cotation !== null && !copie?.envoiEnJeu && !dejaConnue(connues, lue.cotation) ? lue.cotation : null;
    const vue = copie && { ...copie, demande: copie.ligne && versDemande(copie.ligne) };
    const aCoter = copie?.envoiEnJeu ? copie.aCoter : lue.aCoter;
    const difference = comparer(vue, { demande: lue.demande, empreinte, aCoter });
    return { lue, empreinte, copie, difference, nouvelle, numeroVersion: (connues.at(-1)?.numero ?? 0) + 1 };
  });
}

const texte = (valeur: string | { texte: string } | null): string =>
  valeur === null ? 'non-precise' : typeof valeur === 'string' ? valeur : valeur.texte;

function enVersion(lue: CotationAuSne, id: number, demandeId: number, numero: number): CotationLueAEcrire {
  const criteres = lue.criteres.map((c) => ({ ...c, origine: texte(c.origine), preuve: null }));
  return {
    id,
    demandeId,
    numero,
    grilleCode: lue.modele.code,
    grilleVersion: lue.modele.version,
    points: lue.points,
    criteres,
    localisations: lue.lieux,
    motif: texte(lue.motif),
    dateCotation: lue.dateCotation,
  };
}

function faits(e: Examinee, demandeId: number, synchronisation: string): EvenementAEcrire[] {
  const fait = (genre: string, donnees: Record<string, unknown>) => ({
    demandeId,
    genre,
    agentId: null,
    donnees: { ...donnees, synchronisation },
  });
  const suite: EvenementAEcrire[] = [];
  if (e.difference.tag === 'creee') suite.push(fait('demande-creee', {}));
  if (e.difference.tag === 'modifiee') suite.push(fait('demande-modifiee', { champs: e.difference.champs }));
  if (e.nouvelle !== null) suite.push(fait('cotation-lue-au-sne', { points: e.nouvelle.points, avant: e.copie?.note ?? null }));
  return suite;
}

/**
 * Un lot de lectures devient nos demandes, leurs cotations, leur historique, le point de reprise et les comptes : tout dans la même
 * transaction, donc une reprise ne relit que ce qui n'a pas été écrit.
 */
export async function enregistrerLot(
  tx: Tx,
  synchronisation: SynchronisationPrise,
  lectures: readonly Faite[],
  le: Date,
): Promise<void> {
  const lues = lectures.filter((l): l is Lue => l.tag === 'lue');
  const examinees = await examiner(tx, lues, synchronisation.debut);
  const changees = examinees.filter((e) => e.difference.tag !== 'inchangee' || e.nouvelle !== null);
  const cotees = changees.filter((e) => e.nouvelle !== null);
  const tires = await tirerIdsCotation(tx, cotees.length);
  const idCotation = new Map(cotees.map((e, i) => [e, tires[i] ?? 0]));

  const aEcrire: DemandeAEcrire[] = changees.map((e) => {
    const cotation = e.nouvelle === null ? null : { id: idCotation.get(e) ?? 0, points: e.nouvelle.points };
    return {
      ligne: versLigne(e.lue.demande),
      suivi: suiviApres(e.copie, { empreinte: e.empreinte, aCoter: e.lue.aCoter }, cotation),
    };
  });
  const ids = await saveDemandes(tx, aEcrire, le);
  const idDe = (e: Examinee): number => ids.get(e.lue.demande.numero) ?? e.copie?.id ?? 0;

  const versions = cotees.flatMap((e) =>
    e.nouvelle === null ? [] : [enVersion(e.nouvelle, idCotation.get(e) ?? 0, idDe(e), e.numeroVersion)],
  );
  await saveCotationsLues(
    tx,
    versions,
    cotees.flatMap((e) => e.copie?.cotationId ?? []),
  );
  const inconnues = lectures.flatMap((l) => (l.tag === 'inconnue' ? [l.numero] : []));
  const disparues = await marquerDisparues(tx, inconnues, le);
  await saveEvenements(tx, [
    ...changees.flatMap((e) => faits(e, idDe(e), synchronisation.ref)),
    ...disparues.map((demandeId) => ({
      demandeId,
      genre: 'demande-disparue',
      agentId: null,
      donnees: { synchronisation: synchronisation.ref },
    })),
  ]);

  const enErreur = lectures.filter((l) => l.tag === 'erreur' || (l.tag === 'lue' && l.cotationIllisible));
  const sansErreur = lectures.filter((l) => !enErreur.includes(l));
  await marquerLignes(
    tx,
    synchronisation.id,
    sansErreur.map((l) => l.rang),
    'lue',
  );
  await marquerLignes(
    tx,
    synchronisation.id,
    enErreur.map((l) => l.rang),
    'erreur',
  );
  const creees = changees.filter((e) => e.difference.tag === 'creee').length;
  await avancerSynchronisation(tx, synchronisation.id, {
    lues: lectures.length,
    creees,
    modifiees: changees.length - creees,
    inchangees: examinees.length - changees.length + inconnues.length - disparues.length,
    disparues: disparues.length,
    erreurs: enErreur.length,
  });
}
