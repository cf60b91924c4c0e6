import { env } from '../core/env.ts';
import { pool } from '../db/client.ts';
import type { LimitesExport } from '../domain/limites-export.ts';
import type { Agent } from './agent.ts';
import { auditer, type LigneAudit } from './audit.ts';
import { decouvrir, type Fournisseur } from './decouverte.ts';
import { fermerSession } from './fermer-session.ts';
import { findAgent } from './find-agent.ts';
import { listIdentitesDeTest } from './list-identites-de-test.ts';

/** L'agent d'un jeton de session, dans la base du service. */
export const agentDe = (jeton: string, maintenant: Date): Promise<Agent | null> => findAgent(pool(), jeton, maintenant);

/** Une ligne d'audit hors de toute transaction. */
export const tracer = (ligne: LigneAudit): Promise<void> => auditer(pool(), ligne);

/** Ferme une session ; rend l'indice de déconnexion de ProConnect. */
export const fermer = (jeton: string) => fermerSession(pool(), jeton);

export const decouvrirProConnect = (): Promise<Fournisseur> => decouvrir(env().PROCONNECT_ISSUER);

/** Les personnes à choisir sur un site de démonstration ; ailleurs, personne. */
export const identitesDeTest = async () => (env().SITE_DEMONSTRATION ? listIdentitesDeTest(pool()) : []);

/** L'environnement du SNE auquel le service est relié et les quotas que ses réglages annoncent. */
export function liaison() {
  const e = env();
  const quota = { seconde: e.PISTE_DEBIT_PAR_SECONDE, heure: e.PISTE_QUOTA_HEURE, jour: e.PISTE_QUOTA_JOUR };
  return { environnement: e.ENVIRONNEMENT, quota };
}

/** L'adresse de base de l'API Cotation, pour montrer une requête telle qu'elle partira. */
export const adresseDuSne = (): string => env().SNE_COTATION_BASE_URL.replace(/\/+$/, '');

/** Ce que toute page dit du service : où il est relié, s'il est fictif, à qui écrire. */
export function presentation() {
  const { ENVIRONNEMENT, SITE_DEMONSTRATION, CONTACT_HABILITATION } = env();
  return { environnement: ENVIRONNEMENT, demonstration: SITE_DEMONSTRATION, contact: CONTACT_HABILITATION };
}

/** Points d'écart au-delà desquels l'auteur d'une grille ne la publie pas lui-même. */
export const seuilDePublication = (): number => env().GRILLE_ECART_SECONDE_PERSONNE;

/** Les bornes d'un export. */
export function limitesExport(): LimitesExport {
  const { EXPORT_LIGNES_MAX, EXPORT_FICHIERS_PAR_JOUR, EXPORT_DEMANDES_PAR_JOUR } = env();
  return { lignes: EXPORT_LIGNES_MAX, fichiers: EXPORT_FICHIERS_PAR_JOUR, demandes: EXPORT_DEMANDES_PAR_JOUR };
}
