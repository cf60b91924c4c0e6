import { readFileSync } from 'node:fs';

/** Personne inventée ; `role` et `territoires` disent à quoi elle sert, ProConnect ne les transmet pas. */
export type Identite = {
  sub: string;
  given_name: string;
  usual_name: string;
  email: string;
  uid: string;
  siret: string;
  organization_label: string;
  role: string | null;
  territoires: string[];
};

export const lireIdentites = (): Identite[] => JSON.parse(readFileSync(new URL('./identites.json', import.meta.url), 'utf8'));

/** Fournisseur d'identité derrière ProConnect, propre à la base école. */
export const IDP_ID = '71144ab3-ee1a-4401-b7b3-79b44f7daeeb';
