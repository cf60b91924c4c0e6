import type { Pool } from '../db/client.ts';
import { findCalcul } from '../db/find-calcul.ts';
import { nouvelleRef } from '../db/nouvelle-ref.ts';
import { RENNES } from '../db/une-demande-cotee.fixture.ts';
import type { ActionCalcul } from '../domain/calcul-stock.ts';
import type { Critere, Grille } from '../domain/grille.ts';
import { avancerCalcul } from './avancer-calcul.ts';
import { changerCalcul } from './changer-calcul.ts';
import { lancerCalcul } from './lancer-calcul.ts';

export const MAINTENANT = new Date('2026-11-21T09:00:00.000Z');
const AUTEUR = { id: 'camille', perimetre: { tag: 'territoires', sirens: [RENNES] } } as const;
const signal = new AbortController().signal;

/** Les gestes d'un calcul du stock, sur la base d'un fichier de test. */
export function atelierCalcul(pool: Pool) {
  const avancer = (fileMax = 100, maintenant = MAINTENANT, arret = signal) =>
    avancerCalcul({ pool, environnement: 'base-ecole', now: () => maintenant, nouvelleRef, fileMax }, arret);
  return {
    avancer,
    vider: () =>
      pool.query(
        'TRUNCATE tentative, envoi, evenement, cotation, demande, grille, calcul_stock, calcul_stock_ligne, calcul_stock_point CASCADE',
      ),
    tourner: async (fileMax?: number) => {
      while (await avancer(fileMax));
    },
    lancer: async (): Promise<string> => {
      const demande = { territoires: [RENNES], echeance: '2026-12-15', agentId: AUTEUR.id, maintenant: MAINTENANT };
      const r = await lancerCalcul(pool, { ref: nouvelleRef(), ...demande });
      return r.ok ? r.value.ref : r.error.tag;
    },
    changer: (ref: string, action: ActionCalcul, auteur: Parameters<typeof changerCalcul>[1] = AUTEUR) =>
      changerCalcul(pool, auteur, { ref, action, maintenant: MAINTENANT }),
    lire: async (ref: string) => {
      const suivi = await findCalcul(pool, { tag: 'tous' }, ref, MAINTENANT);
      if (suivi === null) throw new Error('Calcul introuvable.');
      const ecarts = Object.fromEntries(suivi.ecarts.map((e) => [e.raison, e.n]));
      return { ...suivi, ecarts };
    },
    uneGrille: async (criteres: Critere[], autres: Partial<Grille> & { etat?: string } = {}) => {
      const { code = 'EPCI-243500139-PRIMO', version = '2', siren = RENNES, population = 'primo' } = autres;
      const { debut = '2026-01-01', fin = null, etat = 'publiee', partageeAvec = [] } = autres;
      await pool.query(
        `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, fin, contenu)
         VALUES ($1, $2, 'Grille d’essai', $3, $4, $5, $6, $7, $8)`,
        [code, version, siren, population, etat, debut, fin, JSON.stringify({ criteres, partageeAvec })],
      );
    },
  };
}
