import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { leverReservation } from '../db/reserver.ts';
import { transaction } from '../db/transaction.ts';
import { controlerSaisie } from '../domain/controler-saisie.ts';
import { noter } from '../domain/cotation.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import type { Faute, Saisie } from '../domain/saisie.ts';
import { motifsDeValidation } from '../domain/validation.ts';
import { findGrille } from './find-grille.ts';
import { findReglage } from './find-reglage.ts';
import { findVersion, findVersionParCle, type VersionEnregistree, versionEnregistree } from './find-version.ts';
import { type CotationEnregistree, dejaEnregistree } from './deja-enregistree.ts';
import { lockDemande } from './lock-demande.ts';
import { saveCotation } from './save-cotation.ts';
import { tracerSaisie } from './tracer-saisie.ts';

export type DepsSaisie = {
  pool: Pool;
  /** Environnement du SNE auquel l'envoi est destiné. */
  environnement: string;
  now: () => Date;
  nouvelleRef: () => string;
};

export type EchecSaisie =
  /** Absente, ou hors du périmètre de l'agent : on ne dit pas laquelle des deux. */
  | { tag: 'introuvable' }
  | { tag: 'radiee' }
  | { tag: 'conflit'; version: VersionEnregistree }
  | { tag: 'grille-absente' }
  | { tag: 'saisie-invalide'; fautes: Faute[] }
  /** La même clé a servi pour un autre contenu. */
  | { tag: 'cle-reutilisee' };

export type Auteur = { id: string; perimetre: Perimetre };

/** Enregistre une cotation saisie et met son envoi dans la file, ou la donne à valider, tout ou rien. L'appel au SNE vient après, par le travailleur. */
export async function saisirCotation(
  deps: DepsSaisie,
  auteur: Auteur,
  demandeRef: string,
  saisie: Saisie,
): Promise<Result<CotationEnregistree, EchecSaisie>> {
  try {
    return await transaction(deps.pool, (tx) => saisir(tx, deps, auteur, demandeRef, saisie));
  } catch (cause) {
    // La même clé, au même instant, pour une autre demande : la transaction qui a gagné fait foi.
    if ((cause as { constraint?: string }).constraint === 'cotation_auteur_id_cle_idempotence_key')
      return err({ tag: 'cle-reutilisee' });
    throw cause;
  }
}

async function saisir(
  tx: Tx,
  deps: DepsSaisie,
  auteur: Auteur,
  demandeRef: string,
  saisie: Saisie,
): Promise<Result<CotationEnregistree, EchecSaisie>> {
  const maintenant = deps.now();
  const demande = await lockDemande(tx, demandeRef, auteur.perimetre);
  if (demande === null) return err({ tag: 'introuvable' });
  const memeCle = await findVersionParCle(tx, auteur.id, saisie.cleIdempotence);
  if (memeCle !== null) return dejaEnregistree(tx, demande, memeCle, saisie);
  if (demande.statut === 'radiee') return err({ tag: 'radiee' });
  const actuelle = demande.cotationId === null ? null : await findVersion(tx, demande.cotationId);
  if (demande.revision !== saisie.revision) {
    return err({ tag: 'conflit', version: versionEnregistree(demande.revision, demande.note, actuelle) });
  }
  if (auteur.perimetre.tag === 'territoires' && !auteur.perimetre.sirens.includes(saisie.territoire)) {
    return err({
      tag: 'saisie-invalide',
      fautes: [{ champ: 'territoire', message: 'Ce territoire n’est pas dans votre périmètre.' }],
    });
  }
  const grille = await findGrille(tx, saisie.territoire, demande.mutation, jourDeParis(maintenant));
  if (grille === null) return err({ tag: 'grille-absente' });
  const actuels = actuelle?.grilleCode === grille.code ? actuelle.criteres : null;
  const fautes = controlerSaisie(saisie.criteres, {
    grille,
    localisations: demande.localisations,
    actuels,
    aCoter: demande.aCoter,
  });
  if (fautes.length > 0) return err({ tag: 'saisie-invalide', fautes });

  const voeux = demande.localisations.filter((l) => l.siren === grille.siren);
  const { points, lieux } = noter(
    saisie.criteres,
    voeux.map(({ codeInsee, codeQuartier }) => ({ codeInsee, codeQuartier })),
  );
  const motifs = motifsDeValidation(
    { avant: demande.note, apres: points, actuels: actuelle?.criteres ?? [], saisis: saisie.criteres },
    await findReglage(tx, grille.siren),
  );
  const refs = { cotation: deps.nouvelleRef(), envoi: deps.nouvelleRef() };
  const { environnement } = deps;
  const sauvee = await saveCotation(tx, {
    demande,
    grille,
    auteurId: auteur.id,
    saisie,
    points,
    lieux,
    environnement,
    maintenant,
    refs,
    motifsDeValidation: motifs,
  });
  const envoyee = motifs.length === 0;
  await tracerSaisie(tx, {
    agentId: auteur.id,
    demandeId: demande.id,
    demandeRef,
    refs: envoyee ? refs : { cotation: refs.cotation, envoi: null },
    numero: sauvee.numero,
    avant: demande.note,
    apres: points,
    motif: saisie.motif,
  });
  await leverReservation(tx, demande.id);
  return ok({
    cotation: { ref: refs.cotation, numero: sauvee.numero, points, dateCotation: sauvee.dateCotation.toISOString(), lieux },
    envoi: envoyee ? { ref: refs.envoi, etat: 'a-envoyer' } : null,
    revision: demande.revision + 1,
    deja: false,
  });
}
