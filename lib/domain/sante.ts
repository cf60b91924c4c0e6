import type { Instant } from './instant.ts';

/** Les trois couches qu'une panne peut toucher, de la plus proche à la plus lointaine (contrat provisoire §5.6). */
export type Couche = 'jeton' | 'passerelle' | 'application';

export const COUCHES: Record<Couche, string> = {
  jeton: 'Jeton PISTE',
  passerelle: 'Passerelle PISTE',
  application: 'Application Cotation',
};

export const ORDRE_DES_COUCHES: readonly Couche[] = ['jeton', 'passerelle', 'application'];

export type Ton = 'disponible' | 'degrade' | 'indisponible' | 'inconnu';

/** Dernier état observé d'une couche : « disponible », ou la classe du dernier échec. */
export type EtatCouche = {
  couche: Couche;
  etat: string;
  depuis: Instant;
  dernierSucces: Instant | null;
  dernierEchec: Instant | null;
  verifieeLe: Instant;
};

export type MotsSante = { couche: Couche; libelle: string; mot: string; ton: Ton; depuis: Instant | null };

type Mot = { mot: string; ton: Ton };

const DISPONIBLE: Mot = { mot: 'disponible', ton: 'disponible' };

const MOTS: Record<Couche, Record<string, Mot>> = {
  jeton: {
    AUTH_CREDENTIALS: { mot: 'identifiants PISTE refusés', ton: 'indisponible' },
    NETWORK: { mot: 'PISTE OAuth injoignable', ton: 'indisponible' },
    TIMEOUT: { mot: 'PISTE OAuth injoignable', ton: 'indisponible' },
    SERVER: { mot: 'PISTE OAuth en panne', ton: 'indisponible' },
    CONTRACT: { mot: 'réponse de PISTE OAuth inattendue', ton: 'indisponible' },
    QUOTA: { mot: 'trop de demandes de jeton', ton: 'degrade' },
  },
  passerelle: {
    AUTH_TOKEN: { mot: 'jeton refusé par la passerelle', ton: 'indisponible' },
    ACCESS: { mot: 'API non souscrite, CGU non acceptées ou profil métier absent', ton: 'indisponible' },
    NOT_FOUND_ROUTE: { mot: 'adresse de base fausse', ton: 'indisponible' },
    QUOTA: { mot: 'quota atteint', ton: 'degrade' },
    NETWORK: { mot: 'passerelle PISTE injoignable', ton: 'indisponible' },
  },
  application: {
    PROFILE: { mot: 'profil métier absent ou insuffisant', ton: 'indisponible' },
    SERVER: { mot: 'application Cotation indisponible', ton: 'indisponible' },
    TIMEOUT: { mot: 'application Cotation indisponible', ton: 'indisponible' },
    CONTRACT: { mot: 'réponse inattendue de l’application', ton: 'degrade' },
  },
};

/** Une couche plus lointaine ne se juge qu'à travers les plus proches : au-delà d'une couche fermée, son état est inconnu. */
export function motsDeSante(etats: readonly EtatCouche[]): MotsSante[] {
  let fermee = false;
  return ORDRE_DES_COUCHES.map((couche) => {
    const libelle = COUCHES[couche];
    const vu = etats.find((e) => e.couche === couche);
    if (vu === undefined) return { couche, libelle, mot: 'jamais vérifiée', ton: 'inconnu', depuis: null };
    if (fermee)
      return { couche, libelle, mot: 'inconnue tant que la couche précédente ne répond pas', ton: 'inconnu', depuis: null };
    const mot = vu.etat === 'disponible' ? DISPONIBLE : (MOTS[couche][vu.etat] ?? { mot: 'réponse inattendue', ton: 'degrade' });
    fermee = mot.ton === 'indisponible';
    return { couche, libelle, ...mot, depuis: vu.depuis };
  });
}
