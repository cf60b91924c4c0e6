import type { Tx } from '../db/client.ts';
import { versLigne } from '../db/demande.transfer.ts';
import { marquerDisparues } from '../db/marquer-disparues.ts';
import { saveCotationsLues, tirerIdsCotation } from '../db/save-cotations-lues.ts';
import { type DemandeAEcrire, saveDemandes } from '../db/save-demandes.ts';
import { saveEvenements } from '../db/save-evenements.ts';
import { marquerLignes } from '../db/save-lignes-synchronisation.ts';
import { avancerSynchronisation, type SynchronisationPrise } from '../db/save-synchronisation.ts';
import { type Examinee, examinerLectures, type Lue } from './examiner-lectures.ts';
import { faitDisparition, faitsDeLecture } from './faits-de-lecture.ts';
import type { Lecture } from './lire-demande.ts';
import { suiviApres } from './planifier-ecriture.ts';
import { versionLue } from './version-lue.ts';

type Faite = Extract<Lecture, { tag: 'lue' | 'inconnue' | 'erreur' }>;

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
  const examinees = await examinerLectures(tx, lues, synchronisation.debut);
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
    e.nouvelle === null ? [] : [versionLue(e.nouvelle, idCotation.get(e) ?? 0, idDe(e), e.numeroVersion)],
  );
  const remplacees = cotees.flatMap((e) => e.copie?.cotationId ?? []);
  await saveCotationsLues(tx, versions, remplacees);
  const inconnues = lectures.flatMap((l) => (l.tag === 'inconnue' ? [l.numero] : []));
  const disparues = await marquerDisparues(tx, inconnues, le);
  await saveEvenements(tx, [
    ...changees.flatMap((e) => faitsDeLecture(e, idDe(e), synchronisation.ref)),
    ...disparues.map((id) => faitDisparition(id, synchronisation.ref)),
  ]);

  const enErreur = lectures.filter((l) => l.tag === 'erreur' || (l.tag === 'lue' && l.cotationIllisible));
  const sansErreur = lectures.filter((l) => !enErreur.includes(l));
  const rangs = (lignes: readonly Faite[]): number[] => lignes.map((l) => l.rang);
  await marquerLignes(tx, synchronisation.id, rangs(sansErreur), 'lue');
  await marquerLignes(tx, synchronisation.id, rangs(enErreur), 'erreur');
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
