import { randomBytes } from 'node:crypto';
import type { MondePasseMarche } from '../monde/monde.ts';
import type { Candidature } from '../objets/candidature.ts';
import type { Lien } from '../objets/lien.ts';

/** Trente minutes (contrat §5, rang 4). */
const DUREE_MS = 30 * 60_000;

/** Un nouveau lien laisse valables ceux des trente dernières minutes. */
export function creerLien(monde: MondePasseMarche, candidature: Candidature, courriel: string): Lien {
  for (const { jeton, expireLe } of monde.magasin.lien.tous()) {
    if (expireLe <= monde.reelle()) monde.magasin.lien.retirer(jeton);
  }
  const jeton = randomBytes(24).toString('base64url');
  const lien = { jeton, candidature: candidature.identifiant, courriel, expireLe: monde.reelle() + DUREE_MS };
  monde.magasin.lien.poser(jeton, lien);
  return lien;
}

export type Connexion = { ok: true; candidature: Candidature } | { ok: false; motif: 'lien-inconnu' | 'autre-candidat' };

/** Ouvre le lien : la candidature est liée au premier qui se connecte, toute autre adresse est refusée. */
export function ouvrirLien(monde: MondePasseMarche, jeton: string, identifiant: string): Connexion {
  const lien = monde.magasin.lien.lire(jeton);
  const candidature = monde.magasin.candidature.lire(identifiant);
  if (!lien || !candidature || lien.candidature !== identifiant || lien.expireLe <= monde.reelle()) {
    return { ok: false, motif: 'lien-inconnu' };
  }
  if (candidature.courriel !== null && candidature.courriel !== lien.courriel) return { ok: false, motif: 'autre-candidat' };
  const liee = { ...candidature, courriel: lien.courriel };
  monde.magasin.candidature.poser(identifiant, liee);
  return { ok: true, candidature: liee };
}
