import { env } from '../core/env.ts';
import { liaisonsReglees } from '../core/liaisons-passe-marche.ts';
import { err, type Result } from '../core/result.ts';
import { pool } from '../db/client.ts';
import { listObjetsPasseMarche } from '../db/list-objets-passe-marche.ts';
import type { CodeExercice, IssueExercice } from '../domain/exercice.ts';
import type { ObjetsExercice } from './composer-exercice.ts';
import { exercerReception } from './exercer-reception.ts';

type Demande = { environnement: string; reception: string; code: CodeExercice; objet: string | null; maintenant: Date };
export type RefusExercice = 'production' | 'liaison-eteinte' | 'objet-inconnu' | 'injoignable';

/** Jamais donnés par Passe Marché : un exercice sans objet choisi ne touche aucun marché. */
const inventer = (maintenant: Date): ObjetsExercice => {
  const suffixe = (rang: number): string =>
    `EXO${(maintenant.getTime() + rang).toString(36).toUpperCase().padStart(9, '0').slice(-9)}`;
  const annee = maintenant.getUTCFullYear();
  return { marche: `VR-${annee}-${suffixe(0)}`, candidature: `VR-${annee}-${suffixe(1)}`, siret: '73282932000074' };
};

/** Mène un exercice dans un environnement qui n'est pas la production : là, rien ne se simule. */
export async function menerExercice(d: Demande): Promise<Result<IssueExercice[], RefusExercice>> {
  if (d.environnement === 'production') return err('production');
  const liaison = liaisonsReglees(env()).find(({ environnement }) => environnement === d.environnement);
  if (liaison === undefined) return err('liaison-eteinte');
  const connus = d.objet === null ? [] : await listObjetsPasseMarche(pool(), d.environnement);
  const choisi = connus.find(({ ref }) => ref === d.objet);
  if (d.objet !== null && choisi === undefined) return err('objet-inconnu');
  const invente = inventer(d.maintenant);
  const objets = choisi === undefined ? invente : { ...choisi, candidature: choisi.candidature || invente.candidature };
  const { environnement, reception, maintenant } = d;
  return exercerReception({ sql: pool(), environnement, reception, secrets: liaison.secrets, maintenant }, d.code, objets);
}
