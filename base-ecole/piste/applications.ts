import { readFileSync } from 'node:fs';

export type Profil = 'aucun' | 'lecture' | 'ecriture';

/** Application cliente déclarée sur PISTE (contrat §8.1) ; `quota` remplace celui de la base école. */
export type Application = {
  client_id: string;
  secret: string;
  libelle: string;
  abonnee: boolean;
  desactivee: boolean;
  profil: Profil;
  territoires: string[];
  quota?: string;
};

/** Applications de démonstration ; leurs secrets sont inventés et publics. */
export function lireApplications(): Application[] {
  return JSON.parse(readFileSync(new URL('./applications.json', import.meta.url), 'utf8'));
}
